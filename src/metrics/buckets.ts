import { addDays, type DayNumber, dayOfIsoDate, formatIsoDate } from '../base/calendar-day.ts';
import type { Granularity, RangeChoice, WeekStart } from '../model/selection.ts';
import { type Bucket, daysIn } from './daily.ts';
import type { DayRange, LogCalendar } from './log-calendar.ts';

/** More points cannot be told apart, and are slow to draw. */
export const MAX_POINTS = 400;

/** Up to these many days, a chart shows days (a log covers at most 180), then weeks, months, years. */
const MAX_DAYS_BY_DAY = 190;
const MAX_DAYS_BY_WEEK = 4 * 366;

const DAYS_PER_POINT: Readonly<Record<Granularity, number>> = { day: 1, week: 7, month: 30, year: 365 };

/**
 * The days that a choice means in a log. They may reach beyond the log.
 *
 * Source: docs/definitions.md, "Selection".
 */
export function rangeOf(choice: RangeChoice, calendar: LogCalendar): DayRange {
  switch (choice.kind) {
    case 'all':
      return calendar;
    case 'last':
      return { first: addDays(calendar.last, 1 - choice.days), last: calendar.last };
    case 'dates':
      return { first: dayOfIsoDate(choice.from), last: dayOfIsoDate(choice.to) };
  }
}

/** The days of a range that the log covers; null when it covers none of them. */
export function clipToLog({ first, last }: DayRange, calendar: LogCalendar): DayRange | null {
  const clipped = {
    first: Math.max(first, calendar.first) as DayNumber,
    last: Math.min(last, calendar.last) as DayNumber,
  };
  return clipped.first > clipped.last ? null : clipped;
}

/** How finely a range is drawn: as chosen, unless that gives more points than a chart can show. */
export function granularityFor(range: DayRange, choice: Granularity | 'auto'): Granularity {
  if (choice !== 'auto' && isDrawable(range, choice)) return choice;
  const days = range.last - range.first + 1;
  if (days <= MAX_DAYS_BY_DAY) return 'day';
  if (days <= MAX_DAYS_BY_WEEK) return 'week';
  return isDrawable(range, 'month') ? 'month' : 'year';
}

/** Whether a range has few enough points of this granularity. */
function isDrawable({ first, last }: DayRange, granularity: Granularity): boolean {
  return (last - first + 1) / DAYS_PER_POINT[granularity] <= MAX_POINTS;
}

/**
 * Cuts the days of a range that the log covers into days, weeks or months. The first and the last piece may be cut by range or log: they are
 * partial then, as is every piece that holds a partial day.
 *
 * Shape: in order, without holes.   Empty: a range outside the log gives `[]`.
 */
export function bucketsOf(
  range: DayRange,
  calendar: LogCalendar,
  granularity: Granularity,
  weekStart: WeekStart,
): readonly Bucket[] {
  const clipped = clipToLog(range, calendar);
  if (clipped === null) return [];
  if (granularity === 'day') return daysIn(calendar, range);
  const buckets: Bucket[] = [];
  let first = clipped.first;
  while (first <= clipped.last) {
    const start = startOfBucket(first, granularity, weekStart);
    const next = startOfNext(start, granularity);
    const last = Math.min(next - 1, clipped.last) as DayNumber;
    const isCut = first !== start || last !== next - 1;
    const holdsPartialDay = first === calendar.first || last === calendar.last;
    buckets.push({ first, last, isPartial: isCut || holdsPartialDay });
    first = next;
  }
  return buckets;
}

/** Day 0 was a Thursday: how many days before it a week began. */
const DAYS_BEFORE_DAY_0: Readonly<Record<WeekStart, number>> = { monday: 3, sunday: 4, saturday: 5 };

/** The weekday of a day, counted from the day a week begins with, from 0. */
export function weekdayOf(day: DayNumber, weekStart: WeekStart): number {
  const days = (day + DAYS_BEFORE_DAY_0[weekStart]) % 7;
  return days < 0 ? days + 7 : days;
}

type LongGranularity = Exclude<Granularity, 'day'>;

function startOfBucket(day: DayNumber, granularity: LongGranularity, weekStart: WeekStart): DayNumber {
  if (granularity === 'week') return addDays(day, -weekdayOf(day, weekStart));
  const date = formatIsoDate(day);
  return dayOfIsoDate(granularity === 'month' ? `${date.slice(0, 7)}-01` : `${date.slice(0, 4)}-01-01`);
}

/** No month has more than 31 days, no year more than 366: the day after so many lies in the next one. */
function startOfNext(start: DayNumber, granularity: LongGranularity): DayNumber {
  if (granularity === 'week') return addDays(start, 7);
  return startOfBucket(addDays(start, granularity === 'month' ? 31 : 366), granularity, 'monday');
}
