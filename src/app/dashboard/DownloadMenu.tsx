import { Download, FileJson, ListTree, MessageSquareCode, Table2 } from 'lucide-react';
import { useState } from 'react';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { type LogSource, sourceOf } from '../../model/log-source.ts';
import { useHidesNames } from '../../state/use-hides-names.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { UseInClaude } from '../use-in-claude/UseInClaude.tsx';
import type { Downloads } from './use-downloads.ts';

const EVENTS_OF: Readonly<Record<LogSource, string>> = {
  'audit-log': 'Events (CSV)',
  'compliance-api': 'Events of the Compliance API (CSV)',
  'data-export': 'Events of the data export (CSV)',
};

interface DownloadMenuProps {
  readonly downloads: Downloads;
  readonly files: readonly LoadedFile[];
  readonly isDisabled: boolean;
}

export function DownloadMenu({ downloads, files, isDisabled }: DownloadMenuProps) {
  const { isExactText, setExactText, saveSummary, saveLeaderboard, saveEvents } = downloads;
  const sources = [...new Set(files.map(({ format }) => sourceOf(format)))];
  const hidesNames = useHidesNames();
  const [isInClaudeOpen, setIsInClaudeOpen] = useState(false);
  const menu = (
    <Menu
      trigger={
        <Button icon={<Download />} disabled={isDisabled}>
          Download
        </Button>
      }
      items={[
        {
          id: 'summary',
          label: 'Summary (JSON)',
          description: 'Every figure of what is selected, with definitions that do not change',
          icon: <FileJson />,
          onSelect: () => void saveSummary(),
        },
        {
          id: 'leaderboard',
          label: 'Leaderboard (CSV)',
          description: 'One line a person of what is selected, to open in a spreadsheet',
          icon: <Table2 />,
          onSelect: () => void saveLeaderboard(),
        },
        ...sources.map((source) => ({
          id: `events ${source}`,
          label: EVENTS_OF[source],
          description: hidesNames
            ? 'Not while names are hidden: it holds the names, e-mails and ids of the log'
            : 'One line a counted event of the whole log: time, actor, name. This page reads it back exactly',
          isDisabled: hidesNames,
          icon: <ListTree />,
          onSelect: () => void saveEvents(source),
        })),
        {
          id: 'claude',
          label: 'Use in Claude …',
          description: 'Instructions and code that draw this dashboard in a Claude project',
          icon: <MessageSquareCode />,
          hasSeparator: true,
          onSelect: () => setIsInClaudeOpen(true),
        },
      ]}
      option={{
        label: 'Exact text in CSV',
        description:
          'Names and records without an apostrophe in front. A spreadsheet may run texts that begin with = + - @',
        isOn: isExactText,
        onChange: setExactText,
      }}
    />
  );
  return (
    <>
      {menu}
      <UseInClaude isOpen={isInClaudeOpen} onClose={() => setIsInClaudeOpen(false)} />
    </>
  );
}
