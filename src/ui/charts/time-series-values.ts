import type { PlainTable, PlainValue } from '../saving.ts';
import { isStacked, stackOf, type TimePoint, type TimeSeriesProps, wordsOf } from './time-series.ts';

type ValuesOf = Pick<TimeSeriesProps, 'points' | 'series' | 'comparison' | 'unit' | 'totalLabel'>;

interface ValueColumn {
  readonly header: string;
  readonly value: (point: TimePoint, index: number) => PlainValue;
}

/** The numbers of a chart, in its order: days by `date`, longer stretches by `from` and `to`. */
export function timeSeriesValues(chart: ValuesOf): PlainTable {
  const columns = columnsOf(chart);
  return {
    columns: columns.map(({ header }) => header),
    rows: chart.points.map((point, index) => columns.map(({ value }) => value(point, index))),
  };
}

function columnsOf(chart: ValuesOf): readonly ValueColumn[] {
  const { series, comparison } = chart;
  const { unit, totalLabel } = wordsOf(chart);
  const columns: ValueColumn[] =
    unit === 'day'
      ? [{ header: 'date', value: ({ date }) => date }]
      : [
          { header: 'from', value: ({ date }) => date },
          { header: 'to', value: ({ lastDate }) => lastDate ?? null },
        ];
  columns.push({ header: 'partial', value: ({ isPartial }) => isPartial });
  series.forEach(({ label }, place) => {
    columns.push({ header: label, value: ({ values }) => values[place] ?? null });
  });
  if (isStacked(series)) columns.push({ header: totalLabel, value: (point) => stackOf(point, series) });
  if (comparison !== undefined) {
    const { label, points } = comparison;
    columns.push({ header: label, value: (_, index) => points[index]?.value ?? null });
    columns.push({
      header: `${label}: ${unit === 'day' ? 'date' : 'from'}`,
      value: (_, index) => ((points[index]?.value ?? null) === null ? null : points[index]!.date),
    });
  }
  return columns;
}
