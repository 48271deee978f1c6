import { addDays, formatIsoDate, type IsoDate } from '../base/calendar-day.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { createdOf, eventMeanings, KIND_COUNT } from './event-meanings.ts';
import { dayBorders, dayCount, isPartialDay, type LogCalendar } from './log-calendar.ts';

/** What happened on one calendar day. */
export interface DailyCounts {
  readonly date: IsoDate;
  /** Distinct people with at least one activity on the day (DAU). */
  readonly activeUsers: number;
  readonly conversations: number;
  readonly projects: number;
  readonly files: number;
  readonly events: number;
  /** The first or the last day of the log, of which the export may hold only a part. */
  readonly isPartial: boolean;
}

/**
 * Counts, for each calendar day, the distinct people who were active and what was created.
 *
 * Shape: one entry a day from the first to the as-of day, in order, quiet days included as 0.
 * Missing: events without a person count as events and never as users.
 * Fails: never.   Cost: one pass over all rows.   Source: docs/definitions.md, "Series".
 */
export function computeDaily(log: AuditLog, calendar: LogCalendar): readonly DailyCounts[] {
  const { event, kind, isActivity } = eventMeanings(log.table);
  const { personOfRow } = log;
  const borders = dayBorders(log.table, calendar);
  const lastActiveDay = new Int32Array(log.people.length).fill(-1);
  const created = new Uint32Array(KIND_COUNT);
  return Array.from({ length: dayCount(calendar) }, (_, index) => {
    const day = addDays(calendar.firstDay, index);
    const start = borders[index]!;
    const end = borders[index + 1]!;
    created.fill(0);
    let activeUsers = 0;
    for (let row = start; row < end; row++) {
      const what = event[row]!;
      created[kind[what]!]!++;
      const person = personOfRow[row]!;
      if (person === NO_PERSON || lastActiveDay[person] === index || isActivity[what] === 0) continue;
      lastActiveDay[person] = index;
      activeUsers++;
    }
    return {
      date: formatIsoDate(day),
      activeUsers,
      ...createdOf(created),
      events: end - start,
      isPartial: isPartialDay(calendar, day),
    };
  });
}
