/** Days since 1970-01-01 are whole numbers here, instants are whole microseconds since then. */
export const MICROS_PER_DAY = 86_400_000_000;
export const MICROS_PER_HOUR = 3_600_000_000;

/** `yyyy-mm-dd` of a day. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The day of a `yyyy-mm-dd`. */
export function dayOfIsoDate(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7;
}

/** Saturdays, Sundays and the company's public holidays, which are those of Ireland. */
export function isDayOff(day: number): boolean {
  return weekdayOf(day) > 4 || isPublicHoliday(day);
}

const WEEKDAY_PACE = [0.93, 1.06, 1.05, 1.0, 0.8, 0.07, 0.08];

/**
 * How much of its usual work the company does on a day: about 1 on a plain Tuesday, little on a Sunday, on a holiday or when
 * schools are closed.
 */
export function computeWorkPace(day: number): number {
  const pace = WEEKDAY_PACE[weekdayOf(day)] as number;
  return weekdayOf(day) < 5 && isPublicHoliday(day) ? 0.08 : pace * lullOf(day);
}

function lullOf(day: number): number {
  const date = isoDate(day).slice(5);
  if (date >= '12-21' || date <= '01-02') return 0.3;
  if (date <= '01-06') return 0.7;
  if (date >= '07-13' && date <= '08-24') return 0.62;
  const fromEaster = day - easterSundayOf(Number(isoDate(day).slice(0, 4)));
  if (fromEaster >= -3 && fromEaster <= 5) return 0.5;
  if (fromEaster >= -8 && fromEaster <= 7) return 0.7;
  return fromEaster >= -49 && fromEaster <= -43 ? 0.78 : 1;
}

function isPublicHoliday(day: number): boolean {
  const iso = isoDate(day);
  const date = iso.slice(5);
  if (date === '01-01' || date === '03-17' || date === '12-25' || date === '12-26') return true;
  if (weekdayOf(day) !== 0) return false;
  const firstMonday = /^0[2568]-0[1-7]$/.test(date);
  return firstMonday || /^10-(2[5-9]|3)/.test(date) || day === easterSundayOf(Number(iso.slice(0, 4))) + 1;
}

/** Source: "Nature", 20 April 1876, in the form of Meeus, Astronomical Algorithms, chapter 8. */
function easterSundayOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * (c >> 2) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Math.floor(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1) / 86_400_000);
}
