import { useDeferredValue, useMemo } from 'react';
import { formatCompact } from '../format.ts';
import { useElementWidth } from '../use-element-width.ts';
import { useIsPrinting } from '../use-is-printing.ts';
import { ChartSkeleton } from './ChartSkeleton.tsx';
import { PlotCursor } from './PlotCursor.tsx';
import { frameOf, TimeSeriesPlot } from './TimeSeriesPlot.tsx';
import { computeDateTicks, computeValueTicks } from './ticks.ts';
import { DEFAULT_CHART_HEIGHT, highestOf, type TimeSeriesProps } from './time-series.ts';

/** A digit of the axis text, in pixels. */
const DIGIT_WIDTH = 7;
/** Of a card on a sheet, A4 or Letter. There the text of a chart drawn for a wide window would be too small to read; the style sheet sees to the rest. */
const PAPER_WIDTH = 680;
/** So that three charts fit on a sheet. */
const PAPER_HEIGHT = 200;

/** Lines and bars over time: a still picture, and over it what pointer and keys do. */
export default function TimeSeriesChart(props: TimeSeriesProps) {
  const { points, series, comparison, unit } = props;
  const formatTick = props.formatValue ?? formatCompact;
  const [container, measuredWidth] = useElementWidth<HTMLDivElement>();
  // Drawing takes long enough to be felt: it makes way for whatever else the page has to do.
  const deferredWidth = useDeferredValue(measuredWidth);
  const isPrinting = useIsPrinting();
  const { height: screenHeight = DEFAULT_CHART_HEIGHT } = props;
  const height = isPrinting ? Math.min(screenHeight, PAPER_HEIGHT) : screenHeight;
  const width = isPrinting && measuredWidth > 0 ? PAPER_WIDTH : deferredWidth;
  const highest = highestOf(props);
  const valueTicks = useMemo(() => computeValueTicks(highest), [highest]);
  const axisWidth = Math.max(...valueTicks.map((tick) => formatTick(tick).length)) * DIGIT_WIDTH + 10;
  const frame = useMemo(
    () => frameOf({ width, height, axisWidth }, { points, series }),
    [width, height, axisWidth, points, series],
  );
  const dateTicks = useMemo(
    () =>
      computeDateTicks(
        points.map((point) => point.date),
        frame.width,
        unit,
      ),
    [points, frame.width, unit],
  );

  return (
    <div ref={container} style={{ height }} className="min-w-0 print:h-auto!">
      {width === 0 && <ChartSkeleton height={height} />}
      {width > 0 && (
        <PlotCursor chart={props} frame={frame} highest={valueTicks.at(-1) || 1}>
          <TimeSeriesPlot
            points={points}
            series={series}
            {...(comparison === undefined ? {} : { comparison })}
            frame={frame}
            dateTicks={dateTicks}
            valueTicks={valueTicks}
            formatTick={formatTick}
          />
        </PlotCursor>
      )}
    </div>
  );
}
