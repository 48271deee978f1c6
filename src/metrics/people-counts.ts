import { addDays, startOfUtcDay, utcDayOf } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { countedKinds } from './counted-kinds.ts';
import type { LogCalendar } from './log-calendar.ts';

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
  const kinds = countedKinds(log.table);
  const since30d = startOfUtcDay(addDays(calendar.asOfDay, -29));
  const since7d = startOfUtcDay(addDays(calendar.asOfDay, -6));
  const lastActiveDay = new Int32Array(log.people.length).fill(calendar.firstDay - 1);
  const counts = log.people.map((person) => ({
    ...person,
    conversations7d: 0,
    conversations30d: 0,
    conversationsAll: 0,
    projects: 0,
    files: 0,
    events: 0,
    activeDays: 0,
  }));
  for (let row = 0; row < log.table.rowCount; row++) {
    const person = log.personOfRow[row]!;
    if (person === NO_PERSON) continue;
    const count = counts[person]!;
    const time = log.table.time[row]!;
    const kind = kinds[log.table.event[row]!];
    count.events++;
    if (kind === 'projects' || kind === 'files') count[kind]++;
    if (kind === 'conversations') {
      count.conversationsAll++;
      if (time >= since30d) count.conversations30d++;
      if (time >= since7d) count.conversations7d++;
    }
    const day = utcDayOf(time);
    if (lastActiveDay[person] === day || !log.table.eventIsActivity[log.table.event[row]!]) continue;
    lastActiveDay[person] = day;
    count.activeDays++;
  }
  return counts.sort(compareByLeaderboard);
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
