import { useCallback, useMemo, useState } from 'react';
import type { FoundRecord, FoundRecords } from '../../model/found-record.ts';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { useFinding } from '../../state/use-finding.ts';
import { useHidesNames } from '../../state/use-hides-names.ts';
import { Button } from '../../ui/Button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { visibleLine } from '../../ui/visible-text.ts';
import { FindingState } from '../FindingState.tsx';
import { RecordDialog } from '../RecordDialog.tsx';
import { RecordView } from '../RecordView.tsx';
import { Panel } from './Panel.tsx';
import { columnsOfMatches } from './record-search-columns.tsx';

const WHAT_IS_SEARCHED =
  'Finds a text in any column, also in those no number uses, of every record that could be read. What stands in several files is found in each. The files are read again for it: the page keeps none of their text.';
const OF_DATA_EXPORTS = 'Of a data export, only the id, time and account of each conversation are searched.';

/** Regular expressions of tens of thousands of characters are refused by browsers. */
const LONGEST_TEXT = 1_000;

/** Finds records by what stands in them. */
export function RecordSearch({ files }: { readonly files: readonly LoadedFile[] }) {
  const hidesNames = useHidesNames();
  return (
    <Panel
      title="Search the records"
      summary={
        hidesNames
          ? 'Names are hidden: what stands in records is neither searched nor shown.'
          : describeSearch(files)
      }
    >
      {!hidesNames && <Search hasSeveralFiles={files.length > 1} />}
    </Panel>
  );
}

function describeSearch(files: readonly LoadedFile[]): string {
  const hasDataExport = files.some(({ format }) => format === 'data-export');
  return hasDataExport ? `${WHAT_IS_SEARCHED} ${OF_DATA_EXPORTS}` : WHAT_IS_SEARCHED;
}

function Search({ hasSeveralFiles }: { readonly hasSeveralFiles: boolean }) {
  const { finding, find, cancel } = useFinding('');
  const [text, setText] = useState('');
  const wanted = text.trim();
  const isTooLong = wanted.length > LONGEST_TEXT;
  const search = () => {
    if (wanted === '') cancel();
    else if (!isTooLong) find({ kind: 'text', text: wanted });
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
        <Button onClick={search} disabled={wanted === '' || isTooLong}>
          Search
        </Button>
      </div>
      {isTooLong && (
        <p role="status" className="px-5 pb-3 text-sm text-ink">
          A text of {formatCount(LONGEST_TEXT)} characters at most can be searched; this one has{' '}
          {formatCount(wanted.length)}.
        </p>
      )}
      <div className="px-5 pb-3 empty:hidden">
        <FindingState finding={finding} onCancel={cancel} onRetry={find} />
      </div>
      {finding.phase === 'found' && finding.query.kind === 'text' && (
        <Matches text={finding.query.text} found={finding.found} hasSeveralFiles={hasSeveralFiles} />
      )}
    </>
  );
}

type MatchRow = FoundRecord & { readonly place: number };

interface MatchesProps {
  readonly text: string;
  readonly found: FoundRecords;
  readonly hasSeveralFiles: boolean;
}

function Matches({ text, found, hasSeveralFiles }: MatchesProps) {
  const [opened, setOpened] = useState<FoundRecord | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const columns = useMemo(() => columnsOfMatches(hasSeveralFiles, setOpened), [hasSeveralFiles]);
  const rows = useMemo(() => found.records.map((record, place) => ({ ...record, place })), [found]);
  return (
    <>
      <p role="status" className="px-5 pb-3 text-sm text-pretty text-ink wrap-anywhere">
        {describeMatches(visibleLine(text), found)}
      </p>
      {rows.length > 0 && (
        <div className="border-t border-line px-2 pb-1">
          <DataTable caption="Records found" columns={columns} rows={rows} rowKey={keyOf} />
        </div>
      )}
      <RecordDialog event={opened?.event ?? null} onClose={close}>
        {opened !== null && <RecordView record={opened} />}
      </RecordDialog>
    </>
  );
}

/** Several files may have one name. */
const keyOf = ({ place }: MatchRow): string => String(place);

function describeMatches(text: string, { matches, searched, records, lost }: FoundRecords): string {
  if (searched === 0)
    return lost.length > 0 ? 'No record could be searched.' : 'There is no record to search.';
  const all = countOf(searched, 'record');
  if (matches === 0) return `“${text}” stands in none of ${all}.`;
  const first = matches > records.length ? ` These are the first ${formatCount(records.length)}.` : '';
  return `“${text}” stands in ${formatCount(matches)} of ${all}.${first}`;
}
