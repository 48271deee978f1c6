import type { PeopleTrends } from '../../metrics/people-trends.ts';
import type { PersonStanding } from '../../metrics/person-status.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { PEOPLE_COLUMN_IDS, type PeopleColumnId } from '../../model/people-columns.ts';
import { countOf } from '../../ui/count-of.ts';
import { Sparkline } from '../../ui/Sparkline.tsx';
import type { Column } from '../../ui/table/column.ts';
import { PersonName } from '../PersonName.tsx';
import { PersonStatusMark } from '../PersonStatusMark.tsx';
import { SeenAt } from '../SeenAt.tsx';
import type { PersonRow } from './use-people.ts';

/** The order to begin with: that of the leaderboard. */
export const PEOPLE_ORDER = { columnId: 'conversations', direction: 'descending' } as const;

export type PeopleColumn = Column<PersonRow> & { readonly id: PeopleColumnId };

/** All columns there are, in their order. */
export function peopleColumns(trends: Pick<PeopleTrends, 'points' | 'granularity'>): readonly PeopleColumn[] {
  const columns: Readonly<Record<PeopleColumnId, Omit<PeopleColumn, 'id'>>> = {
    name: {
      header: 'Name',
      value: ({ name }) => name,
      cell: ({ id, name, lookAlike }) => (
        <PersonName name={name} lookAlike={lookAlike} opens={{ kind: 'person', id }} />
      ),
      isRowHeader: true,
      width: 160,
    },
    email: { header: 'E-mail', value: ({ email }) => email || null, width: 212 },
    status: {
      header: 'Status',
      definition: DEFINITIONS.personStatus,
      value: rankOf,
      cell: ({ status, quietDays }) => <PersonStatusMark status={status} quietDays={quietDays} />,
      width: 132,
    },
    trend: {
      header: TREND_HEADERS[trends.granularity],
      definition: DEFINITIONS.personTrend,
      value: ({ events }) => events,
      cell: (person) => <Trend counts={person.trend} points={trends.points} events={person.events} />,
      sortDescendingFirst: true,
      width: 140,
    },
    conversations: countColumn('conversations', 'Conversations', 140),
    conversations7d: countColumn('conversations7d', 'Conv. 7 days', 124),
    conversations30d: countColumn('conversations30d', 'Conv. 30 days', 132),
    conversationsAll: countColumn('conversationsAll', 'Conv. all time', 132),
    projects: countColumn('projects', 'Projects', 88),
    files: countColumn('files', 'Files', 68),
    events: countColumn('events', 'Events', 88),
    activeDays: { ...countColumn('activeDays', 'Active days', 148), definition: DEFINITIONS.activeDays },
    firstSeen: { ...seenColumn('firstSeen', 'First seen'), definition: DEFINITIONS.firstSeen },
    lastSeen: { ...seenColumn('lastSeen', 'Last seen'), definition: DEFINITIONS.lastSeen },
  };
  return PEOPLE_COLUMN_IDS.map((id) => ({ ...columns[id], id }));
}

const TREND_HEADERS: Readonly<Record<PeopleTrends['granularity'], string>> = {
  day: 'Each day',
  week: 'Each week',
  month: 'Each month',
  year: 'Each year',
};

/** New ones first, then the active, then the quiet by their days, then the rest. */
function rankOf({ status, quietDays }: PersonStanding): number {
  return { new: -2, active: -1, quiet: quietDays ?? 0, inactive: Number.MAX_SAFE_INTEGER }[status];
}

type CountKey =
  | 'projects'
  | 'files'
  | 'events'
  | 'activeDays'
  | Extract<PeopleColumnId, `conversations${string}`>;

function countColumn(key: CountKey, header: string, width: number): Omit<PeopleColumn, 'id'> {
  return { header, value: (person) => person[key], align: 'end', sortDescendingFirst: true, width };
}

function seenColumn(key: 'firstSeen' | 'lastSeen', header: string): Omit<PeopleColumn, 'id'> {
  return {
    header,
    value: (person) => person[key],
    cell: (person) => <SeenAt instant={person[key]} />,
    align: 'end',
    sortDescendingFirst: true,
    width: 132,
  };
}

interface TrendProps {
  readonly counts: Uint32Array;
  readonly points: PeopleTrends['points'];
  readonly events: number;
}

function Trend({ counts, points, events }: TrendProps) {
  return (
    <>
      <Sparkline
        points={points.map(({ isPartial }, index) => ({ value: counts[index] ?? 0, isPartial }))}
        width={112}
        height={24}
      />
      <span className="sr-only">{countOf(events, 'event')}</span>
    </>
  );
}
