import { useRef } from 'react';
import { ChartCard, type ChartCardProps } from './ChartCard.tsx';
import { ChartLegend, type LegendEntry } from './ChartLegend.tsx';
import { LazyTimeSeriesChart } from './LazyTimeSeriesChart.tsx';
import { lookPicture } from './picture/look-picture.ts';
import { plotPicture } from './picture/plot-picture.ts';
import { PAST_LOOK } from './series-look.ts';
import { TimeSeriesTable } from './TimeSeriesTable.tsx';
import { DEFAULT_CHART_HEIGHT, type TimeSeriesProps, wordsOf } from './time-series.ts';
import { timeSeriesValues } from './time-series-values.ts';

export interface TimeSeriesCardProps
  extends Omit<TimeSeriesProps, 'description'>,
    Pick<ChartCardProps, 'definition' | 'actions' | 'fileName'> {
  /** The answer in one sentence, seen and heard. */
  readonly summary: string;
  /** The header of the first table column. */
  readonly dateLabel?: string;
}

/** A series as everything a chart must have: title, sentence, legend, picture, and the same numbers as a table. */
export function TimeSeriesCard(props: TimeSeriesCardProps) {
  const { title, summary, definition, actions, fileName, dateLabel = 'Date', ...chart } = props;
  const { height = DEFAULT_CHART_HEIGHT } = chart;
  const plot = useRef<HTMLDivElement>(null);
  const entries = legendEntries(chart);
  return (
    <ChartCard
      title={title}
      summary={summary}
      {...(definition === undefined ? {} : { definition })}
      {...(fileName === undefined ? {} : { fileName })}
      values={() => timeSeriesValues(chart)}
      actions={actions}
      legend={<ChartLegend entries={entries} />}
      chart={
        <div ref={plot}>
          <LazyTimeSeriesChart {...chart} title={title} description={summary} />
        </div>
      }
      picture={() => {
        const drawing = plot.current === null ? null : plotPicture(plot.current);
        return (
          drawing && { ...drawing, legend: entries.map(({ label, ...entry }) => lookPicture(label, entry)) }
        );
      }}
      table={
        <TimeSeriesTable
          {...chart}
          dateLabel={dateLabel}
          // As tall as chart and legend: switching views does not move the page.
          maxHeight={`${height + 31}px`}
        />
      }
    />
  );
}

function legendEntries(
  chart: Pick<TimeSeriesProps, 'points' | 'series' | 'comparison' | 'unit' | 'partialLabel'>,
): readonly LegendEntry[] {
  const { points, series, comparison } = chart;
  const entries: LegendEntry[] = series.map((one) => ({ label: one.label, look: one }));
  if (comparison !== undefined) entries.push({ label: comparison.label, look: PAST_LOOK });
  const first = series[0];
  if (first !== undefined && points.some((point) => point.isPartial))
    entries.push({ label: wordsOf(chart).partialLabel, look: first, isPartial: true });
  return entries;
}
