import { formatCount } from '../format.ts';
import { type LegendMark, LegendSample, valueSample } from './LegendSample.tsx';
import type { TimeSeriesMark, TimeSeriesPoint } from './time-series.ts';

export interface TimeSeriesTooltipProps {
  readonly point: TimeSeriesPoint | null;
  readonly mark: TimeSeriesMark;
  readonly valueLabel: string;
  readonly averageLabel?: string | undefined;
  /** The values are the strong line, because there is no average. */
  readonly isLeading: boolean;
  readonly partialLabel: string;
  readonly describeDate: (isoDate: string) => string;
}

/** Also what the arrow keys read out: Recharts' own live region goes when its tooltip is replaced. */
export function TimeSeriesTooltip({
  point,
  mark,
  valueLabel,
  averageLabel,
  isLeading,
  partialLabel,
  describeDate,
}: TimeSeriesTooltipProps) {
  return (
    <div role="status" aria-live="polite">
      {point !== null && (
        <div className="min-w-44 rounded-control border border-line bg-raised px-2.5 py-2 text-xs whitespace-nowrap shadow-overlay">
          <p className="flex items-baseline justify-between gap-4 font-medium text-ink">
            {describeDate(point.date)}
            {point.isPartial && <span className="font-normal text-ink-muted">{partialLabel}</span>}
          </p>
          <Line
            sample={valueSample(mark, isLeading)}
            isPartial={point.isPartial}
            label={valueLabel}
            value={point.value}
          />
          {averageLabel !== undefined && point.average !== null && (
            <Line sample="line" isPartial={false} label={averageLabel} value={point.average} />
          )}
        </div>
      )}
    </div>
  );
}

interface LineProps {
  readonly sample: LegendMark;
  readonly isPartial: boolean;
  readonly label: string;
  readonly value: number;
}

function Line({ sample, isPartial, label, value }: LineProps) {
  return (
    <p className="mt-1 flex items-center gap-2 text-ink-muted">
      <LegendSample mark={sample} isPartial={isPartial} />
      <span className="flex-1 pr-4">{label}</span>
      <span className="font-medium text-ink">{formatCount(value)}</span>
    </p>
  );
}
