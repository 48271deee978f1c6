import type { TimeSeriesProps } from './time-series.ts';

/** A point as the drawing library reads it, with every value sorted into the line it belongs to. */
export interface ChartRow {
  readonly date: string;
  readonly isPartial: boolean;
  readonly values: readonly (number | null)[];
  /** Drawn as they are. */
  readonly whole: readonly (number | null)[];
  /** Drawn dashed: partial points, and their neighbours to connect to. */
  readonly dashed: readonly (number | null)[];
  /** Without a neighbour to draw a line to, or one of few, a point needs a dot to be seen. */
  readonly hasDot: readonly boolean[];
  /** Of stacked bars, the place of the uppermost that is not empty; -1 if all are. */
  readonly topBar: number;
  readonly past: number | null;
}

const FEW_POINTS = 14;

export function toChartRows({
  points,
  series,
  comparison,
}: Pick<TimeSeriesProps, 'points' | 'series' | 'comparison'>): readonly ChartRow[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    const touchesPartial = point.isPartial || before?.isPartial === true || after?.isPartial === true;
    const hasWholeNeighbour = (place: number) =>
      [before, after].some((near) => near?.isPartial === false && (near.values[place] ?? null) !== null);
    return {
      date: point.date,
      isPartial: point.isPartial,
      values: point.values,
      whole: point.isPartial ? point.values.map(() => null) : point.values,
      dashed: touchesPartial ? point.values : point.values.map(() => null),
      hasDot: point.values.map(
        (value, place) =>
          value !== null && (point.isPartial || !hasWholeNeighbour(place) || points.length <= FEW_POINTS),
      ),
      topBar: point.values.findLastIndex((value, place) => series[place]?.mark === 'bar' && (value ?? 0) > 0),
      past: comparison?.points[index]?.value ?? null,
    };
  });
}
