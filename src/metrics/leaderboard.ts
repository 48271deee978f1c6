import { addDays } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { EventLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { eventMeanings, KIND } from './event-meanings.ts';
import { type DayRange, type LogDays, rowsOfDays } from './log-calendar.ts';

/** The conversations that someone started. */
export interface LeaderboardLine {
  readonly id: string;
  readonly name: string;
  /** `''` where the log has none. */
  readonly email: string;
  readonly conversations7d: number;
  readonly conversations30d: number;
  readonly conversationsAll: number;
  readonly lastSeen: EpochMs;
}

/**
 * Counts the conversations that each person started, in the order of the leaderboard: most of all time first, then of 30 days, of 7 days, then the name.
 *
 * Shape: everybody in `log.people`.
 * Empty: a log without people gives `[]`.   Fails: never.   Cost: three passes over all rows at most, then a sort of the people.
 * Source: docs/definitions.md, "Per person".
 */
export function computeLeaderboard(log: EventLog, calendar: LogDays): readonly LeaderboardLine[] {
  const [last7d, last30d, all] = countConversations(log, calendar);
  return log.people
    .map(({ id, name, email, lastSeen }, index) => ({
      id,
      name,
      email,
      conversations7d: last7d![index]!,
      conversations30d: last30d![index]!,
      conversationsAll: all![index]!,
      lastSeen,
    }))
    .sort(compareByLeaderboard);
}

/**
 * Counts the conversations of each person in the last 7 days, in the last 30 and in the whole log.
 *
 * Shape: three lists, indexed like `log.people`.   Fails: never.   Cost: three passes over the rows at most.
 */
export function countConversations(log: EventLog, calendar: LogDays): readonly Uint32Array[] {
  const { first, last } = calendar;
  return [addDays(last, -6), addDays(last, -29), first].map(
    (from) => countByPerson(log, calendar, { first: from, last })[KIND.conversations]!,
  );
}

/**
 * Counts what each person created in a range, and their other events.
 *
 * Shape: a list for each of `KIND`, indexed like `log.people`.   Fails: never.   Cost: one pass over the rows.
 */
export function countByPerson(
  { table, people, personOfRow }: EventLog,
  calendar: LogDays,
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

/** A fixed language, so that the same log gives everybody the same order. */
const NAME_ORDER = new Intl.Collator('en');

/** Who stands first of two. */
export function compareByLeaderboard(
  a: Omit<LeaderboardLine, 'email' | 'lastSeen'>,
  b: Omit<LeaderboardLine, 'email' | 'lastSeen'>,
): number {
  return (
    b.conversationsAll - a.conversationsAll ||
    b.conversations30d - a.conversations30d ||
    b.conversations7d - a.conversations7d ||
    NAME_ORDER.compare(a.name, b.name) ||
    (a.id < b.id ? -1 : 1)
  );
}
