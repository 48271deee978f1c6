import { formatCount } from '../format.ts';
import { LegendSample } from './LegendSample.tsx';
import type { SeriesLook } from './series-look.ts';
import { readingsAt, type TimeSeriesProps, wordsOf } from './time-series.ts';

export interface TimeSeriesTooltipProps {
  readonly chart: TimeSeriesProps;
  readonly index: number;
  /** What a reader can do here. */
  readonly hints: readonly string[];
}

/** Everything a chart says of one of its points. */
export function TimeSeriesTooltip({ chart, index, hints }: TimeSeriesTooltipProps) {
  const { describeDate, partialLabel } = wordsOf(chart);
  const point = chart.points[index];
  if (point === undefined) return null;
  const { parts, total } = readingsAt(chart, index);
  const formatValue = chart.formatValue ?? formatCount;
  return (
    <div className="w-max max-w-72 min-w-44 rounded-control border border-line bg-raised px-2.5 py-2 text-xs shadow-overlay">
      <p className="flex items-baseline justify-between gap-4 font-medium text-ink">
        {describeDate(point.date)}
        {point.isPartial && <span className="font-normal text-ink-muted">{partialLabel}</span>}
      </p>
      {parts.map((part) => (
        <Line
          key={`${part.mark} ${part.label}`}
          look={part}
          isPartial={point.isPartial && part.mark !== 'past'}
          label={part.label}
          detail={part.date === undefined ? null : describeDate(part.date)}
          value={formatValue(part.value)}
        />
      ))}
      {total !== null && (
        <p className="mt-1.5 flex justify-between gap-6 border-t border-line pt-1.5 text-ink-muted">
          {total.label}
          <span className="font-medium text-ink">{formatValue(total.value)}</span>
        </p>
      )}
      {hints.length > 0 && (
        <div className="mt-1.5 border-t border-line pt-1.5 text-2xs text-ink-muted pointer-coarse:hidden">
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </div>
      )}
    </div>
  );
}

interface LineProps {
  readonly look: SeriesLook;
  readonly isPartial: boolean;
  readonly label: string;
  readonly detail: string | null;
  readonly value: string;
}

function Line({ look, isPartial, label, detail, value }: LineProps) {
  return (
    <p className="mt-1 flex items-start gap-2 text-ink-muted">
      <span className="flex h-4 items-center">
        <LegendSample look={look} isPartial={isPartial} />
      </span>
      <span className="min-w-0 flex-1 pr-4">
        {label}
        {detail !== null && <span className="block text-2xs text-ink-faint">{detail}</span>}
      </span>
      <span className="font-medium text-ink">{value}</span>
    </p>
  );
}
