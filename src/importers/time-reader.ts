import type { EpochMs } from '../base/units.ts';
import {
  COLON,
  COMMA,
  DIGIT_0,
  DOT,
  LOWER_T,
  LOWER_Z,
  MINUS,
  PLUS,
  SPACE,
  UPPER_T,
  UPPER_Z,
} from './ascii.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** `2026-06-30T11:42:09.218903Z` */
const USUAL_LENGTH = 27;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads instants digit by digit from bytes: `YYYY-MM-DD`, `T` or a space, `hh:mm` or `hh:mm:ss` or `hh:mm:ss.fraction`, then `Z`, ` UTC`,
 * `±hh:mm`, `±hhmm`, `±hh` (also after a space) or nothing. `t` and `z` may be small, and the fraction may follow a comma.
 *
 * Missing: without a zone the time is read as UTC, and `hasZone` is false until the next call.
 * Fails: NaN for anything else, also for days that no calendar has; `readLooseTime` knows some of the rest.
 * Source: RFC 3339 (its small letters, too), ISO 8601 (its comma), and what audit logs were seen to write. `Date` would read "abc 1" as a day in 2001, make 1 March of 30 February,
 * take the zone of the reader's desk where none is given, and drop microseconds.
 */
export class TimeReader {
  hasZone = false;
  /** The day that was read last, as year, month and day in one number, and its days since 1970-01-01. */
  private lastDate = 0;
  private lastDay = Number.NaN;
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private end = 0;

  read(bytes: Uint8Array, start: number, end: number): EpochMs {
    const usual = end - start === USUAL_LENGTH ? this.readUsual(bytes, start) : Number.NaN;
    if (Number.isNaN(usual)) return this.readAny(bytes, start, end);
    this.hasZone = true;
    return usual;
  }

  /** The form that nearly every time has, in one go: NaN for every other. */
  private readUsual(bytes: Uint8Array, at: number): EpochMs {
    const isUsual =
      bytes[at + 4] === MINUS &&
      bytes[at + 7] === MINUS &&
      bytes[at + 10] === UPPER_T &&
      bytes[at + 13] === COLON &&
      bytes[at + 16] === COLON &&
      bytes[at + 19] === DOT &&
      bytes[at + 26] === UPPER_Z;
    if (!isUsual) return Number.NaN;
    const date =
      twoDigits(bytes, at) * 1e6 +
      twoDigits(bytes, at + 2) * 1e4 +
      twoDigits(bytes, at + 5) * 100 +
      twoDigits(bytes, at + 8);
    const hours = twoDigits(bytes, at + 11);
    const minutes = twoDigits(bytes, at + 14);
    const seconds = twoDigits(bytes, at + 17);
    const micros =
      twoDigits(bytes, at + 20) * 1e4 + twoDigits(bytes, at + 22) * 100 + twoDigits(bytes, at + 24);
    const isTime =
      hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59 && seconds >= 0 && seconds <= 59;
    if (!isTime || date < 0 || micros < 0) return Number.NaN;
    const timeOfDay = (hours * 60 + minutes) * MS_PER_MINUTE + seconds * 1000 + micros / 1000;
    return this.dayOf(date) * MS_PER_DAY + timeOfDay;
  }

  private dayOf(date: number): number {
    if (date !== this.lastDate) {
      this.lastDate = date;
      this.lastDay = dayNumber(Math.floor(date / 1e4), Math.floor(date / 100) % 100, date % 100);
    }
    return this.lastDay;
  }

  private readAny(bytes: Uint8Array, start: number, end: number): EpochMs {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    while (this.end > this.at && bytes[this.end - 1] === SPACE) this.end--;
    while (this.at < this.end && bytes[this.at] === SPACE) this.at++;
    const day = this.readDay();
    if (!this.take(UPPER_T) && !this.take(SPACE) && !this.take(LOWER_T)) return Number.NaN;
    const timeOfDay = this.readTimeOfDay();
    const offset = this.readZone();
    return this.at === this.end ? day * MS_PER_DAY - offset + timeOfDay : Number.NaN;
  }

  /** Days since 1970-01-01. Anything that cannot be read makes NaN of the whole. */
  private readDay(): number {
    const year = this.digits(2) * 100 + this.digits(2);
    if (!this.take(MINUS)) return Number.NaN;
    const month = this.digits(2);
    if (!this.take(MINUS)) return Number.NaN;
    return dayNumber(year, month, this.digits(2));
  }

  private readTimeOfDay(): number {
    const hours = this.digits(2);
    if (!this.take(COLON)) return Number.NaN;
    const minutes = this.digits(2);
    if (!(hours <= 23 && minutes <= 59)) return Number.NaN;
    const wholeMinutes = (hours * 60 + minutes) * MS_PER_MINUTE;
    if (!this.take(COLON)) return wholeMinutes;
    const seconds = this.digits(2);
    if (!(seconds <= 59)) return Number.NaN;
    return (
      wholeMinutes + seconds * 1000 + (this.take(DOT) || this.take(COMMA) ? this.readFraction() / 1000 : 0)
    );
  }

  /** Microseconds. Finer digits are cut off. */
  private readFraction(): number {
    let micros = 0;
    let count = 0;
    for (; this.at < this.end; this.at++, count++) {
      const digit = this.bytes[this.at]! - DIGIT_0;
      if (digit < 0 || digit > 9) break;
      if (count < 6) micros = micros * 10 + digit;
    }
    for (let missing = count; missing < 6; missing++) micros *= 10;
    return count === 0 ? Number.NaN : micros;
  }

  /** Milliseconds that the zone is ahead of UTC. */
  private readZone(): number {
    this.hasZone = this.at < this.end;
    if (!this.hasZone || this.take(UPPER_Z) || this.take(LOWER_Z) || this.takeUtc()) return 0;
    this.take(SPACE);
    const sign = this.take(PLUS) ? 1 : this.take(MINUS) ? -1 : Number.NaN;
    const hours = this.digits(2);
    this.take(COLON);
    const minutes = this.at === this.end && this.bytes[this.at - 1] !== COLON ? 0 : this.digits(2);
    return hours <= 23 && minutes <= 59 ? sign * (hours * 60 + minutes) * MS_PER_MINUTE : Number.NaN;
  }

  private takeUtc(): boolean {
    const { bytes, at } = this;
    const isUtc =
      this.end - at === 4 &&
      bytes[at] === SPACE &&
      bytes[at + 1] === 0x55 &&
      bytes[at + 2] === UPPER_T &&
      bytes[at + 3] === 0x43;
    if (isUtc) this.at = this.end;
    return isUtc;
  }

  private take(byte: number): boolean {
    if (this.at >= this.end || this.bytes[this.at] !== byte) return false;
    this.at++;
    return true;
  }

  private digits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      const digit = this.at < this.end ? this.bytes[this.at++]! - DIGIT_0 : -1;
      value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
    }
    return value;
  }
}

/** A number of two digits; so far below zero that nothing added to it makes it positive where they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - DIGIT_0;
  const ones = bytes[at + 1]! - DIGIT_0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1e9;
}

/** Days from 1970-01-01 to a day of the Gregorian calendar; NaN when there is no such day. */
function dayNumber(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (day > DAYS_IN_MONTH[month - 1]! + (isLeapYear && month === 2 ? 1 : 0)) return Number.NaN;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const dayOfYear = DAYS_BEFORE_MONTH[month - 1]! + (isLeapYear && month > 2 ? 1 : 0) + day;
  return year * 365 + leapDays + dayOfYear - 719_528;
}
