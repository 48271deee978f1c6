import type { Ratio } from '../base/units.ts';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

const countFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const compactFormat = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `12,345`, and one decimal at most: `18.4`. */
export function formatCount(value: number): string {
  return withMinus(countFormat.format(value));
}

/** `250K`, for axes and other tight places. */
export function formatCompact(value: number): string {
  return withMinus(compactFormat.format(value));
}

/** `12 %`; below one per cent with a decimal, and never a rounded-away `0 %`. */
export function formatPercent(ratio: Ratio): string {
  const percent = Math.abs(ratio * 100);
  const sign = ratio < 0 ? MINUS : '';
  if (percent > 0 && percent < 0.1) return `${sign}<0.1${NO_BREAK_SPACE}%`;
  const rounded = percent < 1 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${sign}${countFormat.format(rounded)}${NO_BREAK_SPACE}%`;
}

/** `+12 %`, `−3 %`, `0 %`. */
export function formatChange(ratio: Ratio): string {
  return ratio > 0 ? `+${formatPercent(ratio)}` : formatPercent(ratio);
}

/** `Tue 3 Mar 2026` from `2026-03-03`. */
export function formatLongDate(isoDate: string): string {
  const { weekday, day, month, year } = readDate(isoDate);
  return `${weekday} ${day} ${month} ${year}`;
}

/** `3 Mar` from `2026-03-03`. */
export function formatShortDate(isoDate: string): string {
  const { day, month } = readDate(isoDate);
  return `${day} ${month}`;
}

/** `Mar` from `2026-03-03`. */
export function formatMonth(isoDate: string): string {
  return readDate(isoDate).month;
}

/** `Mar 2026` from `2026-03-03`. */
export function formatMonthOfYear(isoDate: string): string {
  const { month, year } = readDate(isoDate);
  return `${month} ${year}`;
}

/** Written by hand and not by Intl: English date patterns differ between browsers' versions, our tests must not. */
function readDate(isoDate: string) {
  const date = new Date(`${isoDate}T00:00:00Z`);
  return {
    weekday: WEEKDAYS[date.getUTCDay()] ?? '',
    day: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  };
}

function withMinus(text: string): string {
  return text.replace('-', MINUS);
}
