import type { EpochMs } from '../base/units.ts';

const MS_PER_MINUTE = 60_000;
const TIME =
  /^ *(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?([Zz]| UTC| ?([+-])(\d\d)(?::?(\d\d))?)? *$/;

/** An instant, and whether a zone stands beside it. */
export interface IsoTime {
  readonly time: EpochMs;
  readonly hasZone: boolean;
}

/**
 * Reads an instant from text as `TimeReader` does from bytes: the same forms, the same values.
 *
 * Missing: without a zone the time is read as UTC.
 * Fails: `time` is NaN for anything else, also for days that no calendar has.
 */
export function readIsoTime(text: string): IsoTime {
  const parts = TIME.exec(text);
  if (parts === null) return { time: Number.NaN, hasZone: false };
  const [, date, clock, seconds = '00', fraction = '', zone, sign = '', hours = '0', minutes = '0'] = parts;
  const whole = Date.parse(`${date}T${clock}:${seconds}Z`);
  // A day or an hour too many moves on to the next month or day.
  const isReal = !Number.isNaN(whole) && new Date(whole).toISOString().startsWith(date!);
  const isZone = Number(hours) < 24 && Number(minutes) < 60;
  const ahead = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE;
  // Finer than microseconds is cut off.
  const micros = Number(fraction.slice(0, 6).padEnd(6, '0'));
  return { time: isReal && isZone ? whole - ahead + micros / 1000 : Number.NaN, hasZone: zone !== undefined };
}
