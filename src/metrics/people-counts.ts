import { addDays } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { eventMeanings, KIND } from './event-meanings.ts';
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
  const { event, kind, isActivity } = eventMeanings(log.table);
  const forEachPerson = () => new Uint32Array(log.people.length);
  const byKind = [forEachPerson(), forEachPerson(), forEachPerson(), forEachPerson()];
  const [last7d, last30d, activeDays] = [forEachPerson(), forEachPerson(), forEachPerson()];
  const lastActiveDay = new Int32Array(log.people.length).fill(-1);
  const firstRowOfLast = (days: number) =>
    rowsOfDays(log.table, addDays(calendar.asOfDay, 1 - days), calendar.asOfDay).start;
  const start7d = firstRowOfLast(7);
  const start30d = firstRowOfLast(30);
  const borders = dayBorders(log.table, calendar);
  for (let day = 0; day + 1 < borders.length; day++) {
    const end = borders[day + 1]!;
    for (let row = borders[day]!; row < end; row++) {
      const id = log.personOfRow[row]!;
      if (id === NO_PERSON) continue;
      const what = event[row]!;
      byKind[kind[what]!]![id]!++;
      if (kind[what] === KIND.conversations) {
        if (row >= start30d) last30d[id]!++;
        if (row >= start7d) last7d[id]!++;
      }
      if (lastActiveDay[id] === day || isActivity[what] === 0) continue;
      lastActiveDay[id] = day;
      activeDays[id]!++;
    }
  }
  const people = log.people.map((person, id) => {
    const [conversationsAll, projects, files, others] = byKind.map((counts) => counts[id]!) as [
      number,
      number,
      number,
      number,
    ];
    const events = conversationsAll + projects + files + others;
    return {
      ...person,
      conversations7d: last7d[id]!,
      conversations30d: last30d[id]!,
      conversationsAll,
      projects,
      files,
      events,
      activeDays: activeDays[id]!,
    };
  });
  return people.sort(compareByLeaderboard);
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
