import { addDays } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { eventMeanings, KIND, KIND_COUNT } from './event-meanings.ts';
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
  const { kind, isActivity } = eventMeanings(log.table);
  const { event } = log.table;
  const { personOfRow } = log;
  const created = new Uint32Array(log.people.length * KIND_COUNT);
  const activeDays = new Uint32Array(log.people.length);
  const lastActiveDay = new Int32Array(log.people.length).fill(-1);
  const borders = dayBorders(log.table, calendar);
  for (let day = 0; day + 1 < borders.length; day++) {
    const end = borders[day + 1]!;
    for (let row = borders[day]!; row < end; row++) {
      const person = personOfRow[row]!;
      if (person === NO_PERSON) continue;
      const what = event[row]!;
      created[person * KIND_COUNT + kind[what]!]!++;
      if (lastActiveDay[person] === day || isActivity[what] === 0) continue;
      lastActiveDay[person] = day;
      activeDays[person]!++;
    }
  }
  const conversations7d = conversationsOfLastDays(7);
  const conversations30d = conversationsOfLastDays(30);
  return log.people
    .map((person, index): PersonCounts => {
      const first = index * KIND_COUNT;
      const conversations = created[first + KIND.conversations]!;
      const projects = created[first + KIND.projects]!;
      const files = created[first + KIND.files]!;
      return {
        id: person.id,
        name: person.name,
        email: person.email,
        firstSeen: person.firstSeen,
        lastSeen: person.lastSeen,
        conversations7d: conversations7d[index]!,
        conversations30d: conversations30d[index]!,
        conversationsAll: conversations,
        projects,
        files,
        events: conversations + projects + files + created[first + KIND.other]!,
        activeDays: activeDays[index]!,
      };
    })
    .sort(compareByLeaderboard);

  function conversationsOfLastDays(days: number): Uint32Array {
    const counts = new Uint32Array(log.people.length);
    const { start, end } = rowsOfDays(log.table, addDays(calendar.asOfDay, 1 - days), calendar.asOfDay);
    for (let row = start; row < end; row++) {
      const person = personOfRow[row]!;
      if (person !== NO_PERSON && kind[event[row]!] === KIND.conversations) counts[person]!++;
    }
    return counts;
  }
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
