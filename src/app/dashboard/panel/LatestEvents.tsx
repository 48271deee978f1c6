import { useCallback, useMemo, useState } from 'react';
import type { PersonEvent } from '../../../metrics/person-detail.ts';
import { recordIdText } from '../../../model/found-record.ts';
import { useFinding } from '../../../state/use-finding.ts';
import { useHidesNames } from '../../../state/use-hides-names.ts';
import { useView } from '../../../state/use-view.ts';
import { OpenRecordButton } from '../../../tabs/OpenRecordButton.tsx';
import { SeenAt } from '../../../tabs/SeenAt.tsx';
import { countOf } from '../../../ui/count-of.ts';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { FoundRecordDialog } from './FoundRecordDialog.tsx';

type EventRow = PersonEvent & { readonly place: number };

const COLUMNS: readonly Column<EventRow>[] = [
  {
    id: 'time',
    header: 'Time',
    value: ({ time }) => time,
    cell: ({ time }) => <SeenAt instant={time} hasTime />,
    sortDescendingFirst: true,
    width: 180,
  },
  { id: 'name', header: 'Event', value: ({ name }) => name, isRowHeader: true, width: 104 },
];

const NEWEST_FIRST = { columnId: 'time', direction: 'descending' } as const;

/** What somebody did last, and what stands in the files about it. */
export function LatestEvents({ events }: { readonly events: readonly PersonEvent[] }) {
  const timeZone = useView((view) => view.selection.timeZone);
  const hidesNames = useHidesNames();
  const rows = useMemo(() => events.map((event, place) => ({ ...event, place })), [events]);
  const { open, dialog } = useRecordOf(events);
  const columns = useMemo(() => (hidesNames ? COLUMNS : [...COLUMNS, openColumn(open)]), [hidesNames, open]);
  return (
    <section className="min-w-0 rounded-card border border-line bg-surface">
      <header className="px-5 pt-4 pb-3">
        <h2 className="text-base font-semibold text-ink">Latest events</h2>
        <p className="mt-0.5 text-sm text-pretty text-ink-muted">
          The newest {countOf(events.length, 'event')} of the log, whatever range is shown ({timeZone}).{' '}
          {hidesNames
            ? 'While names are hidden, no record is shown.'
            : 'Each can be opened as it stands in its file.'}
        </p>
      </header>
      <div className="border-t border-line px-2 pb-1">
        <DataTable
          caption="Latest events"
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          initialSort={NEWEST_FIRST}
          maxHeight="24rem"
        />
      </div>
      {dialog}
    </section>
  );
}

/** Events may stand in the log several times. */
const keyOf = ({ place }: EventRow): string => String(place);

function openColumn(open: (event: PersonEvent) => void): Column<EventRow> {
  return {
    id: 'open',
    header: 'Record',
    value: () => null,
    cell: (event) => <OpenRecordButton event={event.name} time={event.time} onOpen={() => open(event)} />,
    isAction: true,
    width: 52,
  };
}

/** One reading finds the records of all events; it begins when the first of them is opened. */
function useRecordOf(events: readonly PersonEvent[]) {
  const ids = useMemo(() => events.map(({ key, time }) => ({ key, time })), [events]);
  const { finding, find, cancel } = useFinding(ids.map(recordIdText).join());
  const [opened, setOpened] = useState<PersonEvent | null>(null);
  const records = useMemo(
    () =>
      new Map(
        finding.phase === 'found' ? finding.found.records.map((each) => [recordIdText(each), each]) : [],
      ),
    [finding],
  );
  const open = useCallback(
    (event: PersonEvent) => {
      setOpened(event);
      if (!records.has(recordIdText(event))) find({ kind: 'ids', ids });
    },
    [records, find, ids],
  );
  const close = () => {
    setOpened(null);
    if (finding.phase === 'reading') cancel();
  };
  const isOpen = opened !== null && finding.phase !== 'none';
  const dialog = (
    <FoundRecordDialog
      event={isOpen ? opened.name : null}
      finding={finding}
      record={(opened && records.get(recordIdText(opened))) ?? null}
      onRetry={find}
      onClose={close}
    />
  );
  return { open, dialog };
}
