import { type ReactNode, useId } from 'react';
import { Change, type ChangeProps } from './Change.tsx';
import { Definition } from './Definition.tsx';
import { formatCount } from './format.ts';
import { Sparkline, type SparklinePoint } from './Sparkline.tsx';
import { TextButton } from './TextButton.tsx';

export interface MetricTrend extends ChangeProps {
  /** The period the change is about, where it is not that of the card: "last 7 days". */
  readonly label?: string;
}

export interface MetricCardProps {
  readonly title: string;
  readonly value: number | string;
  readonly definition?: ReactNode;
  readonly trend?: MetricTrend;
  readonly sparkline?: readonly SparklinePoint[];
  /** A small mark beside the number, a caveat for instance. */
  readonly mark?: ReactNode;
  /** Given, the number is a button. `showLabel` says what it does: "show the people". */
  readonly onShow?: () => void;
  readonly showLabel?: string;
}

/** One number, how it moves, and its shape. */
export function MetricCard(props: MetricCardProps) {
  const { title, value, definition, trend, sparkline, mark, onShow, showLabel } = props;
  const titleId = useId();
  const figure = typeof value === 'number' ? formatCount(value) : value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls; this groups a number and its context.
    <section
      role="group"
      aria-labelledby={titleId}
      className="flex min-w-0 flex-col rounded-card border border-line bg-surface px-4 pt-3 pb-3.5 break-inside-avoid"
    >
      <div className="flex items-center gap-1.5">
        <h2 id={titleId} className="min-w-0 truncate text-sm font-medium text-ink-muted">
          {title}
        </h2>
        {definition !== undefined && <Definition term={title}>{definition}</Definition>}
      </div>
      <div className="mt-1 flex items-end justify-between gap-4">
        <p className="flex min-w-0 items-baseline gap-2">
          <span className="text-figure font-semibold text-ink">
            {onShow === undefined ? (
              figure
            ) : (
              <TextButton
                onClick={onShow}
                {...(showLabel === undefined
                  ? {}
                  : { label: `${figure} ${title}: ${showLabel}`, title: showLabel })}
              >
                {figure}
              </TextButton>
            )}
          </span>
          {mark}
        </p>
        {sparkline !== undefined && sparkline.length > 0 && (
          <div className="w-26 shrink pb-1.5">
            <Sparkline points={sparkline} />
          </div>
        )}
      </div>
      {trend !== undefined && <TrendLine {...trend} />}
    </section>
  );
}

function TrendLine({ label, ...change }: MetricTrend) {
  return (
    <p className="mt-1 text-xs text-pretty text-ink-muted">
      {label !== undefined && (
        <>
          {label}:{' '}
          <span className="font-medium text-ink">
            {change.value === null ? '–' : formatCount(change.value)}
          </span>{' '}
        </>
      )}
      <Change {...change} /> {/* Heard already, as part of the change. */}
      {change.value !== null && change.previous !== null && (
        <span aria-hidden="true" className="inline-block">
          vs {change.comparedWith}
        </span>
      )}
    </p>
  );
}
