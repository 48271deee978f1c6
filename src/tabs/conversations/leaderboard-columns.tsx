import type { PersonCounts } from '../../metrics/people-counts.ts';
import type { PersonLine } from '../../metrics/people-list.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import type { Column } from '../../ui/table/column.ts';
import { PersonName } from '../PersonName.tsx';
import { SeenAt } from '../SeenAt.tsx';

type CountKey = {
  [Key in keyof PersonCounts]: PersonCounts[Key] extends number ? Key : never;
}[keyof PersonCounts];

/** The order of the leaderboard: rows come in it already, so that equal numbers stay in the order of their 30 and 7 days. */
export const LEADERBOARD_ORDER = { columnId: 'conversationsAll', direction: 'descending' } as const;

/** Conversations in each period, then the rest. */
export const LEADERBOARD_COLUMNS: readonly Column<PersonLine>[] = [
  {
    id: 'name',
    header: 'Name',
    value: (person) => person.name,
    cell: ({ id, name, lookAlike }) => (
      <PersonName name={name} lookAlike={lookAlike} opens={{ kind: 'person', id }} />
    ),
    isRowHeader: true,
    width: 168,
  },
  countColumn('conversationsAll', 'All time', 96),
  countColumn('conversations30d', '30 days', 92),
  countColumn('conversations7d', '7 days', 84),
  countColumn('projects', 'Projects', 92),
  countColumn('files', 'Files', 72),
  { ...countColumn('activeDays', 'Active days', 148), definition: DEFINITIONS.activeDays },
  {
    id: 'lastSeen',
    header: 'Last seen',
    definition: DEFINITIONS.lastSeen,
    value: (person) => person.lastSeen,
    cell: (person) => <SeenAt instant={person.lastSeen} />,
    align: 'end',
    sortDescendingFirst: true,
    width: 128,
  },
  { id: 'email', header: 'E-mail', value: (person) => person.email || null, width: 232 },
];

function countColumn(key: CountKey, header: string, width: number): Column<PersonLine> {
  return { id: key, header, value: (person) => person[key], align: 'end', sortDescendingFirst: true, width };
}
