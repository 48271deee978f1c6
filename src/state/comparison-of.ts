import type { SeriesPoint } from '../metrics/series.ts';

interface Comparison {
  readonly label: string;
  readonly points: readonly { readonly date: string; readonly value: number | null }[];
}

/** The stretch before a series, as charts draw it; undefined where the log does not reach back to any of it. */
export function comparisonOf(points: readonly SeriesPoint[]): Comparison | undefined {
  if (points.every(({ before }) => before === null)) return undefined;
  return {
    label: 'The stretch before',
    points: points.map(({ date, before }) => before ?? { date, value: null }),
  };
}
