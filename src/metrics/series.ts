import { addDays, type IsoDate } from '../base/calendar-day.ts';
import type { Granularity, Selection } from '../model/selection.ts';
import { bucketsOf, granularityFor } from './buckets.ts';
import { type Bucket, computeDaily, type DailyCounts, daysOf } from './daily.ts';
import { rollingMean } from './rolling-mean.ts';
import type { SelectedLog } from './select-log.ts';
import { computeSeriesFacts, type SeriesFacts } from './series-facts.ts';

/** A point of a series: a day, a week or a month. */
export interface SeriesPoint {
  /** Its first day. */
  readonly date: IsoDate;
  readonly value: number;
  /** The mean of the 7 days up to it; null where there is none, and for weeks and months. */
  readonly average: number | null;
  readonly isPartial: boolean;
  /** The same point in the stretch before, as long as the range; null where the log does not reach back that far. */
  readonly before: { readonly date: IsoDate; readonly value: number } | null;
}

/** A series, and what one sentence can say of it. */
export interface Series {
  readonly points: readonly SeriesPoint[];
  readonly facts: SeriesFacts;
}

/** Figures that are counted by day, week or month. */
export type SeriesFigure = 'activeUsers' | 'conversations' | 'projects' | 'files' | 'events';

/** The series of a selection, all over the same points. */
export interface SeriesSet {
  readonly granularity: Granularity;
  readonly of: (figure: SeriesFigure) => Series;
}

const MEAN_WINDOW_DAYS = 7;

/**
 * Counts every figure over the range of a selection, in days, weeks or months.
 *
 * Distinct people of a week are counted anew, never added up from days.
 *
 * Shape: 400 points at most, those days only that the log covers.   Empty: a range outside the log gives series without points.
 * Fails: never.   Cost: two passes over the rows of the range, three where points are not days.   Source: docs/definitions.md, "Series".
 */
export function computeSeries(selected: SelectedLog, selection: Selection): SeriesSet {
  const { log, calendar, range } = selected;
  const granularity = granularityFor(range, selection.granularity);
  const buckets = bucketsOf(range, calendar, granularity, selection.weekStart);
  const counts = computeDaily(log, calendar, buckets);
  const before = countBefore(selected, buckets);
  // Means reach back to days before the range.
  const reach = { first: addDays(range.first, 1 - MEAN_WINDOW_DAYS), last: range.last };
  const days = granularity === 'day' ? computeDaily(log, calendar, daysOf(calendar, reach)) : [];
  const earlier = Math.max(0, days.length - counts.length);
  return {
    granularity,
    of: (figure) => {
      const means = rollingMean(
        days.map((day) => ({ value: day[figure], isPartial: day.isPartial })),
        MEAN_WINDOW_DAYS,
      );
      const points = counts.map(({ date, isPartial, ...values }, index) => ({
        date,
        value: values[figure],
        average: means[earlier + index] ?? null,
        isPartial,
        before: pointOf(before[index], figure),
      }));
      return { points, facts: computeSeriesFacts(points) };
    },
  };
}

function pointOf(counts: DailyCounts | null | undefined, figure: SeriesFigure): SeriesPoint['before'] {
  return counts ? { date: counts.date, value: counts[figure] } : null;
}

/** What was counted in each bucket moved back by the length of the range. */
function countBefore(
  { log, calendar, range }: SelectedLog,
  buckets: readonly Bucket[],
): readonly (DailyCounts | null)[] {
  const days = range.last - range.first + 1;
  const moved = buckets.map(({ first, last }) => ({
    first: addDays(first, -days),
    last: addDays(last, -days),
    isPartial: false,
  }));
  const missing = moved.filter(({ first }) => first < calendar.firstDay).length;
  return [...Array<null>(missing).fill(null), ...computeDaily(log, calendar, moved.slice(missing))];
}
