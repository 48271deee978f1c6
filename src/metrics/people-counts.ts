import type { EpochMs } from '../base/units.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { daysIn } from './daily.ts';
import { eventMeanings } from './event-meanings.ts';
import {
  compareByLeaderboard,
  countByPerson,
  countConversations,
  type LeaderboardLine,
} from './leaderboard.ts';
import { type DayRange, type LogDays, rowsOfDays } from './log-calendar.ts';

/** What one person did. Projects, files, events and active days are those of a range, the whole log unless one is given. */
export interface PersonCounts extends LeaderboardLine {
  /** Those of the range. */
  readonly conversations: number;
  readonly projects: number;
  readonly files: number;
  readonly events: number;
  /** Distinct calendar days with at least one activity. */
  readonly activeDays: number;
  readonly firstSeen: EpochMs;
}

/**
 * Counts what each person did, in the order of the leaderboard.
 *
 * Shape: everybody in `log.people`. `range` is the whole log unless one is given.
 * Empty: a log without people gives `[]`.   Fails: never.   Cost: some passes over all rows, then a sort of the people.
 * Source: docs/definitions.md, "Per person".
 */
export function computePeopleCounts(
  log: AuditLog,
  calendar: LogDays,
  range: DayRange = calendar,
): readonly PersonCounts[] {
  const [last7d, last30d, all] = countConversations(log, calendar);
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

function activeDaysOf(
  { table, people, personOfRow }: AuditLog,
  calendar: LogDays,
  range: DayRange,
): Uint32Array {
  const { event, isActivity } = eventMeanings(table);
  const activeDays = new Uint32Array(people.length);
  const lastDay = new Int32Array(people.length).fill(-1);
  daysIn(calendar, range).forEach(({ first, last }, day) => {
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
