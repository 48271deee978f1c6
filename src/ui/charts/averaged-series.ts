import type { TimePoint, TimeSeries } from './time-series.ts';

/** A value of each day, week or month and its trailing average, null where the window is not full. */
export interface AveragedPoint {
  readonly date: string;
  readonly lastDate?: string;
  readonly value: number;
  readonly average: number | null;
  readonly isPartial: boolean;
}

export interface AveragedWords {
  readonly mark: 'line' | 'bars';
  readonly valueLabel: string;
  readonly averageLabel: string;
}

/** Values behind their average, as points and series of a chart. A short span has no average, and then the values themselves lead. */
export function averagedSeries(
  points: readonly AveragedPoint[],
  { mark, valueLabel, averageLabel }: AveragedWords,
): { readonly points: readonly TimePoint[]; readonly series: readonly TimeSeries[] } {
  const isAveraged = points.some((point) => point.average !== null);
  const behind = mark === 'bars' ? 'bar' : 'thin-line';
  const series: TimeSeries[] = [
    {
      label: valueLabel,
      mark: mark === 'line' && !isAveraged ? 'line' : behind,
      color: mark === 'line' && !isAveraged ? 1 : '1-muted',
    },
  ];
  if (isAveraged) series.push({ label: averageLabel, mark: 'line', color: 1 });
  return {
    series,
    points: points.map(({ date, lastDate, value, average, isPartial }) => ({
      date,
      ...(lastDate !== undefined && { lastDate }),
      values: isAveraged ? [value, average] : [value],
      isPartial,
    })),
  };
}
