import { formatPeriod } from '../format-period.ts';
import { PAST_LOOK, type SeriesLook } from './series-look.ts';

/** One day, week or month of a chart; `date` is its first day. */
export interface TimePoint {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  /** The last day of a week, month or year. */
  readonly lastDate?: string;
  /** One for each series, in their order; null where there is nothing to draw. */
  readonly values: readonly (number | null)[];
  /** The data does not cover the whole of it. */
  readonly isPartial: boolean;
}

/** One line, or one part of the bars; bars of several series stand on each other, the first at the bottom. */
export interface TimeSeries extends SeriesLook {
  readonly label: string;
}

/** The stretch before, drawn faint behind: its first point lies under the first point of the chart, whatever its date. */
export interface TimeComparison {
  readonly label: string;
  readonly points: readonly { readonly date: string; readonly value: number | null }[];
}

export type TimeUnit = 'day' | 'week' | 'month' | 'year';

export interface TimeSeriesProps {
  /** The accessible name. */
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly description: string;
  /** At most about 400. */
  readonly points: readonly TimePoint[];
  readonly series: readonly TimeSeries[];
  readonly comparison?: TimeComparison;
  /** How long a point lasts; a day if left out. */
  readonly unit?: TimeUnit;
  /** What stacked bars are together, "Total" if not given. */
  readonly totalLabel?: string;
  /** In pixels. */
  readonly height?: number;
  /** What a point with incomplete data is called; "Partial day" (week, month) if not given. */
  readonly partialLabel?: string;
  /** What a point's date is called: "Tue 3 Mar 2026", "Week of 2 Mar 2026", "Mar 2026" if not given. Keep it stable. */
  readonly describeDate?: (isoDate: string) => string;
  /** What a value is called, `12,345` if not given. Keep it stable. */
  readonly formatValue?: (value: number) => string;
  /** What stands where there are no points. */
  readonly emptyText?: string;
  /** A point was clicked, or chosen with the arrow keys and Enter. */
  readonly onPick?: (date: string, index: number) => void;
  /** What picking does: "Click or press Enter for the people". */
  readonly pickHint?: string;
  /** A stretch was dragged over: the dates of its first and of its last point. */
  readonly onSelectRange?: (from: string, to: string) => void;
}

export const DEFAULT_CHART_HEIGHT = 240;

/** Everything of a chart that has a default, with it. */
export function wordsOf(
  props: Pick<TimeSeriesProps, 'unit' | 'partialLabel' | 'describeDate' | 'totalLabel'>,
) {
  const unit = props.unit ?? 'day';
  return {
    unit,
    partialLabel: props.partialLabel ?? `Partial ${unit}`,
    describeDate: props.describeDate ?? formatPeriod[unit],
    totalLabel: props.totalLabel ?? 'Total',
  };
}

/** A value of a point with the look it has in the chart: what legend, tooltip and table are made of. */
export interface Reading extends SeriesLook {
  readonly label: string;
  readonly value: number;
  /** Of a comparison: its own date. */
  readonly date?: string;
}

/** What a chart says of one of its points, top down: series, sum of the bars, the stretch before. */
export function readingsAt(
  {
    points,
    series,
    comparison,
    totalLabel,
  }: Pick<TimeSeriesProps, 'points' | 'series' | 'comparison' | 'totalLabel'>,
  index: number,
): {
  readonly parts: readonly Reading[];
  readonly total: { readonly label: string; readonly value: number } | null;
} {
  const point = points[index];
  const parts: Reading[] = series.flatMap((one, place) => {
    const value = point?.values[place] ?? null;
    return value === null ? [] : [{ ...one, value }];
  });
  const before = comparison?.points[index];
  if (point !== undefined && comparison !== undefined && before !== undefined && before.value !== null)
    parts.push({ ...PAST_LOOK, label: comparison.label, value: before.value, date: before.date });
  const total = point === undefined || !isStacked(series) ? null : stackOf(point, series);
  return { parts, total: total === null ? null : { label: totalLabel ?? 'Total', value: total } };
}

export function isStacked(series: readonly TimeSeries[]): boolean {
  return series.filter(({ mark }) => mark === 'bar').length > 1;
}

/** The height of a point's bars. */
export function stackOf(point: TimePoint, series: readonly TimeSeries[]): number {
  return point.values.reduce<number>(
    (sum, value, place) => sum + (series[place]?.mark === 'bar' ? (value ?? 0) : 0),
    0,
  );
}

/** The highest that a chart has to reach. */
export function highestOf({
  points,
  series,
  comparison,
}: Pick<TimeSeriesProps, 'points' | 'series' | 'comparison'>): number {
  let highest = 0;
  for (const point of points) {
    highest = Math.max(highest, stackOf(point, series));
    for (const value of point.values) highest = Math.max(highest, value ?? 0);
  }
  for (const before of comparison?.points.slice(0, points.length) ?? [])
    highest = Math.max(highest, before.value ?? 0);
  return highest;
}
