import { lazy, Suspense, useState } from 'react';
import { Button } from '../Button.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { ChartErrorBoundary } from './ChartErrorBoundary.tsx';
import { ChartSkeleton } from './ChartSkeleton.tsx';
import { DEFAULT_CHART_HEIGHT, type TimeSeriesProps } from './time-series.ts';

type LoadChart = () => Promise<{ default: (props: TimeSeriesProps) => React.ReactNode }>;

const loadChart: LoadChart = () => import('./TimeSeriesChart.tsx');

export interface LazyTimeSeriesChartProps extends TimeSeriesProps {
  /** For tests: how the drawing code arrives. */
  readonly load?: LoadChart;
}

// One for all charts, so that the second chart does not blink.
let sharedChart = lazy(loadChart);

/** The chart, with its library loaded when it is first needed. Takes its full height from the start. */
export function LazyTimeSeriesChart({ load, ...props }: LazyTimeSeriesChartProps) {
  const [Chart, setChart] = useState(() => (load === undefined ? sharedChart : lazy(load)));
  const height = props.height ?? DEFAULT_CHART_HEIGHT;

  // React remembers a failed load for good; only a new lazy component asks again.
  const retry = () => {
    const next = lazy(load ?? loadChart);
    if (load === undefined) sharedChart = next;
    setChart(() => next);
  };

  return (
    <ChartErrorBoundary
      key={chartKey(Chart)}
      fallback={
        <div style={{ height }} className="flex items-center justify-center overflow-hidden" role="alert">
          <EmptyState
            title="The chart could not be drawn"
            actions={
              <Button size="small" onClick={retry}>
                Try again
              </Button>
            }
          >
            The same numbers are in the table.
          </EmptyState>
        </div>
      }
    >
      <Suspense fallback={<ChartSkeleton height={height} />}>
        <Chart {...props} />
      </Suspense>
    </ChartErrorBoundary>
  );
}

const chartKeys = new WeakMap<object, number>();
let nextKey = 0;

/** A new component means a new attempt, and a boundary that has forgotten the last one. */
function chartKey(chart: object): number {
  const known = chartKeys.get(chart);
  if (known !== undefined) return known;
  chartKeys.set(chart, nextKey);
  return nextKey++;
}
