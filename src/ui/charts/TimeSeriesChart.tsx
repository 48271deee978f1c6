import { useId, useMemo } from 'react';
import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCompact, formatLongDate } from '../format.ts';
import { useElementWidth } from '../use-element-width.ts';
import { pointBar, pointDot } from './marks.tsx';
import { TimeSeriesTooltip } from './TimeSeriesTooltip.tsx';
import { computeDateTicks, computeValueTicks } from './ticks.ts';
import {
  type ChartRow,
  DEFAULT_CHART_HEIGHT,
  DEFAULT_PARTIAL_LABEL,
  hasAverage,
  type TimeSeriesProps,
  toChartRows,
} from './time-series.ts';

const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 } as const;
const AXIS_TEXT = { fontSize: 11, fill: 'var(--ink-faint)' } as const;
/** A digit of the axis text, in pixels. */
const DIGIT_WIDTH = 7;

/** A series over time. Colours are CSS variables, so a theme switch repaints without rendering. */
export default function TimeSeriesChart(props: TimeSeriesProps) {
  const { title, description, points, mark, valueLabel, averageLabel, height = DEFAULT_CHART_HEIGHT } = props;
  const { partialLabel = DEFAULT_PARTIAL_LABEL, describeDate = formatLongDate } = props;
  const descriptionId = useId();
  const [frame, width] = useElementWidth<HTMLDivElement>();
  const rows = useMemo(() => toChartRows(points), [points]);
  const valueTicks = useMemo(() => computeValueTicks(maximumOf(points)), [points]);
  const axisWidth = Math.max(...valueTicks.map((tick) => formatCompact(tick).length)) * DIGIT_WIDTH + 10;
  const dateTicks = useMemo(
    () =>
      computeDateTicks(
        points.map((point) => point.date),
        width - axisWidth - MARGIN.right,
      ),
    [points, width, axisWidth],
  );
  const labels = useMemo(() => new Map(dateTicks.map((tick) => [tick.date, tick.label])), [dateTicks]);
  const isAveraged = hasAverage(props);
  // What leads is strong: the average, or without one the values.
  const valueColor = isAveraged ? 'var(--series-1-muted)' : 'var(--series-1)';
  const rowAt = (index: number | undefined) => (index === undefined ? undefined : rows[index]);

  return (
    <div ref={frame} style={{ height }} className="min-w-0 print:h-auto!">
      <p hidden id={descriptionId}>
        {description}
      </p>
      {width > 0 && (
        <ComposedChart
          data={rows}
          width={width}
          height={height}
          margin={MARGIN}
          barCategoryGap={barGap((width - axisWidth) / points.length)}
          // Not `title`: as an SVG element it would also show up as the browser's tooltip, over ours.
          aria-label={title}
          aria-describedby={descriptionId}
          desc={description}
        >
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          <XAxis
            dataKey={dateOf}
            ticks={dateTicks.map((tick) => tick.date)}
            tickFormatter={(date: string) => labels.get(date) ?? ''}
            interval={0}
            tick={AXIS_TEXT}
            tickLine={{ stroke: 'var(--line-control)' }}
            tickSize={4}
            tickMargin={6}
            axisLine={{ stroke: 'var(--line-control)' }}
            padding={mark === 'line' ? { left: 8, right: 8 } : { left: 0, right: 0 }}
            height={28}
          />
          <YAxis
            width={axisWidth}
            ticks={valueTicks}
            domain={[0, Math.max(1, valueTicks.at(-1) ?? 1)]}
            tickFormatter={formatCompact}
            interval={0}
            tick={AXIS_TEXT}
            tickLine={false}
            tickMargin={6}
            axisLine={false}
            allowDecimals={false}
          />
          {mark === 'bars' && (
            <Bar
              dataKey={barValueOf}
              maxBarSize={40}
              isAnimationActive={false}
              shape={(bar) => pointBar(rowAt(bar.index), bar)}
            />
          )}
          {mark === 'line' && (
            <Line
              dataKey={wholeOf}
              stroke={valueColor}
              strokeWidth={isAveraged ? 1 : 1.75}
              dot={(dot) => pointDot(rowAt(dot.index), dot, valueColor)}
              activeDot={activeDot(valueColor, 3)}
              isAnimationActive={false}
            />
          )}
          {mark === 'line' && (
            <Line
              dataKey={dashedOf}
              stroke={valueColor}
              strokeWidth={isAveraged ? 1.25 : 1.75}
              strokeDasharray="3 3"
              dot={(dot) => pointDot(rowAt(dot.index), dot, valueColor)}
              activeDot={activeDot(valueColor, 3)}
              isAnimationActive={false}
            />
          )}
          {isAveraged && (
            // A rim of the background's colour keeps the average apart from the marks it crosses.
            <Line
              dataKey={averageOf}
              stroke="var(--surface)"
              strokeWidth={5}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )}
          {isAveraged && (
            <Line
              dataKey={averageOf}
              stroke="var(--series-1)"
              strokeWidth={2}
              strokeLinecap="round"
              strokeLinejoin="round"
              dot={false}
              activeDot={activeDot('var(--series-1)', 4)}
              isAnimationActive={false}
            />
          )}
          <Tooltip
            isAnimationActive={false}
            offset={12}
            cursor={{ stroke: 'var(--line-control)', strokeWidth: 1 }}
            content={({ active, activeIndex }) => (
              <TimeSeriesTooltip
                point={active ? (rowAt(Number(activeIndex)) ?? null) : null}
                mark={mark}
                valueLabel={valueLabel}
                averageLabel={isAveraged ? averageLabel : undefined}
                isLeading={!isAveraged}
                partialLabel={partialLabel}
                describeDate={describeDate}
              />
            )}
          />
        </ComposedChart>
      )}
    </div>
  );
}

function activeDot(color: string, r: number) {
  return { r, fill: color, stroke: 'var(--surface)', strokeWidth: 1.5 };
}

// Functions and not names of fields: what is renamed breaks the build, not the picture.
const dateOf = (row: ChartRow) => row.date;
const barValueOf = (row: ChartRow) => row.value;
const wholeOf = (row: ChartRow) => row.whole;
const dashedOf = (row: ChartRow) => row.dashed;
const averageOf = (row: ChartRow) => row.average;

function maximumOf(points: TimeSeriesProps['points']): number {
  return points.reduce((max, point) => Math.max(max, point.value, point.average ?? 0), 0);
}

/** Wide slots have air, narrow ones a hairline, the narrowest nothing. */
function barGap(slotWidth: number): string | number {
  if (slotWidth < 3) return 0;
  return slotWidth < 8 ? 0.5 : '22%';
}
