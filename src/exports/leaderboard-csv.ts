import Papa from 'papaparse';
import { formatIsoInstant, type IsoDate } from '../base/calendar-day.ts';
import type { PersonCounts } from '../metrics/people-counts.ts';
import { type CsvTexts, TextCells } from './text-cells.ts';
import type { CsvFile } from './text-file.ts';

const COLUMNS = [
  'name',
  'email',
  'id',
  'conversations_7d',
  'conversations_30d',
  'conversations_all',
  'conversations_in_range',
  'projects',
  'files',
  'events',
  'active_days',
  'first_seen',
  'last_seen',
];

/** Without it spreadsheets take the text for the computer's old encoding, and names suffer. */
const BYTE_ORDER_MARK = '\ufeff';

/** Which days projects, files, events and active days are of. */
export interface LeaderboardRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Not the whole log: then the conversations of the range have a column of their own, `conversations_in_range`. */
  readonly isPart: boolean;
}

/**
 * The leaderboard as CSV, in its own order: one line a person, instants in UTC. Opens in a spreadsheet without running anything, unless `texts` are
 * to be exact.
 */
export function formatLeaderboardCsv(
  people: readonly PersonCounts[],
  range: LeaderboardRange,
  texts: CsvTexts,
): CsvFile {
  const cells = new TextCells(texts);
  const data = people.map((person) => ({
    name: cells.cell(person.name),
    email: cells.cell(person.email),
    id: cells.cell(person.id),
    conversations_7d: person.conversations7d,
    conversations_30d: person.conversations30d,
    conversations_all: person.conversationsAll,
    conversations_in_range: person.conversations,
    projects: person.projects,
    files: person.files,
    events: person.events,
    active_days: person.activeDays,
    first_seen: formatIsoInstant(person.firstSeen),
    last_seen: formatIsoInstant(person.lastSeen),
  }));
  /* Papa Parse ends the last line itself when there is nothing but the header. */
  const fields = range.isPart ? COLUMNS : COLUMNS.filter((name) => name !== 'conversations_in_range');
  const text = Papa.unparse({ fields, data }, { newline: '\r\n' });
  return {
    name: `claude-usage-leaderboard_${range.from}_to_${range.to}.csv`,
    type: 'text/csv',
    guarded: cells.guarded,
    text: BYTE_ORDER_MARK + (data.length === 0 ? text : `${text}\r\n`),
  };
}
