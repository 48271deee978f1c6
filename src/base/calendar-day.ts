import type { Brand, EpochMs } from './units.ts';

/** Calendar days since 1970-01-01 in some zone: consecutive days are consecutive numbers. */
export type DayNumber = Brand<'DayNumber'>;

/** `yyyy-mm-dd`. */
export type IsoDate = string;

export const MS_PER_DAY = 86_400_000;

export function addDays(day: DayNumber, count: number): DayNumber {
  return (day + count) as DayNumber;
}

/** The UTC calendar day an instant falls on. */
export function utcDayOf(time: EpochMs): DayNumber {
  return Math.floor(time / MS_PER_DAY) as DayNumber;
}

/** The first instant of a UTC calendar day. */
export function startOfUtcDay(day: DayNumber): EpochMs {
  return day * MS_PER_DAY;
}

export function formatIsoDate(day: DayNumber): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day number of a date, as `formatIsoDate` writes it. */
export function dayOfIsoDate(date: IsoDate): DayNumber {
  return utcDayOf(Date.parse(`${date}T00:00:00Z`));
}

/** The date some days after another one, or before it. */
export function shiftIsoDate(date: IsoDate, days: number): IsoDate {
  return formatIsoDate(addDays(dayOfIsoDate(date), days));
}

/** How many days lie from one date to another, both counted. */
export function daysFrom(from: IsoDate, to: IsoDate): number {
  return dayOfIsoDate(to) - dayOfIsoDate(from) + 1;
}

/** `yyyy-mm-ddThh:mm:ss.sssZ`; what is finer than a millisecond is cut off. */
export function formatIsoInstant(time: EpochMs): string {
  return new Date(Math.floor(time)).toISOString();
}
