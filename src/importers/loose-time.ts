import type { EpochMs } from '../base/units.ts';
import { TimeReader } from './time-reader.ts';

/**
 * A time that is not written as audit logs write it.
 *
 * Shape: `form` says how it was written. `day-month` has a date such as 01/02/2026: `time` has the day first, `monthFirst` the month; of a
 * date that only fits one way the other is NaN. `adjusted` is 24:00 or a leap second. `rounded` has lost its digits: `time` is NaN.
 */
export interface LooseTime {
  readonly form: 'plain' | 'adjusted' | 'epoch' | 'serial' | 'rounded' | 'day-month';
  readonly time: EpochMs;
  readonly monthFirst: EpochMs;
  readonly hasZone: boolean;
}

/**
 * Reads a time that `TimeReader` refuses: seconds to nanoseconds since 1970 by their size, days since 1900 as spreadsheets count them,
 * dates with slashes or dots, 24:00 and leap seconds.
 *
 * Missing: undefined for anything else. Never guesses: numbers whose size fits no unit between 1973 and 2286 are refused.
 */
export function readLooseTime(text: string): LooseTime | undefined {
  const trimmed = text.trim();
  return readNumber(trimmed) ?? readSlashDate(trimmed) ?? readAdjusted(trimmed);
}

function readNumber(text: string): LooseTime | undefined {
  if (/^\d[.,]\d+e\+?\d\d?$/i.test(text)) return looseTime('rounded', Number.NaN);
  const [, whole = '', fraction = ''] = /^(\d{5,19})(?:[.,](\d{1,9}))?$/.exec(text) ?? [];
  if (whole.length === 5) return readSerial(whole, fraction);
  const time = epochTime(whole, fraction);
  return time === undefined ? undefined : looseTime('epoch', time);
}

/** By the count of digits, since each unit has a thousand times more of them than the one before. Finer than microseconds is cut off. */
function epochTime(whole: string, fraction: string): EpochMs | undefined {
  const size = whole.length;
  if (size === 9 || size === 10) return micros(whole + fraction.slice(0, 6).padEnd(6, '0'));
  if (size === 12 || size === 13) return micros(whole + fraction.slice(0, 3).padEnd(3, '0'));
  if (size === 15 || size === 16) return micros(whole);
  return size === 18 || size === 19 ? micros(whole.slice(0, -3)) : undefined;
}

function micros(digits: string): EpochMs {
  return Number(digits.slice(0, -3)) + Number(digits.slice(-3)) / 1000;
}

const MS_PER_DAY = 86_400_000;
/** Spreadsheets count days from 1899-12-30 on, so that 1 March 1900 is right in spite of a leap day that never was. */
const SERIAL_OF_1970 = 25_569;

/** Without a fraction it is a number like any other. */
function readSerial(whole: string, fraction: string): LooseTime | undefined {
  if (fraction === '') return undefined;
  const seconds = Math.round(Number(`0.${fraction}`) * 86_400);
  return looseTime('serial', (Number(whole) - SERIAL_OF_1970) * MS_PER_DAY + seconds * 1000, false);
}

const SLASH_DATE =
  /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:,\s?|\s+|T)(\d{1,2}):(\d\d)((?::\d\d(?:[.,]\d+)?)?)\s?([AP]M)?\s?(Z|UTC|[+-]\d\d:?\d\d)?$/i;

/** Dots are only ever written day first. */
function readSlashDate(text: string): LooseTime | undefined {
  const match = SLASH_DATE.exec(text);
  if (match === null) return undefined;
  const [, first = '', sign, second = '', last = '', hour = '', minute, seconds, half, zone = ''] = match;
  const clock = `T${clockHour(hour, half)}:${minute}${seconds}${zone.toUpperCase().replace('UTC', 'Z')}`;
  const dateOf = (year: string, month: string, day: string) =>
    readIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${clock}`);
  if (first.length === 4) return plainTime(dateOf(first, second, last), zone);
  if (last.length !== 4) return undefined;
  const dayFirst = dateOf(last, second, first);
  const monthFirst = sign === '.' ? Number.NaN : dateOf(last, first, second);
  if (Number.isNaN(dayFirst) && Number.isNaN(monthFirst)) return undefined;
  return { form: 'day-month', time: dayFirst, monthFirst, hasZone: zone !== '' };
}

function clockHour(hour: string, half: string | undefined): string {
  if (half === undefined) return hour.padStart(2, '0');
  const number = Number(hour);
  if (number < 1 || number > 12) return 'no hour';
  return String((number % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)).padStart(2, '0');
}

function plainTime(time: EpochMs, zone: string): LooseTime | undefined {
  return Number.isNaN(time) ? undefined : looseTime('plain', time, zone !== '');
}

/** 24:00 is the next day's 00:00. A leap second, which is 23:59:60 in UTC, ends with the second before: the day stays the same. */
function readAdjusted(text: string): LooseTime | undefined {
  const midnight = text.replace(/^(\d{4}-\d\d-\d\d[Tt ])24(:00(?::00(?:[.,]0+)?)?(?![\d:.,]))/, '$100$2');
  if (midnight !== text) return adjustedTime(midnight, MS_PER_DAY, () => true);
  const leap = text.replace(/^(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d):60(?:[.,]\d+)?(?!\d)/, '$1:59.999999');
  if (leap === text) return undefined;
  return adjustedTime(leap, 0, (time) => Math.floor(time / 1000) % 86_400 === 86_399);
}

function adjustedTime(
  text: string,
  shift: EpochMs,
  isRight: (time: EpochMs) => boolean,
): LooseTime | undefined {
  const time = readIso(text);
  return isRight(time) && !Number.isNaN(time)
    ? looseTime('adjusted', time + shift, reader.hasZone)
    : undefined;
}

function looseTime(form: LooseTime['form'], time: EpochMs, hasZone = true): LooseTime {
  return { form, time, monthFirst: Number.NaN, hasZone };
}

const reader = new TimeReader();
const encoder = new TextEncoder();

function readIso(text: string): EpochMs {
  const bytes = encoder.encode(text);
  return reader.read(bytes, 0, bytes.length);
}
