import { addDays, type DayNumber, startOfUtcDay, utcDayOf } from '../base/calendar-day.ts';
import type { LocalMs } from '../base/time-zone.ts';
import type { EpochMs } from '../base/units.ts';
import type { EventTable } from '../model/event-table.ts';
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
export interface LogCalendar extends DayRange {
  readonly timeZone: string;
  readonly oldestEvent: EpochMs;
  readonly newestEvent: EpochMs;
  /** What the clocks of the zone showed at the newest event. */
  readonly newestLocal: LocalMs;
  /** The first instant at which the clocks of the zone show this, or more. */
  readonly instantOf: (local: LocalMs) => EpochMs;
}

/**
 * The calendar of a log in UTC; `zonedCalendarOf` gives one in another zone.
 *
 * Empty: a table without rows gives null: it covers no day.   Cost: constant; rows stand in order of time.
 */
export function logCalendarOf(table: EventTable): LogCalendar | null {
  if (table.rowCount === 0) return null;
  const newestEvent = table.time[table.rowCount - 1]!;
  return {
    timeZone: 'UTC',
    first: utcDayOf(table.time[0]!),
    last: utcDayOf(newestEvent),
    oldestEvent: table.time[0]!,
    newestEvent,
    newestLocal: newestEvent,
    instantOf: (local) => local,
  };
}

/**
 * The rows of the days `from` to `to`, both included.
 *
 * Empty: no event on these days gives an empty range.   Cost: two binary searches.
 */
export function rowsOfDays(
  table: EventTable,
  calendar: LogCalendar,
  from: DayNumber,
  to: DayNumber,
): RowRange {
  return {
    start: firstRowOfDay(table, calendar, from),
    end: firstRowOfDay(table, calendar, addDays(to, 1)),
  };
}

/** The rows from the start of day `from` up to the instant `until`, itself included. */
export function rowsUntil(
  table: EventTable,
  calendar: LogCalendar,
  from: DayNumber,
  until: EpochMs,
): RowRange {
  return {
    start: firstRowOfDay(table, calendar, from),
    end: firstRowWhere(table.time, (time) => time > until),
  };
}

function firstRowOfDay(table: EventTable, calendar: LogCalendar, day: DayNumber): number {
  const start = calendar.instantOf(startOfUtcDay(day));
  return firstRowWhere(table.time, (time) => time >= start);
}

/** The first row for which the claim holds, given that it holds for all rows behind it; the number of rows if there is none. */
function firstRowWhere(times: Float64Array, claim: (time: EpochMs) => boolean): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (claim(times[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
