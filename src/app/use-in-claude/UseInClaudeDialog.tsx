import files from '../../artifact/UsageAnalytics.tsx?artifact-files';
import { saveFile } from '../../exports/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CopyText } from './CopyText.tsx';
import type { UseInClaudeProps } from './UseInClaude.tsx';

/** What to take along: a file in `dist/artifact/`, and its name once it is saved, away from the others. */
const TEXTS = [
  {
    title: 'Instructions',
    hint: 'Paste them as the project’s instructions.',
    file: 'project-instructions.md',
    name: 'project-instructions.md',
    type: 'text/markdown',
  },
  {
    title: 'Code',
    hint: 'Add it to the project’s files.',
    file: 'usage-analytics.jsx',
    name: 'usage-analytics.jsx',
    type: 'text/javascript',
  },
  {
    title: 'Steps for an admin',
    hint: 'Five of them, to pass on.',
    file: 'README.md',
    name: 'usage-analytics-in-claude.md',
    type: 'text/markdown',
  },
] as const;

/** Hands over the starter for a Claude project. */
export function UseInClaudeDialog({ isOpen, onClose }: UseInClaudeProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Use in Claude"
      size="large"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-pretty text-ink-muted">
          Claude can draw this dashboard itself, with the same numbers: give a project these instructions and
          this code, upload the log in a chat and ask for the dashboard.
        </p>
        <Notice tone="warning" title="The log then goes to Claude">
          And whoever opens the dashboard there, once it is shared, also gets the attached log. On this page
          it stays in your browser.
        </Notice>
        {TEXTS.map(({ title, hint, file, name, type }) => (
          <CopyText
            key={file}
            title={title}
            hint={hint}
            name={name}
            text={files[file]}
            onSave={() => saveFile({ name, type, text: files[file] })}
          />
        ))}
      </div>
    </Dialog>
  );
}
