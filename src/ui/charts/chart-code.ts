import { LateComponent } from '../late-component.ts';
import type { TimeSeriesProps } from './time-series.ts';

/** The chart with its library. One for all charts, so that the second chart does not blink. */
export const chartCode = new LateComponent<TimeSeriesProps>(() => import('./TimeSeriesChart.tsx'));
