import { addDays, formatIsoDate, type IsoDate } from '../base/calendar-day.ts';
import type { Granularity, Selection } from '../model/selection.ts';
import { bucketsOf, granularityFor } from './buckets.ts';
import { computeDaily, daysIn } from './daily.ts';
import { rollingMean } from './rolling-mean.ts';
import type { SelectedLog } from './select-log.ts';
import { computeSeriesFacts, type SeriesFacts } from './series-facts.ts';

/** A point of a series: a day, a week or a month. */
export interface SeriesPoint extends SeriesValue {
  readonly lastDate: IsoDate;
  readonly isPartial: boolean;
  /** The same point in the stretch before, as long as the range; null where the log does not reach back that far. */
  readonly before: SeriesValue | null;
}

/** A figure of a day, a week or a month. */
export interface SeriesValue {
  /** The first day. */
  readonly date: IsoDate;
  readonly value: number;
  /** The mean of the 7 days up to it; null where there is none, and for weeks and months. */
  readonly average: number | null;
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
 * Fails: never.   Cost: one pass over the rows of the range and of the stretch before.   Source: docs/definitions.md, "Series".
 */
export function computeSeries(selected: SelectedLog, selection: Selection): SeriesSet {
  const { log, calendar, range } = selected;
  const granularity = granularityFor(range, selection.granularity);
  const buckets = bucketsOf(range, calendar, granularity, selection.weekStart);
  const length = range.last - range.first + 1;
  const moved = buckets
    .map(({ first, last }) => ({
      first: addDays(first, -length),
      last: addDays(last, -length),
      isPartial: false,
    }))
    .filter(({ first }) => first >= calendar.first);
  // Days reach back far enough for the means of the first of them.
  const reach = { first: addDays(range.first, -length - MEAN_WINDOW_DAYS), last: range.last };
  const counted = granularity === 'day' ? daysIn(calendar, reach) : [...moved, ...buckets];
  const counts = computeDaily(log, calendar, counted);
  const missing = buckets.length - moved.length;
  const earlier = granularity === 'day' ? counts.length - buckets.length : moved.length;
  return {
    granularity,
    of: (figure) => {
      const means =
        granularity === 'day'
          ? rollingMean(
              counts.map((day) => ({ value: day[figure], isPartial: day.isPartial })),
              MEAN_WINDOW_DAYS,
            )
          : [];
      const valueAt = (place: number) => ({
        date: counts[place]!.date,
        value: counts[place]![figure],
        average: means[place] ?? null,
      });
      const points = buckets.map(({ last, isPartial }, index) => ({
        ...valueAt(earlier + index),
        lastDate: formatIsoDate(last),
        isPartial,
        before: index < missing ? null : valueAt(placeBefore(index)),
      }));
      return { points, facts: computeSeriesFacts(points) };
    },
  };

  /** Of days, those of the stretch before stand just before the range; of weeks, those that the log holds stand first. */
  function placeBefore(index: number): number {
    return granularity === 'day' ? earlier + index - length : index - missing;
  }
}
