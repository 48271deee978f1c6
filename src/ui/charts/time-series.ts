/** One day, week or month of a series; `date` is its first day. */
export interface TimeSeriesPoint {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly value: number;
  /** A trailing average, null where the window is not full yet. */
  readonly average: number | null;
  /** The data does not cover the whole of it. */
  readonly isPartial: boolean;
}

export type TimeSeriesMark = 'line' | 'bars';

export interface TimeSeriesProps {
  /** The accessible name. */
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly description: string;
  readonly points: readonly TimeSeriesPoint[];
  readonly mark: TimeSeriesMark;
  readonly valueLabel: string;
  /** Left out, no average is drawn. */
  readonly averageLabel?: string;
  /** In pixels. */
  readonly height?: number;
  /** What a point with incomplete data is called; "Partial day" if not given. */
  readonly partialLabel?: string;
  /** What a point's date is called: "Tue 3 Mar 2026" if not given, "Week of …" for weeks. Keep it stable. */
  readonly describeDate?: (isoDate: string) => string;
}

export const DEFAULT_CHART_HEIGHT = 240;
export const DEFAULT_PARTIAL_LABEL = 'Partial day';

/** A point with its value sorted into the line it belongs to. */
export interface ChartRow extends TimeSeriesPoint {
  /** Drawn as it is. */
  readonly whole: number | null;
  /** Drawn dashed: partial points, and their neighbours to connect to. */
  readonly dashed: number | null;
  /** Without a neighbour to draw a line to, or one of few, a point needs a dot to be seen. */
  readonly hasDot: boolean;
}

const FEW_POINTS = 14;

/** Whether there is an average to draw; a short span has none, and then the values themselves lead. */
export function hasAverage(series: Pick<TimeSeriesProps, 'points' | 'averageLabel'>): boolean {
  return series.averageLabel !== undefined && series.points.some((point) => point.average !== null);
}

export function toChartRows(points: readonly TimeSeriesPoint[]): readonly ChartRow[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    const touchesPartial = point.isPartial || before?.isPartial === true || after?.isPartial === true;
    const hasWholeNeighbour = before?.isPartial === false || after?.isPartial === false;
    return {
      ...point,
      whole: point.isPartial ? null : point.value,
      dashed: touchesPartial ? point.value : null,
      hasDot: point.isPartial || !hasWholeNeighbour || points.length <= FEW_POINTS,
    };
  });
}
