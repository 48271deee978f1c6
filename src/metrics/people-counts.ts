import { addDays } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { countedKinds } from './counted-kinds.ts';
import { dayBorders, type LogCalendar, rowsOfDays } from './log-calendar.ts';

/** What one person did, over the whole log unless the name says otherwise. */
export interface PersonCounts {
  readonly id: string;
  readonly name: string;
  /** `''` where the log has none. */
  readonly email: string;
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
 * Empty: a log without people gives `[]`.   Fails: never.   Cost: one pass over all rows, then a sort of the people.
 * Source: docs/definitions.md, "Per person".
 */
export function computePeopleCounts(log: AuditLog, calendar: LogCalendar): readonly PersonCounts[] {
  const { event, eventIsActivity } = log.table;
  const kinds = countedKinds(log.table);
  const forEachPerson = () => new Uint32Array(log.people.length);
  const counts = { conversations: forEachPerson(), projects: forEachPerson(), files: forEachPerson() };
  const conversations7d = forEachPerson();
  const conversations30d = forEachPerson();
  const events = forEachPerson();
  const activeDays = forEachPerson();
  const lastActiveDay = new Int32Array(log.people.length).fill(-1);
  const start7d = rowsOfDays(log.table, addDays(calendar.asOfDay, -6), calendar.asOfDay).start;
  const start30d = rowsOfDays(log.table, addDays(calendar.asOfDay, -29), calendar.asOfDay).start;
  const borders = dayBorders(log.table, calendar);
  for (let day = 0; day + 1 < borders.length; day++) {
    for (let row = borders[day]!; row < borders[day + 1]!; row++) {
      const person = log.personOfRow[row]!;
      if (person === NO_PERSON) continue;
      events[person]!++;
      const kind = kinds[event[row]!];
      if (kind !== undefined) counts[kind][person]!++;
      if (kind === 'conversations' && row >= start30d) conversations30d[person]!++;
      if (kind === 'conversations' && row >= start7d) conversations7d[person]!++;
      if (lastActiveDay[person] === day || !eventIsActivity[event[row]!]) continue;
      lastActiveDay[person] = day;
      activeDays[person]!++;
    }
  }
  return log.people
    .map((person, index) => ({
      ...person,
      conversations7d: conversations7d[index]!,
      conversations30d: conversations30d[index]!,
      conversationsAll: counts.conversations[index]!,
      projects: counts.projects[index]!,
      files: counts.files[index]!,
      events: events[index]!,
      activeDays: activeDays[index]!,
    }))
    .sort(compareByLeaderboard);
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
