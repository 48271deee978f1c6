import { addDays, formatIsoDate, type IsoDate } from '../base/calendar-day.ts';
import type { EventLog } from '../model/audit-log.ts';
import { type DayRange, type LogDays, rowsOfDays } from './log-calendar.ts';
import { computeTotals } from './totals.ts';

/** Days that are counted as one. `isPartial`: the log may hold, or the range show, only a part of them. */
export interface Bucket extends DayRange {
  readonly isPartial: boolean;
}

/** What happened on one calendar day, or on several. */
export interface DailyCounts {
  /** The first of the days. */
  readonly date: IsoDate;
  /** Distinct people with at least one activity (DAU, where it is one day). */
  readonly activeUsers: number;
  readonly conversations: number;
  readonly projects: number;
  readonly files: number;
  readonly events: number;
  /** See `Bucket`. */
  readonly isPartial: boolean;
}

/** The calendar days of a log, one by one. An export may hold only a part of the first and of the last. */
function daysOf({ first, last }: LogDays): readonly Bucket[] {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = addDays(first, index);
    return { first: day, last: day, isPartial: day === first || day === last };
  });
}

/**
 * The calendar days of a log that are in a range, one by one.
 *
 * Empty: a range outside the log gives `[]`.
 */
export function daysIn(calendar: LogDays, range: DayRange): readonly Bucket[] {
  return daysOf(calendar).filter(({ first }) => first >= range.first && first <= range.last);
}

/**
 * Counts, for each calendar day – or whatever else `buckets` gives –, the distinct people who were active and what was created.
 *
 * Shape: one entry a bucket, in their order; all days of the log without `buckets`, quiet ones included as 0.
 * Missing: events without a person count as events and never as users.
 * Fails: never.   Cost: one pass over their rows; each bucket costs a byte a person.   Source: docs/definitions.md, "Series".
 */
export function computeDaily(
  log: EventLog,
  calendar: LogDays,
  buckets: readonly Bucket[] = daysOf(calendar),
): readonly DailyCounts[] {
  return buckets.map(({ first, last, isPartial }) => {
    const rows = rowsOfDays(log.table, calendar, first, last);
    const { users: activeUsers, ...created } = computeTotals(log, rows);
    return { date: formatIsoDate(first), activeUsers, ...created, isPartial };
  });
}
