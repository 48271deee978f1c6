import type { IsoDate } from '../base/calendar-day.ts';

/** One day of a series: its value, and the mean of the 7 days up to it where there is one. */
export interface DailyPoint {
  readonly date: IsoDate;
  readonly value: number;
  readonly average: number | null;
  readonly isPartial: boolean;
}

/** A series that is short enough to be drawn. `daysPerPoint` is 1 where every day has a point of its own. */
export interface CondensedSeries {
  readonly points: readonly DailyPoint[];
  readonly daysPerPoint: number;
}

/** More points than that are slower to draw than to read. */
const MAX_POINTS = 400;
const DAYS_PER_POINT = [1, 7, 28, 91, 364] as const;

/**
 * Condenses a long daily series: each point stands for several days, with the mean of their values.
 *
 * Shape: at most 400 points, each dated by its first day; `average` is null where days were condensed, which are means already. A point is partial when
 * a day of it is, or when the log ends before its last day.
 * Empty: no days give no points.   Cost: one pass.
 */
export function condenseSeries(days: readonly DailyPoint[]): CondensedSeries {
  const daysPerPoint = DAYS_PER_POINT.find((size) => days.length / size <= MAX_POINTS) ?? days.length;
  if (daysPerPoint === 1) return { points: days, daysPerPoint };
  const points: DailyPoint[] = [];
  for (let start = 0; start < days.length; start += daysPerPoint) {
    const part = days.slice(start, start + daysPerPoint);
    points.push({
      date: part[0]!.date,
      value: part.reduce((sum, day) => sum + day.value, 0) / part.length,
      average: null,
      isPartial: part.length < daysPerPoint || part.some((day) => day.isPartial),
    });
  }
  return { points, daysPerPoint };
}
