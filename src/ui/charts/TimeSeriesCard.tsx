import { type ReactNode, useMemo } from 'react';
import { formatCount, formatLongDate } from '../format.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/DataTable.tsx';
import { ChartCard, type ChartCardProps } from './ChartCard.tsx';
import { ChartLegend, type LegendEntry } from './ChartLegend.tsx';
import { LazyTimeSeriesChart } from './LazyTimeSeriesChart.tsx';
import { valueSample } from './LegendSample.tsx';
import {
  DEFAULT_CHART_HEIGHT,
  DEFAULT_PARTIAL_LABEL,
  hasAverage,
  type TimeSeriesPoint,
  type TimeSeriesProps,
} from './time-series.ts';

export interface TimeSeriesCardProps
  extends Omit<TimeSeriesProps, 'description'>,
    Pick<ChartCardProps, 'definition' | 'actions'> {
  /** The answer in one sentence, seen and heard. */
  readonly summary: string;
  /** The header of the first table column. */
  readonly dateLabel?: string;
}

const dateOf = (point: TimeSeriesPoint) => point.date;
const NEWEST_FIRST = { columnId: 'date', direction: 'descending' } as const;

/** A series as everything a chart must have: title, sentence, legend, picture, and the same numbers as a table. */
export function TimeSeriesCard(props: TimeSeriesCardProps) {
  const { title, summary, definition, actions, dateLabel = 'Date', ...series } = props;
  const { points, valueLabel, averageLabel, height = DEFAULT_CHART_HEIGHT } = series;
  const { partialLabel = DEFAULT_PARTIAL_LABEL, describeDate = formatLongDate } = series;
  const columns = useMemo(
    () => tableColumns({ dateLabel, valueLabel, averageLabel, partialLabel, describeDate }),
    [dateLabel, valueLabel, averageLabel, partialLabel, describeDate],
  );
  return (
    <ChartCard
      title={title}
      summary={summary}
      {...(definition === undefined ? {} : { definition })}
      actions={actions}
      legend={<ChartLegend entries={legendEntries(series, partialLabel)} />}
      chart={<LazyTimeSeriesChart {...series} title={title} description={summary} />}
      table={
        <DataTable
          // Another name than the card's own: two landmarks of one name cannot be told apart.
          caption={`${valueLabel} by ${dateLabel.toLowerCase()}`}
          columns={columns}
          rows={points}
          rowKey={dateOf}
          initialSort={NEWEST_FIRST}
          // As tall as chart and legend: switching views does not move the page.
          maxHeight={`${height + 31}px`}
        />
      }
    />
  );
}

function legendEntries(
  series: Pick<TimeSeriesProps, 'points' | 'mark' | 'valueLabel' | 'averageLabel'>,
  partialLabel: string,
): readonly LegendEntry[] {
  const isAveraged = hasAverage(series);
  const mark = valueSample(series.mark, !isAveraged);
  const entries: LegendEntry[] = [{ label: series.valueLabel, mark }];
  if (series.averageLabel !== undefined && isAveraged)
    entries.push({ label: series.averageLabel, mark: 'line' });
  if (series.points.some((point) => point.isPartial))
    entries.push({ label: partialLabel, mark, isPartial: true });
  return entries;
}

interface TableWords {
  readonly dateLabel: string;
  readonly valueLabel: string;
  readonly averageLabel: string | undefined;
  readonly partialLabel: string;
  readonly describeDate: (isoDate: string) => string;
}

function tableColumns({
  dateLabel,
  valueLabel,
  averageLabel,
  partialLabel,
  describeDate,
}: TableWords): readonly Column<TimeSeriesPoint>[] {
  const columns: Column<TimeSeriesPoint>[] = [
    {
      id: 'date',
      header: dateLabel,
      value: dateOf,
      cell: (point) => (
        <PointDate point={point} text={describeDate(point.date)} partialLabel={partialLabel} />
      ),
      isRowHeader: true,
      sortDescendingFirst: true,
    },
    {
      id: 'value',
      header: valueLabel,
      value: (point) => point.value,
      align: 'end',
      width: 168,
      sortDescendingFirst: true,
    },
  ];
  if (averageLabel !== undefined) {
    columns.push({
      id: 'average',
      header: averageLabel,
      value: (point) => point.average,
      cell: describeAverage,
      align: 'end',
      width: 168,
      sortDescendingFirst: true,
    });
  }
  return columns;
}

interface PointDateProps {
  readonly point: TimeSeriesPoint;
  readonly text: string;
  readonly partialLabel: string;
}

function PointDate({ point, text, partialLabel }: PointDateProps) {
  return (
    <>
      {text}
      {point.isPartial && <span className="ml-2 font-normal text-ink-muted">{partialLabel}</span>}
    </>
  );
}

function describeAverage(point: TimeSeriesPoint): ReactNode {
  return point.average === null ? '–' : formatCount(point.average);
}
