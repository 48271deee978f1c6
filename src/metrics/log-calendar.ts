import { addDays, type DayNumber, startOfUtcDay, utcDayOf } from '../base/calendar-day.ts';
import type { LocalMs } from '../base/time-zone.ts';
import type { EpochMs } from '../base/units.ts';
import type { Events } from '../model/event-table.ts';
import type { RowRange } from './row-range.ts';

/** Calendar days from `first` to `last`, both included. */
export interface DayRange {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/**
 * The calendar days a log covers, in one zone.
 *
 * `last` is the as-of day: the day of the newest event, not today, because an export is read days or weeks after it was made. The first and the last day are
 * partial, because an export begins and ends within a day.
 */
export interface LogDays extends DayRange {
  /** What the clocks of the zone showed at the newest event. */
  readonly newestLocal: LocalMs;
  /** The first instant at which the clocks of the zone show this, or more. */
  readonly instantOf: (local: LocalMs) => EpochMs;
}

/** The calendar of a log: its days, their zone, and its first and its last instant. */
export interface LogCalendar extends LogDays {
  readonly timeZone: string;
  readonly oldestEvent: EpochMs;
  readonly newestEvent: EpochMs;
}

/**
 * The days of a log in UTC; `zonedCalendarOf` gives those of another zone.
 *
 * Empty: a table without rows gives null: it covers no day.   Cost: constant; rows stand in order of time.
 */
export function utcDaysOf({ time, rowCount }: Events): LogDays | null {
  if (rowCount === 0) return null;
  const newest = time[rowCount - 1]!;
  return {
    first: utcDayOf(time[0]!),
    last: utcDayOf(newest),
    newestLocal: newest,
    instantOf: (local) => local,
  };
}

/**
 * The rows of the days `from` to `to`, both included.
 *
 * Empty: no event on these days gives an empty range.   Cost: two binary searches.
 */
export function rowsOfDays(table: Events, calendar: LogDays, from: DayNumber, to: DayNumber): RowRange {
  return {
    start: firstRowOfDay(table, calendar, from),
    end: firstRowOfDay(table, calendar, addDays(to, 1)),
  };
}

/**
 * The first row of a day or of any later one, the number of rows if there is none.
 *
 * Cost: a binary search.
 */
export function firstRowOfDay(table: Events, calendar: LogDays, day: DayNumber): number {
  const start = calendar.instantOf(startOfUtcDay(day));
  return firstRowWhere(table, (time) => time >= start);
}

/**
 * The first row for which the claim holds, given that it holds for all rows behind it; the number of rows if there is none.
 *
 * Cost: a binary search.
 */
export function firstRowWhere(table: Events, claim: (time: EpochMs) => boolean): number {
  let low = 0;
  let high = table.rowCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (claim(table.time[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
