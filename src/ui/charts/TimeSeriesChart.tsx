import { useDeferredValue, useId, useMemo } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  LineDrawShape,
  type LineDrawShapeProps,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCompact, formatLongDate } from '../format.ts';
import { useElementWidth } from '../use-element-width.ts';
import { ChartSkeleton } from './ChartSkeleton.tsx';
import { axisLabel, type DotProps, pointBar, pointDot } from './marks.tsx';
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
/** Drawn where it stands. By itself each kind of mark has a layer of its own, which arrives one more rendering later. */
const IN_ORDER = 0;
/** A digit of the axis text, in pixels. */
const DIGIT_WIDTH = 7;

/** A series over time. Colours are CSS variables, so a theme switch repaints without rendering. */
export default function TimeSeriesChart(props: TimeSeriesProps) {
  const { title, description, points, mark, valueLabel, averageLabel, height = DEFAULT_CHART_HEIGHT } = props;
  const { partialLabel = DEFAULT_PARTIAL_LABEL, describeDate = formatLongDate } = props;
  const descriptionId = useId();
  const [frame, measuredWidth] = useElementWidth<HTMLDivElement>();
  // Drawing takes long enough to be felt: it makes way for whatever else the page has to do.
  const width = useDeferredValue(measuredWidth);
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
  const dotsOf = (pick: (row: ChartRow) => number | null) =>
    rows.some((row) => row.hasDot && pick(row) !== null) &&
    ((dot: DotProps) => pointDot(rowAt(dot.index), dot, valueColor));

  return (
    <div ref={frame} style={{ height }} className="min-w-0 print:h-auto!">
      <p hidden id={descriptionId}>
        {description}
      </p>
      {width === 0 && <ChartSkeleton height={height} />}
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
          <CartesianGrid
            vertical={false}
            stroke="var(--grid)"
            zIndex={IN_ORDER}
            verticalCoordinatesGenerator={noLines}
            horizontalCoordinatesGenerator={({ offset }) => gridLines(valueTicks, offset)}
          />
          {mark === 'bars' && (
            <Bar
              dataKey={barValueOf}
              maxBarSize={40}
              isAnimationActive={false}
              shape={(bar) => pointBar(rowAt(bar.index), bar)}
              zIndex={IN_ORDER}
            />
          )}
          {mark === 'line' && (
            <Line
              dataKey={wholeOf}
              stroke={valueColor}
              strokeWidth={isAveraged ? 1 : 1.75}
              dot={dotsOf(wholeOf)}
              activeDot={activeDot(valueColor, 3)}
              isAnimationActive={false}
              zIndex={IN_ORDER}
            />
          )}
          {mark === 'line' && (
            <Line
              dataKey={dashedOf}
              stroke={valueColor}
              strokeWidth={isAveraged ? 1.25 : 1.75}
              strokeDasharray="3 3"
              dot={dotsOf(dashedOf)}
              activeDot={activeDot(valueColor, 3)}
              isAnimationActive={false}
              zIndex={IN_ORDER}
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
              shape={rimmedLine}
              isAnimationActive={false}
              zIndex={IN_ORDER}
            />
          )}
          <XAxis
            dataKey={dateOf}
            ticks={dateTicks.map((tick) => tick.date)}
            tickFormatter={(date: string) => labels.get(date) ?? ''}
            interval={0}
            tick={axisLabel}
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
            domain={[0, highestOf(valueTicks)]}
            tickFormatter={formatCompact}
            interval={0}
            tick={axisLabel}
            tickLine={false}
            tickMargin={6}
            axisLine={false}
            allowDecimals={false}
            niceTicks="none"
          />
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

/** The line on a rim of the background's colour, which keeps it apart from the marks it crosses. */
function rimmedLine(line: LineDrawShapeProps) {
  return (
    <>
      <LineDrawShape {...line} stroke="var(--surface)" strokeWidth={5} />
      <LineDrawShape {...line} />
    </>
  );
}

/** Where the grid's lines are. Left to itself the grid measures every label to find out. */
function gridLines(valueTicks: readonly number[], plot: { readonly top: number; readonly height: number }) {
  const highest = highestOf(valueTicks);
  return valueTicks.map((tick) => plot.top + plot.height * (1 - tick / highest));
}

function highestOf(valueTicks: readonly number[]): number {
  return Math.max(1, valueTicks.at(-1) ?? 1);
}

const noLines = (): number[] => [];

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
