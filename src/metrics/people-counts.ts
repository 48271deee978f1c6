import { addDays } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { daysOf } from './daily.ts';
import { eventMeanings, KIND } from './event-meanings.ts';
import { type DayRange, type LogCalendar, rowsOfDays } from './log-calendar.ts';

/** What one person did. Projects, files, events and active days are those of a range, the whole log unless one is given. */
export interface PersonCounts {
  readonly id: string;
  readonly name: string;
  /** `''` where the log has none. */
  readonly email: string;
  /** Those of the range. */
  readonly conversations: number;
  readonly conversations7d: number;
  readonly conversations30d: number;
  readonly conversationsAll: number;
  readonly projects: number;
  readonly files: number;
  readonly events: number;
  /** Distinct calendar days with at least one activity. */
  readonly activeDays: number;
  readonly firstSeen: EpochMs;
  readonly lastSeen: EpochMs;
}

/**
 * Counts what each person did, in the order of the leaderboard: conversations of all time, of 30 days, of 7 days (most first), then the name.
 *
 * Shape: everybody in `log.people`. `range` is the whole log unless one is given.
 * Empty: a log without people gives `[]`.   Fails: never.   Cost: some passes over all rows, then a sort of the people.
 * Source: docs/definitions.md, "Per person".
 */
export function computePeopleCounts(
  log: AuditLog,
  calendar: LogCalendar,
  range: DayRange = calendar,
): readonly PersonCounts[] {
  const [last7d, last30d, all] = [7, 30, calendar.last - calendar.first + 1].map(
    (days) =>
      countByPerson(log, calendar, { first: addDays(calendar.last, 1 - days), last: calendar.last })[0]!,
  );
  const byKind = countByPerson(log, calendar, range);
  const activeDays = activeDaysOf(log, calendar, range);
  // Field by field: spreading a person makes objects that are slow to make and to sort.
  const counted = log.people.map(({ id, name, email, firstSeen, lastSeen }, index) => {
    const [conversations, projects, files, others] = byKind.map((counts) => counts[index]!) as Counts;
    return {
      id,
      name,
      email,
      conversations7d: last7d![index]!,
      conversations30d: last30d![index]!,
      conversationsAll: all![index]!,
      conversations,
      projects,
      files,
      events: conversations + projects + files + others,
      activeDays: activeDays[index]!,
      firstSeen,
      lastSeen,
    };
  });
  return counted.sort(compareByLeaderboard);
}

/** One for each of `KIND`. */
type Counts = [number, number, number, number];

/**
 * Counts what each person created in a range, and their other events.
 *
 * Shape: a list for each of `KIND`, indexed like `log.people`.   Fails: never.   Cost: one pass over the rows.
 */
export function countByPerson(
  { table, people, personOfRow }: AuditLog,
  calendar: LogCalendar,
  { first, last }: DayRange,
): readonly Uint32Array[] {
  const { start, end } = rowsOfDays(table, calendar, first, last);
  const { event, kind } = eventMeanings(table);
  const counts = Object.values(KIND).map(() => new Uint32Array(people.length));
  for (let row = start; row < end; row++) {
    const person = personOfRow[row]!;
    if (person !== NO_PERSON) counts[kind[event[row]!]!]![person]!++;
  }
  return counts;
}

function activeDaysOf(
  { table, people, personOfRow }: AuditLog,
  calendar: LogCalendar,
  range: DayRange,
): Uint32Array {
  const { event, isActivity } = eventMeanings(table);
  const activeDays = new Uint32Array(people.length);
  const lastDay = new Int32Array(people.length).fill(-1);
  daysOf(calendar, range).forEach(({ first, last }, day) => {
    const { start, end } = rowsOfDays(table, calendar, first, last);
    for (let row = start; row < end; row++) {
      const person = personOfRow[row]!;
      if (person === NO_PERSON || lastDay[person] === day || isActivity[event[row]!] === 0) continue;
      lastDay[person] = day;
      activeDays[person]!++;
    }
  });
  return activeDays;
}

/** A fixed language, so that the same log gives everybody the same order. */
const NAME_ORDER = new Intl.Collator('en');

function compareByLeaderboard(a: PersonCounts, b: PersonCounts): number {
  return (
    b.conversationsAll - a.conversationsAll ||
    b.conversations30d - a.conversations30d ||
    b.conversations7d - a.conversations7d ||
    NAME_ORDER.compare(a.name, b.name) ||
    (a.id < b.id ? -1 : 1)
  );
}
