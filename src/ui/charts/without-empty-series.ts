import type { TimePoint, TimeSeries } from './time-series.ts';

interface Plotted {
  readonly points: readonly TimePoint[];
  readonly series: readonly TimeSeries[];
}

/** Leaves out series of which no point has a value: a legend would name what is nowhere. Without any that is left there are no points either, and the chart says why. */
export function withoutEmptySeries({ points, series }: Plotted): Plotted {
  const hasValue = series.map((_, index) => points.some(({ values }) => values[index] != null));
  if (!hasValue.includes(true)) return { points: [], series };
  return {
    points: points.map((point) => ({ ...point, values: point.values.filter((_, index) => hasValue[index]) })),
    series: series.filter((_, index) => hasValue[index]),
  };
}
