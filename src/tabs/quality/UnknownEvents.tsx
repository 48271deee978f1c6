import type { EventNameCount } from '../../metrics/unknown-events.ts';
import { type Column, tableOf } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { SaveTableButton } from '../../ui/table/SaveTableButton.tsx';
import { Panel } from './Panel.tsx';

const COLUMNS: readonly Column<EventNameCount>[] = [
  { id: 'name', header: 'Event', value: (event) => event.name, isRowHeader: true, width: 168 },
  {
    id: 'count',
    header: 'Events',
    value: (event) => event.count,
    align: 'end',
    sortDescendingFirst: true,
    width: 96,
  },
];

/** Names that are not in the catalogue. They are events like all others; only nobody can say what they mean. */
export function UnknownEvents({ events }: { readonly events: readonly EventNameCount[] }) {
  const title = 'Are there events nobody knows?';
  if (events.length === 0) {
    return (
      <Panel
        title={title}
        summary="No. Every event name is one that audit logs or the Compliance API are known to hold."
      />
    );
  }
  return (
    <Panel
      title={title}
      summary="Claude adds events over time. These names are not in this page’s catalogue; their events count as activity like all others."
      action={
        <SaveTableButton
          title={title}
          fileName="unknown-events"
          scope="log"
          table={() => tableOf(COLUMNS, events)}
        />
      }
    >
      <div className="px-2 pb-1">
        <DataTable caption="Unknown events" columns={COLUMNS} rows={events} rowKey={(event) => event.name} />
      </div>
    </Panel>
  );
}
