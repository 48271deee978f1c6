import { formatLongDate, formatMonthOfYear, formatShortDate } from './format.ts';

/** What a point of a chart is called, by its first day: `Tue 3 Mar 2026`, `Week of 2 Mar 2026`, `Mar 2026`, `2026`. Stable functions, as charts want them. */
export const formatPeriod = {
  day: formatLongDate,
  week: (isoDate: string) => `Week of ${formatShortDate(isoDate)} ${isoDate.slice(0, 4)}`,
  month: formatMonthOfYear,
  year: (isoDate: string) => isoDate.slice(0, 4),
} as const;
