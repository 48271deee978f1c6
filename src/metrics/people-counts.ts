import { addDays } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { type Bucket, daysOf } from './daily.ts';
import { createdOf, eventMeanings, KIND, KIND_COUNT } from './event-meanings.ts';
import { type LogCalendar, rowsOfDays } from './log-calendar.ts';

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
 * Shape: everybody in `log.people`. `days` are those of the range, one by one; all days of the log without.
 * Empty: a log without people gives `[]`.   Fails: never.   Cost: two passes over all rows, then a sort of the people.
 * Source: docs/definitions.md, "Per person".
 */
export function computePeopleCounts(
  log: AuditLog,
  calendar: LogCalendar,
  days: readonly Bucket[] = daysOf(calendar),
): readonly PersonCounts[] {
  const { table, personOfRow, people } = log;
  const { event, kind, isActivity } = eventMeanings(table);
  const conversationsOf = (lastDays: number): Uint32Array => {
    const counts = new Uint32Array(people.length);
    const from = addDays(calendar.asOfDay, 1 - lastDays);
    const { start, end } = rowsOfDays(table, calendar, from, calendar.asOfDay);
    for (let row = start; row < end; row++) {
      const person = personOfRow[row]!;
      if (person !== NO_PERSON && kind[event[row]!] === KIND.conversations) counts[person]!++;
    }
    return counts;
  };
  const last7d = conversationsOf(7);
  const last30d = conversationsOf(30);
  const allTime = conversationsOf(calendar.asOfDay - calendar.firstDay + 1);
  const created = new Uint32Array(people.length * KIND_COUNT);
  const activeDays = new Uint32Array(people.length);
  const lastActiveDay = new Int32Array(people.length).fill(-1);
  days.forEach(({ first, last }, day) => {
    const { start, end } = rowsOfDays(table, calendar, first, last);
    for (let row = start; row < end; row++) {
      const person = personOfRow[row]!;
      if (person === NO_PERSON) continue;
      const what = event[row]!;
      created[person * KIND_COUNT + kind[what]!]!++;
      if (lastActiveDay[person] === day || isActivity[what] === 0) continue;
      lastActiveDay[person] = day;
      activeDays[person]!++;
    }
  });
  const counted = people.map((person, index) => {
    const ofPerson = created.subarray(index * KIND_COUNT, (index + 1) * KIND_COUNT);
    return {
      ...person,
      conversations7d: last7d[index]!,
      conversations30d: last30d[index]!,
      conversationsAll: allTime[index]!,
      ...createdOf(ofPerson),
      events: ofPerson.reduce((sum, count) => sum + count, 0),
      activeDays: activeDays[index]!,
    };
  });
  return counted.sort(compareByLeaderboard);
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
