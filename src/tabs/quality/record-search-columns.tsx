import type { FoundRecord, RecordMatch } from '../../model/found-record.ts';
import type { Column } from '../../ui/table/column.ts';
import { visibleLine, visibleText } from '../../ui/visible-text.ts';
import { FoundText } from '../FoundText.tsx';
import { OpenRecordButton } from '../OpenRecordButton.tsx';
import { SeenAt } from '../SeenAt.tsx';

/** The columns of what a search has found; the file only when there are several. */
export function columnsOfMatches(
  hasSeveralFiles: boolean,
  open: (record: FoundRecord) => void,
): readonly Column<FoundRecord>[] {
  const file: Column<FoundRecord> = {
    id: 'file',
    header: 'File',
    value: (record) => record.file,
    width: 152,
  };
  return [
    {
      id: 'time',
      header: 'Time',
      value: ({ time }) => time,
      cell: ({ time }) => <SeenAt instant={time} hasTime />,
      sortDescendingFirst: true,
      width: 180,
    },
    {
      id: 'found',
      header: 'Found',
      value: ({ match }) => match?.hit ?? null,
      cell: ({ match }) => match && <Excerpt match={match} />,
      isRowHeader: true,
      width: 200,
    },
    {
      id: 'column',
      header: 'In column',
      value: ({ match }) => match && (match.column === '' ? 'without a name' : visibleLine(match.column, 60)),
      width: 128,
    },
    { id: 'event', header: 'Event', value: ({ event }) => event, width: 176 },
    ...(hasSeveralFiles ? [file] : []),
    { id: 'line', header: 'Line', value: ({ line }) => line, align: 'end', width: 88 },
    {
      id: 'open',
      header: 'Record',
      value: () => null,
      cell: (record) => (
        <OpenRecordButton event={record.event} time={record.time} onOpen={() => open(record)} />
      ),
      isAction: true,
      width: 56,
    },
  ];
}

/** So much stands before the hit that it is seen in a narrow column, too. */
const CHARACTERS_BEFORE = 8;

function Excerpt({ match: { before, hit, after } }: { readonly match: RecordMatch }) {
  const isCut = before.length > CHARACTERS_BEFORE;
  return (
    <bdi className="font-mono text-xs font-normal">
      {isCut && '…'}
      {visibleText(before.slice(-CHARACTERS_BEFORE))}
      <FoundText text={visibleLine(hit, 80)} />
      {visibleText(after)}
    </bdi>
  );
}
