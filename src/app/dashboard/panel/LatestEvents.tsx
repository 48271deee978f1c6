import { useMemo } from 'react';
import type { PersonEvent } from '../../../metrics/person-detail.ts';
import { useView } from '../../../state/use-view.ts';
import { SeenAt } from '../../../tabs/SeenAt.tsx';
import { countOf } from '../../../ui/count-of.ts';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';

type EventRow = PersonEvent & { readonly place: number };

const COLUMNS: readonly Column<EventRow>[] = [
  {
    id: 'time',
    header: 'Time',
    value: ({ time }) => time,
    cell: ({ time }) => <SeenAt instant={time} hasTime />,
    sortDescendingFirst: true,
    width: 184,
  },
  { id: 'name', header: 'Event', value: ({ name }) => name, isRowHeader: true, width: 220 },
];

const NEWEST_FIRST = { columnId: 'time', direction: 'descending' } as const;

/** What somebody did last. */
export function LatestEvents({ events }: { readonly events: readonly PersonEvent[] }) {
  const timeZone = useView((view) => view.selection.timeZone);
  const rows = useMemo(() => events.map((event, place) => ({ ...event, place })), [events]);
  return (
    <section className="min-w-0 rounded-card border border-line bg-surface">
      <header className="px-5 pt-4 pb-3">
        <h2 className="text-base font-semibold text-ink">Latest events</h2>
        <p className="mt-0.5 text-sm text-ink-muted">
          The newest {countOf(events.length, 'event')} of the log, whatever range is shown ({timeZone}).
        </p>
      </header>
      <div className="border-t border-line px-2 pb-1">
        <DataTable
          caption="Latest events"
          columns={COLUMNS}
          rows={rows}
          rowKey={keyOf}
          initialSort={NEWEST_FIRST}
          maxHeight="24rem"
        />
      </div>
    </section>
  );
}

/** Events may stand in the log several times. */
const keyOf = ({ place }: EventRow): string => String(place);
