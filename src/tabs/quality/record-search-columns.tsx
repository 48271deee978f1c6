import type { FoundRecord } from '../../model/found-record.ts';
import type { Column } from '../../ui/table/column.ts';
import { visibleLine, visibleText } from '../../ui/visible-text.ts';
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
      id: 'where',
      header: 'Where',
      value: ({ match }) => match?.column ?? null,
      cell: (record) => <Where record={record} />,
      isRowHeader: true,
      width: 200,
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

/** The column, and the place in it. */
function Where({ record: { match } }: { readonly record: FoundRecord }) {
  if (match === null) return null;
  const { column, before, hit, after } = match;
  return (
    <span className="font-mono text-xs font-normal">
      <bdi className="text-ink-muted">{visibleLine(column, 60)}</bdi>{' '}
      <bdi>
        {visibleText(before)}
        <mark className="rounded-xs bg-accent-soft font-semibold text-accent-text">
          {visibleLine(hit, 80)}
        </mark>
        {visibleText(after)}
      </bdi>
    </span>
  );
}
