import { type DayNumber, MS_PER_DAY } from '../base/calendar-day.ts';
import { localTimeAt } from '../base/time-zone.ts';
import { NO_PERSON } from '../model/people.ts';
import type { WeekStart } from '../model/selection.ts';
import { weekdayOf } from './buckets.ts';
import { rowsOfDays } from './log-calendar.ts';
import type { SelectedLog } from './select-log.ts';

const HOURS_A_DAY = 24;
const MS_PER_HOUR = MS_PER_DAY / HOURS_A_DAY;
const DAYS_A_WEEK = 7;

/** An hour of a weekday: `weekday` from 0, the day the week begins with; `hour` from 0 to 23. */
export interface WeekHour {
  readonly weekday: number;
  readonly hour: number;
}

/** Gives the hour of the week of each instant, as the clocks of the selection show it, as `weekday * 24 + hour`. */
export function weekHourReader({ clock }: SelectedLog, weekStart: WeekStart): (time: number) => number {
  return (time) => {
    const local = localTimeAt(clock, time);
    const day = Math.floor(local / MS_PER_DAY) as DayNumber;
    return weekdayOf(day, weekStart) * HOURS_A_DAY + Math.floor((local - day * MS_PER_DAY) / MS_PER_HOUR);
  };
}

/**
 * How many activities of people fall on each hour of each weekday, as the clocks of the zone show them.
 *
 * Shape: seven rows, from the day the week begins with; 24 numbers each, from midnight.
 * Missing: events that are no activity, and events without a person, are not counted.
 * An hour that comes twice when clocks go back counts both times, one that is skipped has no events.
 * Empty: all zeros.   Fails: never.   Cost: one pass over the rows of the range.   Source: docs/definitions.md, "Weekday and hour".
 */
export function computeWeekHours(
  selected: SelectedLog,
  weekStart: WeekStart,
): readonly (readonly number[])[] {
  const { table, personOfRow } = selected.log;
  const isActivity = Uint8Array.from(table.eventIsActivity, Number);
  const weekHourOf = weekHourReader(selected, weekStart);
  const counts = new Uint32Array(DAYS_A_WEEK * HOURS_A_DAY);
  const { start, end } = rowsOfDays(table, selected.calendar, selected.range.first, selected.range.last);
  for (let row = start; row < end; row++) {
    if (personOfRow[row] === NO_PERSON || isActivity[table.event[row]!] === 0) continue;
    counts[weekHourOf(table.time[row]!)]!++;
  }
  return Array.from({ length: DAYS_A_WEEK }, (_, weekday) => [
    ...counts.subarray(weekday * HOURS_A_DAY, (weekday + 1) * HOURS_A_DAY),
  ]);
}
