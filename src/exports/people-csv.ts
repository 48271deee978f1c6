import { formatIsoInstant, type IsoDate } from '../base/calendar-day.ts';
import type { PersonBehind } from '../metrics/people-behind.ts';
import type { PersonLine } from '../metrics/people-list.ts';
import type { PeopleColumnId } from '../model/people-columns.ts';
import { type CsvColumn, formatTableCsv } from './table-csv.ts';
import type { CsvTexts } from './text-cells.ts';
import type { CsvFile } from './text-file.ts';

interface Dates {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The trend is a picture of events, and has no cell. */
const PEOPLE_COLUMNS: Readonly<Record<Exclude<PeopleColumnId, 'trend'>, CsvColumn<PersonLine>>> = {
  name: { header: 'name', cell: ({ name }) => name },
  email: { header: 'email', cell: ({ email }) => email },
  status: { header: 'status', cell: describeStatus },
  conversations: { header: 'conversations', cell: ({ conversations }) => conversations },
  conversations7d: { header: 'conversations_7d', cell: ({ conversations7d }) => conversations7d },
  conversations30d: { header: 'conversations_30d', cell: ({ conversations30d }) => conversations30d },
  conversationsAll: { header: 'conversations_all', cell: ({ conversationsAll }) => conversationsAll },
  projects: { header: 'projects', cell: ({ projects }) => projects },
  files: { header: 'files', cell: ({ files }) => files },
  events: { header: 'events', cell: ({ events }) => events },
  activeDays: { header: 'active_days', cell: ({ activeDays }) => activeDays },
  firstSeen: { header: 'first_seen', cell: ({ firstSeen }) => formatIsoInstant(firstSeen) },
  lastSeen: { header: 'last_seen', cell: ({ lastSeen }) => formatIsoInstant(lastSeen) },
};

/** People as CSV: the chosen columns, one line a person, instants in UTC. The file is named after the range and how many they are. */
export function formatPeopleCsv(
  people: readonly PersonLine[],
  columnIds: readonly PeopleColumnId[],
  range: Dates,
  texts: CsvTexts,
): CsvFile {
  const columns = columnIds.flatMap((id) => (id === 'trend' ? [] : [PEOPLE_COLUMNS[id]]));
  return formatTableCsv(titleOf('people', people, range), columns, people, texts);
}

const BEHIND_COLUMNS: readonly CsvColumn<PersonBehind>[] = [
  { header: 'name', cell: ({ name }) => name },
  { header: 'email', cell: ({ email }) => email },
  { header: 'id', cell: ({ id }) => id },
  { header: 'events', cell: ({ count }) => count },
  { header: 'last_seen', cell: ({ lastSeen }) => formatIsoInstant(lastSeen) },
];

/** The people behind a number as CSV, in the order given. */
export function formatPeopleBehindCsv(
  people: readonly PersonBehind[],
  range: Dates,
  texts: CsvTexts,
): CsvFile {
  return formatTableCsv(titleOf('people-behind', people, range), BEHIND_COLUMNS, people, texts);
}

function describeStatus({ status, quietDays }: PersonLine): string {
  return quietDays === null ? status : `quiet ${quietDays} days`;
}

function titleOf(what: string, { length }: readonly unknown[], { from, to }: Dates): string {
  return `claude-usage-${what}-${length}_${from}_to_${to}`;
}
