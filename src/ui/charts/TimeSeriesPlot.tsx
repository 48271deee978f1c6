import { memo, type ReactElement, useId, useMemo } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  LineDrawShape,
  type LineDrawShapeProps,
  XAxis,
  YAxis,
} from 'recharts';
import { type ChartRow, toChartRows } from './chart-rows.ts';
import { ForcedPatterns, fillOf } from './ForcedPatterns.tsx';
import { axisLabel, type DotProps, pointBar, pointDot } from './marks.tsx';
import { LINE_PADDING, type PlotFrame } from './plot-frame.ts';
import { forcedDashOf, PAST_LOOK, strokeOf } from './series-look.ts';
import type { DateTick } from './ticks.ts';
import type { TimeSeries, TimeSeriesProps } from './time-series.ts';
import { useForcedColors } from './use-forced-colors.ts';

/** Drawn where it stands. By itself each kind of mark has a layer of its own, which arrives one more rendering later. */
const IN_ORDER = 0;
const AXIS_HEIGHT = 28;

export interface TimeSeriesPlotProps extends Pick<TimeSeriesProps, 'points' | 'series' | 'comparison'> {
  readonly frame: PlotFrame;
  readonly dateTicks: readonly DateTick[];
  readonly valueTicks: readonly number[];
  readonly formatTick: (value: number) => string;
}

/** Marks, grid and axes: a still picture. Colours are CSS variables, so a theme switch repaints without rendering. */
export const TimeSeriesPlot = memo(function TimeSeriesPlot(props: TimeSeriesPlotProps) {
  const { points, series, comparison, frame, dateTicks, valueTicks, formatTick } = props;
  const rows = useMemo(
    () => toChartRows({ points, series, ...(comparison === undefined ? {} : { comparison }) }),
    [points, series, comparison],
  );
  const labels = useMemo(() => new Map(dateTicks.map((tick) => [tick.date, tick.label])), [dateTicks]);
  const isForced = useForcedColors();
  const patternId = useId();
  // Lines that cross bars or thin lines get a rim; among themselves they may cross.
  const isRimmed = series.some(({ mark }) => mark !== 'line');
  const highest = valueTicks.at(-1) || 1;
  return (
    <ComposedChart
      data={rows}
      width={frame.left + frame.width + RIGHT}
      height={frame.top + frame.height + AXIS_HEIGHT}
      margin={{ top: frame.top, right: RIGHT, bottom: 0, left: 0 }}
      barCategoryGap={barGap(frame.width / points.length)}
      // Keys, pointer and names are ours: PlotCursor.
      accessibilityLayer={false}
    >
      {isForced && <ForcedPatterns id={patternId} />}
      <CartesianGrid
        vertical={false}
        stroke="var(--grid)"
        zIndex={IN_ORDER}
        verticalCoordinatesGenerator={noLines}
        horizontalCoordinatesGenerator={({ offset }) =>
          valueTicks.map((tick) => offset.top + offset.height * (1 - tick / highest))
        }
      />
      {series.map((one, place) => one.mark === 'bar' && bar(one, place, rows, isForced ? patternId : null))}
      {comparison !== undefined && (
        <Line
          dataKey={pastOf}
          stroke={strokeOf(PAST_LOOK)}
          strokeWidth={1.25}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          zIndex={IN_ORDER}
          {...(isRimmed && { shape: rimmedLine })}
        />
      )}
      {series.flatMap((one, place) =>
        one.mark === 'bar' ? [] : lines({ one, place, rows, isForced, isRimmed }),
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
        padding={frame.hasSlots ? NO_PADDING : SIDE_PADDING}
        height={AXIS_HEIGHT}
      />
      <YAxis
        width={frame.left}
        ticks={valueTicks}
        domain={[0, highest]}
        tickFormatter={formatTick}
        interval={0}
        tick={axisLabel}
        tickLine={false}
        tickMargin={6}
        axisLine={false}
        allowDecimals={false}
        niceTicks="none"
      />
    </ComposedChart>
  );
});

const RIGHT = 8;
const NO_PADDING = { left: 0, right: 0 };
const SIDE_PADDING = { left: LINE_PADDING, right: LINE_PADDING };

/** The plot of a chart of this size, beside and above its axes. */
export function frameOf(
  size: { readonly width: number; readonly height: number; readonly axisWidth: number },
  { points, series }: Pick<TimeSeriesProps, 'points' | 'series'>,
): PlotFrame {
  const top = 8;
  return {
    left: size.axisWidth,
    top,
    width: size.width - size.axisWidth - RIGHT,
    height: size.height - top - AXIS_HEIGHT,
    count: points.length,
    hasSlots: series.some(({ mark }) => mark === 'bar'),
  };
}

function bar(one: TimeSeries, place: number, rows: readonly ChartRow[], patternId: string | null) {
  return (
    <Bar
      key={place}
      dataKey={(row: ChartRow) => row.values[place] ?? 0}
      stackId="bars"
      maxBarSize={40}
      isAnimationActive={false}
      shape={(drawn) =>
        pointBar(
          {
            isPartial: rows[drawn.index]?.isPartial === true,
            isTop: rows[drawn.index]?.topBar === place,
            fill: fillOf(one.color, patternId),
            stroke: strokeOf(one),
          },
          drawn,
        )
      }
      zIndex={IN_ORDER}
    />
  );
}

interface LinesOf {
  readonly one: TimeSeries;
  readonly place: number;
  readonly rows: readonly ChartRow[];
  readonly isForced: boolean;
  readonly isRimmed: boolean;
}

/** One line as two: what is whole, and dashed what touches a partial point. */
function lines({ one, place, rows, isForced, isRimmed }: LinesOf): ReactElement[] {
  const stroke = strokeOf(one);
  const isStrong = one.mark === 'line';
  const dotsWhere = (pick: (row: ChartRow) => number | null | undefined) => {
    const needsDot = (row: ChartRow | undefined) =>
      row !== undefined && row.hasDot[place] === true && (pick(row) ?? null) !== null;
    if (!rows.some(needsDot)) return false;
    return (dot: DotProps) =>
      needsDot(rows[dot.index]) ? pointDot(rows[dot.index]!.isPartial, dot, stroke) : <g key={dot.index} />;
  };
  const common = { stroke, activeDot: false, isAnimationActive: false, zIndex: IN_ORDER } as const;
  const dash = isForced ? forcedDashOf(one) : undefined;
  return [
    <Line
      key={`${place} whole`}
      {...common}
      dataKey={(row: ChartRow) => row.whole[place] ?? null}
      strokeWidth={isStrong ? 2 : 1}
      strokeLinejoin="round"
      strokeLinecap="round"
      {...(dash !== undefined && { strokeDasharray: dash })}
      {...(isStrong && isRimmed && { shape: rimmedLine })}
      dot={dotsWhere((row) => row.whole[place])}
    />,
    <Line
      key={`${place} dashed`}
      {...common}
      dataKey={(row: ChartRow) => row.dashed[place] ?? null}
      strokeWidth={isStrong ? 1.75 : 1.25}
      strokeDasharray="3 3"
      dot={dotsWhere((row) => row.dashed[place])}
    />,
  ];
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

const noLines = (): number[] => [];

// Functions and not names of fields: what is renamed breaks the build, not the picture.
const dateOf = (row: ChartRow) => row.date;
const pastOf = (row: ChartRow) => row.past;

/** Wide slots have air, narrow ones a hairline, the narrowest nothing. */
function barGap(slotWidth: number): string | number {
  if (slotWidth < 3) return 0;
  return slotWidth < 8 ? 0.5 : '22%';
}
