import { addDays, type DayNumber, startOfUtcDay, utcDayOf } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { EventTable } from '../model/event-table.ts';
import type { RowRange } from './row-range.ts';

/**
 * The calendar days a log covers, in UTC.
 *
 * The as-of day is the day of the newest event, not today: an export is read days or weeks after it was made. The first and the last day are
 * partial, because an export begins and ends within a day.
 */
export interface LogCalendar {
  readonly timeZone: 'UTC';
  readonly firstDay: DayNumber;
  readonly asOfDay: DayNumber;
  readonly newestEvent: EpochMs;
}

/**
 * The calendar of a log.
 *
 * Empty: a table without rows gives null: it covers no day.   Cost: constant; rows stand in order of time.
 */
export function logCalendarOf(table: EventTable): LogCalendar | null {
  if (table.rowCount === 0) return null;
  const newestEvent = table.time[table.rowCount - 1]!;
  return { timeZone: 'UTC', firstDay: utcDayOf(table.time[0]!), asOfDay: utcDayOf(newestEvent), newestEvent };
}

/** Whether an export may hold only a part of a day: its first and its last one. */
export function isPartialDay(calendar: LogCalendar, day: DayNumber): boolean {
  return day === calendar.firstDay || day === calendar.asOfDay;
}

/** How many days lie between the first and the last event, both days counted. */
export function dayCount(calendar: LogCalendar): number {
  return calendar.asOfDay - calendar.firstDay + 1;
}

/**
 * Where the rows of each day of the log begin: those of day `i`, counted from the first, are `borders[i]` up to, not including, `borders[i + 1]`.
 *
 * Shape: one number more than there are days.   Cost: a binary search for each day.
 */
export function dayBorders(table: EventTable, calendar: LogCalendar): Uint32Array {
  const borders = new Uint32Array(dayCount(calendar) + 1);
  for (let day = 0; day < borders.length; day++) {
    borders[day] = firstRowOfDay(table, addDays(calendar.firstDay, day));
  }
  return borders;
}

/**
 * The rows of the days `from` to `to`, both included.
 *
 * Empty: no event on these days gives an empty range.   Cost: two binary searches.
 */
export function rowsOfDays(table: EventTable, from: DayNumber, to: DayNumber): RowRange {
  return {
    start: firstRowOfDay(table, from),
    end: firstRowOfDay(table, addDays(to, 1)),
  };
}

/** The rows from the start of day `from` up to the instant `until`, itself included. */
export function rowsUntil(table: EventTable, from: DayNumber, until: EpochMs): RowRange {
  return {
    start: firstRowOfDay(table, from),
    end: firstRowWhere(table.time, (time) => time > until),
  };
}

function firstRowOfDay(table: EventTable, day: DayNumber): number {
  const start = startOfUtcDay(day);
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
