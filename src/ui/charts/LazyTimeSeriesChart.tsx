import { Suspense, useState } from 'react';
import { Button } from '../Button.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { LateComponent, type LoadComponent } from '../late-component.ts';
import { ChartErrorBoundary } from './ChartErrorBoundary.tsx';
import { ChartSkeleton } from './ChartSkeleton.tsx';
import { chartCode } from './chart-code.ts';
import { DEFAULT_CHART_HEIGHT, type TimeSeriesProps } from './time-series.ts';

export interface LazyTimeSeriesChartProps extends TimeSeriesProps {
  /** For tests: how the drawing code arrives. */
  readonly load?: LoadComponent<TimeSeriesProps>;
}

/** The chart, with its library loaded when it is first needed. Takes its full height from the start. */
export function LazyTimeSeriesChart({ load, ...props }: LazyTimeSeriesChartProps) {
  const [code] = useState(() => (load === undefined ? chartCode : new LateComponent(load)));
  const [Chart, setChart] = useState(() => code.current);
  const height = props.height ?? DEFAULT_CHART_HEIGHT;

  return (
    <ChartErrorBoundary
      key={chartKey(Chart)}
      fallback={
        <div style={{ height }} className="flex items-center justify-center overflow-hidden" role="alert">
          <EmptyState
            title="The chart could not be drawn"
            actions={
              <Button size="small" onClick={() => setChart(() => code.current)}>
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
