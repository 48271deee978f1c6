import { addDays, formatIsoDate, type IsoDate, utcDayOf } from '../base/calendar-day.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { NO_PERSON } from '../model/people.ts';
import { countedKinds } from './counted-kinds.ts';
import { dayCount, isPartialDay, type LogCalendar } from './log-calendar.ts';

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
  const days = Array.from({ length: dayCount(calendar) }, (_, index) => {
    const day = addDays(calendar.firstDay, index);
    const isPartial = isPartialDay(calendar, day);
    return {
      date: formatIsoDate(day),
      activeUsers: 0,
      conversations: 0,
      projects: 0,
      files: 0,
      events: 0,
      isPartial,
    };
  });
  const kinds = countedKinds(log.table);
  const lastActiveDay = new Int32Array(log.people.length).fill(-1);
  for (let row = 0; row < log.table.rowCount; row++) {
    const index = utcDayOf(log.table.time[row]!) - calendar.firstDay;
    const day = days[index]!;
    day.events++;
    const kind = kinds[log.table.event[row]!];
    if (kind !== undefined) day[kind]++;
    const person = log.personOfRow[row]!;
    if (person === NO_PERSON || lastActiveDay[person] === index) continue;
    if (!log.table.eventIsActivity[log.table.event[row]!]) continue;
    lastActiveDay[person] = index;
    day.activeUsers++;
  }
  return days;
}
