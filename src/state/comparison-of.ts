import type { SeriesPoint } from '../metrics/series.ts';

interface Comparison {
  readonly label: string;
  readonly points: readonly { readonly date: string; readonly value: number | null }[];
}

/**
 * The stretch before a series, as charts draw it; undefined where the log does not reach back to any of it. Where the series has means, theirs are
 * compared: day by day, a Monday would lie over a Saturday.
 */
export function comparisonOf(points: readonly SeriesPoint[]): Comparison | undefined {
  const ofMeans = points.some(({ average, before }) => average !== null && before?.average != null);
  const compared = points.map(({ date, before }) => ({
    date: before?.date ?? date,
    value: (ofMeans ? before?.average : before?.value) ?? null,
  }));
  if (compared.every(({ value }) => value === null)) return undefined;
  return { label: ofMeans ? '7-day mean, the stretch before' : 'The stretch before', points: compared };
}
