import { Download } from 'lucide-react';
import { useState } from 'react';
import { ISSUE_EFFECTS, type IssueCode } from '../../model/issue.ts';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { useAppState } from '../../state/use-app-state.ts';
import { useHidesNames } from '../../state/use-hides-names.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { describeIssue } from './describe-issue.ts';
import { Panel } from './Panel.tsx';
import { QuarantineTable } from './QuarantineTable.tsx';

interface QuarantinePanelProps {
  readonly files: readonly LoadedFile[];
  readonly onDownload: () => void;
}

type Reason = IssueCode | 'all';

const HIDDEN = 'Names are hidden: what stands in records is neither shown nor saved.';

/** The records that are in no number, themselves. */
export function QuarantinePanel({ files, onDownload }: QuarantinePanelProps) {
  const version = useAppState((state) => state.status?.version ?? 0);
  const hidesNames = useHidesNames();
  const [chosen, setChosen] = useState<Reason>('all');
  const counts = countReasons(files);
  const total = files.reduce((sum, file) => sum + file.recordsRejected, 0);
  const textsNotKept = files.reduce((sum, file) => sum + file.textsNotKept, 0);
  if (total === 0) return null;
  const reason = chosen === 'all' || counts.has(chosen) ? chosen : 'all';
  return (
    <Panel
      title="Which records are not counted?"
      summary={`${countOf(total, 'record')} of the files ${total === 1 ? 'is' : 'are'} in no number, because ${total === 1 ? 'it' : 'they'} could not be read. ${hidesNames ? HIDDEN : `Here ${total === 1 ? 'it is as it stands' : 'they are as they stand'} in the file.`}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
        <SelectField<Reason>
          label="Reason"
          value={reason}
          onChange={setChosen}
          options={[
            { value: 'all', label: `All reasons (${formatCount(total)})` },
            ...[...counts].map(([code, count]) => ({
              value: code,
              label: `${describeIssue(code).title} (${formatCount(count)})`,
            })),
          ]}
        />
        <Button size="small" icon={<Download />} onClick={onDownload} disabled={hidesNames}>
          Download all (CSV)
        </Button>
      </div>
      {textsNotKept > 0 && (
        <p className="px-5 pb-3 text-sm text-pretty text-ink-muted">
          Of {countOf(textsNotKept, 'record')} only the place and the reason are kept: for each file the texts
          of up to 50,000 records or 20 MB are, so that the log has room.
        </p>
      )}
      {!hidesNames && (
        <div className="border-t border-line px-2 pb-1">
          <QuarantineTable
            key={`${version} ${reason}`}
            code={reason === 'all' ? null : reason}
            rowCount={reason === 'all' ? total : (counts.get(reason) ?? 0)}
            hasFiles={files.length > 1}
          />
        </div>
      )}
    </Panel>
  );
}

/** How many records of all files were left out for each reason, most frequent first. */
function countReasons(files: readonly LoadedFile[]): ReadonlyMap<IssueCode, number> {
  const counts = new Map<IssueCode, number>();
  for (const { code, count } of files.flatMap((file) => file.issues)) {
    if (ISSUE_EFFECTS[code] === 'row-dropped') counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
