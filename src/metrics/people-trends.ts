import { formatIsoDate, type IsoDate } from '../base/calendar-day.ts';
import { NO_PERSON } from '../model/people.ts';
import type { Granularity, WeekStart } from '../model/selection.ts';
import { bucketsOf } from './buckets.ts';
import { rowsOfDays } from './log-calendar.ts';
import type { SelectedLog } from './select-log.ts';

/** One day, week, month or year of a trend. */
export interface TrendPoint {
  /** Its first day. */
  readonly date: IsoDate;
  readonly isPartial: boolean;
}

/** How many events everybody had over a range, small enough for a list of tens of thousands. */
export interface PeopleTrends {
  readonly granularity: Granularity;
  readonly points: readonly TrendPoint[];
  /** The events of person `p` at point `i` stand at `p * points.length + i`. */
  readonly counts: Uint32Array;
}

/** More cannot be told apart in a line as wide as a column. */
const MAX_POINTS = 62;

/**
 * Counts the events of everybody over the range of a selection: by day up to two months, else by week, month or year, whatever charts show.
 *
 * Shape: people in the order of `log.people`.   Empty: a range outside the log gives no points.
 * Fails: never.   Cost: one pass over the rows of the range, 62 numbers a person at most.   Source: docs/definitions.md, "Per person".
 */
export function computePeopleTrends(selected: SelectedLog, weekStart: WeekStart): PeopleTrends {
  const { log, calendar, range } = selected;
  const cut = (granularity: Granularity) => ({
    granularity,
    buckets: bucketsOf(range, calendar, granularity, weekStart),
  });
  const cuts = (['day', 'week', 'month'] as const).map(cut);
  const { granularity, buckets } = cuts.find((each) => each.buckets.length <= MAX_POINTS) ?? cut('year');
  const width = buckets.length;
  const counts = new Uint32Array(log.people.length * width);
  buckets.forEach(({ first, last }, point) => {
    const { start, end } = rowsOfDays(log.table, calendar, first, last);
    for (let row = start; row < end; row++) {
      const person = log.personOfRow[row]!;
      if (person !== NO_PERSON) counts[person * width + point]!++;
    }
  });
  const points = buckets.map(({ first, isPartial }) => ({ date: formatIsoDate(first), isPartial }));
  return { granularity, points, counts };
}
