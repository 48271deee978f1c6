import { addDays, formatIsoDate, type IsoDate } from '../base/calendar-day.ts';
import type { Ratio } from '../base/units.ts';
import { NO_PERSON } from '../model/people.ts';
import { clipToLog, MAX_POINTS } from './buckets.ts';
import { computeDaily, daysIn } from './daily.ts';
import { type DayRange, rowsOfDays } from './log-calendar.ts';
import type { SelectedLog } from './select-log.ts';
import { computeSeriesFacts } from './series-facts.ts';

/** A day, and the distinct people who were active in the days that end with it. */
export interface RollingPoint {
  readonly date: IsoDate;
  /** The 7 days up to it (WAU); null where the log does not hold all of them. */
  readonly week: number | null;
  /** The 30 days up to it (MAU); null where the log does not hold all of them. */
  readonly month: number | null;
  readonly isPartial: boolean;
}

const WEEK = 7;
const MONTH = 30;

/**
 * Counts, for each day of the range, the distinct people who were active in the 7 and in the 30 days that end with it.
 *
 * Shape: one entry a day, those only that the log covers; of more than 400 days every second (third …) one, the last one always. Counted anew from events, never added up from days.
 * Missing: null where a window reaches back beyond the log.
 * Empty: a range outside the log gives `[]`.   Fails: never.   Cost: two passes over the rows of the range and the 29 days before it.
 * Source: docs/definitions.md, "Series".
 */
export function computeRollingUsers(selected: SelectedLog): readonly RollingPoint[] {
  const days = daysIn(selected.calendar, selected.range);
  if (days.length === 0) return [];
  const range = { first: days[0]!.first, last: days.at(-1)!.last };
  const week = activeInWindow(selected, range, WEEK);
  const month = activeInWindow(selected, range, MONTH);
  const firstDay = selected.calendar.first;
  const points = days.map(({ first: day, isPartial }, index) => ({
    date: formatIsoDate(day),
    week: addDays(day, 1 - WEEK) >= firstDay ? week[index]! : null,
    month: addDays(day, 1 - MONTH) >= firstDay ? month[index]! : null,
    isPartial,
  }));
  // Each point stands for itself: of a long range some are enough, and the last one is among them.
  const step = Math.ceil(points.length / MAX_POINTS);
  return points.filter((_, index) => (points.length - 1 - index) % step === 0);
}

/**
 * For each day of `range`, how many distinct people were active in the `length` days up to it.
 *
 * Somebody active on a day is in the windows of that day and of the `length - 1` days after it. Where windows of two activities of one person touch,
 * only what the later one adds is counted.
 */
function activeInWindow({ log, calendar }: SelectedLog, range: DayRange, length: number): Uint32Array {
  const { table, personOfRow } = log;
  const isActivity = Uint8Array.from(table.eventIsActivity, Number);
  const count = range.last - range.first + 1;
  const changes = new Int32Array(count + 1);
  const countedUntil = new Float64Array(log.people.length).fill(Number.NEGATIVE_INFINITY);
  for (const { first: day } of daysIn(calendar, {
    first: addDays(range.first, 1 - length),
    last: range.last,
  })) {
    const { start, end } = rowsOfDays(table, calendar, day, day);
    for (let row = start; row < end; row++) {
      const person = personOfRow[row]!;
      if (person === NO_PERSON || isActivity[table.event[row]!] === 0) continue;
      const from = Math.max(day, countedUntil[person]!, range.first);
      const until = day + length;
      countedUntil[person] = until;
      if (from >= until || from > range.last) continue;
      changes[from - range.first]!++;
      changes[Math.min(until - range.first, count)]!--;
    }
  }
  let active = 0;
  return Uint32Array.from(changes.subarray(0, count), (change) => (active += change));
}

/** How many of those who come in a month come on a day, and in a week. */
export interface Stickiness {
  /** The mean of the daily active users over the complete days of the range. */
  readonly meanDaily: number | null;
  /** Those of the last day of the range. */
  readonly weekly: number | null;
  readonly monthly: number | null;
  readonly dailyOfMonthly: Ratio | null;
  readonly weeklyOfMonthly: Ratio | null;
}

/**
 * Sets the people of a day and of a week against those of a month.
 *
 * Missing: null where the range has no complete day, or the log does not hold the 7 or 30 days before the range's last day.
 * Fails: never.   Source: docs/definitions.md, "Series".
 */
export function computeStickiness(selected: SelectedLog): Stickiness {
  const { log, calendar, range } = selected;
  const clipped = clipToLog(range, calendar);
  if (clipped === null)
    return { meanDaily: null, weekly: null, monthly: null, dailyOfMonthly: null, weeklyOfMonthly: null };
  const days = computeDaily(log, calendar, daysIn(calendar, clipped));
  const { mean } = computeSeriesFacts(
    days.map(({ date, activeUsers, isPartial }) => ({ date, value: activeUsers, isPartial })),
  );
  const last = { first: clipped.last, last: clipped.last };
  const [{ week, month } = { week: null, month: null }] = computeRollingUsers({ ...selected, range: last });
  const share = (part: number | null): Ratio | null => (part === null || !month ? null : part / month);
  return {
    meanDaily: mean,
    weekly: week,
    monthly: month,
    dailyOfMonthly: share(mean),
    weeklyOfMonthly: share(week),
  };
}
