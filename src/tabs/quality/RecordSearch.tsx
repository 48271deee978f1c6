import { useCallback, useMemo, useState } from 'react';
import type { FoundRecord, FoundRecords } from '../../model/found-record.ts';
import { useHidesNames } from '../../state/use-hides-names.ts';
import { useRecordFinder } from '../../state/use-record-finding.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { visibleLine } from '../../ui/visible-text.ts';
import { FindingState } from '../FindingState.tsx';
import { FoundRecordDialog } from '../FoundRecordDialog.tsx';
import { Panel } from './Panel.tsx';
import { columnsOfMatches } from './record-search-columns.tsx';

const WHAT_IS_SEARCHED =
  'Finds a text in any column of the records that could be read, those of which no number is made too. The files are read again for it: the page keeps none of their text.';

/** Finds records by what stands in them. */
export function RecordSearch({ hasFiles }: { readonly hasFiles: boolean }) {
  const hidesNames = useHidesNames();
  return (
    <Panel
      title="Search the records"
      summary={
        hidesNames
          ? 'Names are hidden: what stands in records is neither searched nor shown.'
          : WHAT_IS_SEARCHED
      }
    >
      {!hidesNames && <Search hasFiles={hasFiles} />}
    </Panel>
  );
}

function Search({ hasFiles }: { readonly hasFiles: boolean }) {
  const { finding, find, cancel } = useRecordFinder('');
  const [text, setText] = useState('');
  const wanted = text.trim();
  const search = () => {
    if (wanted !== '') find({ kind: 'text', text: wanted });
  };
  return (
    <>
      <div className="flex gap-2 px-5 py-3">
        <SearchField
          label="Text to find in the records"
          placeholder="Address, id, device, …"
          value={text}
          onChange={setText}
          onEnter={search}
          className="min-w-0 max-w-96 flex-1"
        />
        <Button onClick={search} disabled={wanted === ''}>
          Search
        </Button>
      </div>
      <div className="px-5 pb-3 empty:hidden">
        <FindingState finding={finding} onCancel={cancel} onRetry={search} />
      </div>
      {finding.phase === 'found' && finding.query.kind === 'text' && (
        <Matches text={finding.query.text} found={finding.found} hasFiles={hasFiles} />
      )}
    </>
  );
}

interface MatchesProps {
  readonly text: string;
  readonly found: FoundRecords;
  readonly hasFiles: boolean;
}

function Matches({ text, found, hasFiles }: MatchesProps) {
  const [opened, setOpened] = useState<FoundRecord | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const columns = useMemo(() => columnsOfMatches(hasFiles, setOpened), [hasFiles]);
  return (
    <>
      <p role="status" className="px-5 pb-3 text-sm text-pretty text-ink wrap-anywhere">
        {describeMatches(visibleLine(text), found)}
      </p>
      {found.records.length > 0 && (
        <div className="border-t border-line px-2 pb-1">
          <DataTable caption="Records found" columns={columns} rows={found.records} rowKey={keyOf} />
        </div>
      )}
      <FoundRecordDialog
        event={opened?.event ?? null}
        finding={{ phase: 'none' }}
        record={opened}
        onRetry={close}
        onClose={close}
      />
    </>
  );
}

const keyOf = ({ file, record, line }: FoundRecord): string => `${line} ${record} ${file}`;

function describeMatches(text: string, { matches, searched, records }: FoundRecords): string {
  if (searched === 0) return 'No record could be searched.';
  const all = countOf(searched, 'record');
  if (matches === 0) return `“${text}” stands in none of ${all}.`;
  const first = matches > records.length ? ` These are the first ${formatCount(records.length)}.` : '';
  return `“${text}” stands in ${formatCount(matches)} of ${all}.${first}`;
}
