import { formatMonth, formatMonthOfYear, formatShortDate } from '../format.ts';
import type { TimeUnit } from './time-series.ts';

export interface DateTick {
  readonly date: string;
  readonly label: string;
}

/** A day in 1970 terms, for arithmetic on calendars. */
interface CalendarDay {
  readonly number: number;
  readonly year: number;
  readonly month: number;
}

interface TickStep {
  /** Days with the same number share a tick. */
  readonly bucketOf: (day: CalendarDay, index: number) => number;
  readonly isBucketStart: (day: CalendarDay) => boolean;
  readonly label: (date: string, isFirst: boolean) => string;
  /** Room a label needs, in pixels. */
  readonly spacing: number;
  /** More would be a fence and not a scale, however wide the chart. */
  readonly maxCount: number;
}

const MS_PER_DAY = 86_400_000;
/** Between two labels, in pixels. */
const MIN_SPACE = 6;
const ALWAYS = () => true;

const MONTH_STEPS: readonly TickStep[] = [1, 2, 3, 6, 12].map((months) => monthStep(months));
/** Points that last a week are labelled by their own first days, whichever weekday that is. */
const STEPS: Readonly<Record<TimeUnit, readonly TickStep[]>> = {
  day: [...[1, 2].map((days) => pointStep(days)), ...[1, 2].map((weeks) => weekStep(weeks)), ...MONTH_STEPS],
  week: [...[1, 2].map((weeks) => pointStep(weeks)), ...MONTH_STEPS],
  month: MONTH_STEPS,
  year: [12, 24, 60, 120].map((months) => monthStep(months)),
};

/**
 * Picks the dates that get a label: the finest of points, weeks (from Monday) and months that fits the width.
 *
 * Shape: dates out of `dates`, in order. A span that starts inside a week or month has its first tick at the next one.
 * Empty: no dates give no ticks; one date gives itself.
 */
export function computeDateTicks(
  dates: readonly string[],
  width: number,
  unit: TimeUnit = 'day',
): readonly DateTick[] {
  const days = dates.map(readDay);
  for (const step of STEPS[unit]) {
    const ticks = ticksOf(step, dates, days);
    const fits = ticks.length <= Math.min(step.maxCount, Math.max(1, width / step.spacing));
    if (fits && ticks.length >= Math.min(2, dates.length) && haveRoom(ticks, dates, width)) return ticks;
  }
  return endsOf(dates, unit);
}

/** Whether every label ends before the next one begins: months are not equally long, and a label with its year is longer than the others. */
function haveRoom(ticks: readonly DateTick[], dates: readonly string[], width: number): boolean {
  const places = ticks.map(({ date }) => (dates.indexOf(date) / dates.length) * width);
  return places
    .slice(1)
    .every((place, index) => place - places[index]! >= widthOf(ticks[index]!.label) + MIN_SPACE);
}

/** Roughly, in pixels. */
function widthOf(label: string): number {
  return label.length * 6;
}

/**
 * Picks whole, round numbers from 0 to at least `max`.
 *
 * Empty: a maximum of 0 gives only `[0]`: a scale without values would be invented.
 */
export function computeValueTicks(max: number, maxSteps = 4): readonly number[] {
  if (!(max > 0)) return [0];
  const step = roundStep(max / maxSteps);
  const count = Math.ceil(max / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The next of 1, 2, 5, 10, 20, 50 …: never a fraction, because what we draw can be counted. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

function ticksOf(step: TickStep, dates: readonly string[], days: readonly CalendarDay[]): DateTick[] {
  const ticks: DateTick[] = [];
  let previous: number | undefined;
  days.forEach((day, index) => {
    const bucket = step.bucketOf(day, index);
    const isNew = previous === undefined ? step.isBucketStart(day) : bucket !== previous;
    previous = bucket;
    const date = dates[index];
    if (isNew && date !== undefined) ticks.push({ date, label: step.label(date, ticks.length === 0) });
  });
  return ticks;
}

function endsOf(dates: readonly string[], unit: TimeUnit): readonly DateTick[] {
  const ends = new Set([dates[0], dates.at(-1)]);
  const label = unit === 'month' || unit === 'year' ? formatMonthOfYear : formatShortDate;
  return [...ends].flatMap((date) => (date === undefined ? [] : [{ date, label: label(date) }]));
}

function pointStep(size: number): TickStep {
  return {
    bucketOf: (_, index) => Math.floor(index / size),
    isBucketStart: ALWAYS,
    label: formatShortDate,
    spacing: 56,
    maxCount: 9,
  };
}

function weekStep(size: number): TickStep {
  // Day 0 was a Thursday: three days on, weeks start on Mondays.
  return {
    bucketOf: (day) => Math.floor((day.number + 3) / (7 * size)),
    isBucketStart: (day) => (day.number + 3) % (7 * size) === 0,
    label: formatShortDate,
    spacing: 56,
    maxCount: 9,
  };
}

function monthStep(size: number): TickStep {
  const monthsOf = (day: CalendarDay) => day.year * 12 + day.month;
  return {
    bucketOf: (day) => Math.floor(monthsOf(day) / size),
    isBucketStart: (day) => monthsOf(day) % size === 0 && isFirstOfMonth(day),
    label: (date, isFirst) =>
      isFirst || date.slice(5, 7) === '01' ? formatMonthOfYear(date) : formatMonth(date),
    spacing: 46,
    maxCount: 13,
  };
}

function isFirstOfMonth(day: CalendarDay): boolean {
  return new Date(day.number * MS_PER_DAY).getUTCDate() === 1;
}

function readDay(date: string): CalendarDay {
  const time = Date.parse(`${date}T00:00:00Z`);
  const utc = new Date(time);
  return { number: Math.floor(time / MS_PER_DAY), year: utc.getUTCFullYear(), month: utc.getUTCMonth() };
}
