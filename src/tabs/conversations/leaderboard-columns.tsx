import { formatIsoDate, formatIsoInstant, utcDayOf } from '../../base/calendar-day.ts';
import type { EpochMs } from '../../base/units.ts';
import type { PersonCounts } from '../../metrics/people-counts.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { formatDateRange } from '../../ui/format-date-range.ts';
import type { Column } from '../../ui/table/column.ts';

type CountKey = {
  [Key in keyof PersonCounts]: PersonCounts[Key] extends number ? Key : never;
}[keyof PersonCounts];

/** Conversations in each period, then the rest; rows come in the order of the leaderboard and stay in it until a column is sorted. */
export const LEADERBOARD_COLUMNS: readonly Column<PersonCounts>[] = [
  { id: 'name', header: 'Name', value: (person) => person.name, isRowHeader: true, width: 180 },
  { id: 'email', header: 'E-mail', value: (person) => person.email || null, width: 220 },
  countColumn('conversations7d', '7 days', 88),
  countColumn('conversations30d', '30 days', 92),
  countColumn('conversationsAll', 'All time', 96),
  countColumn('projects', 'Projects', 96),
  countColumn('files', 'Files', 80),
  { ...countColumn('activeDays', 'Active days', 124), definition: DEFINITIONS.activeDays },
  {
    id: 'lastSeen',
    header: 'Last seen',
    definition: DEFINITIONS.lastSeen,
    value: (person) => person.lastSeen,
    cell: (person) => <DayOf instant={person.lastSeen} />,
    align: 'end',
    sortDescendingFirst: true,
    width: 128,
  },
];

function countColumn(key: CountKey, header: string, width: number): Column<PersonCounts> {
  return { id: key, header, value: (person) => person[key], align: 'end', sortDescendingFirst: true, width };
}

function DayOf({ instant }: { readonly instant: EpochMs }) {
  const date = formatIsoDate(utcDayOf(instant));
  return (
    <time dateTime={formatIsoInstant(instant)} title={formatIsoInstant(instant)}>
      {formatDateRange(date, date)}
    </time>
  );
}
