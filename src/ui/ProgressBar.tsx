import { type ReactNode, useId } from 'react';
import type { Ratio } from '../base/units.ts';
import { formatPercent } from './format.ts';

export interface ProgressBarProps {
  readonly label: string;
  /** How much is done; null while nobody knows. */
  readonly ratio: Ratio | null;
  /** The words on the right, the percentage if not given. */
  readonly detail?: ReactNode;
}

export function ProgressBar({ label, ratio, detail }: ProgressBarProps) {
  const labelId = useId();
  const done = ratio === null ? null : Math.min(1, Math.max(0, ratio));
  return (
    <div>
      <div className="mb-1.5 flex items-baseline justify-between gap-4 text-sm">
        <span id={labelId} className="min-w-0 truncate font-medium text-ink">
          {label}
        </span>
        <span className="shrink-0 text-ink-muted">
          {detail ?? (done === null ? null : formatPercent(done))}
        </span>
      </div>
      <progress
        aria-labelledby={labelId}
        className="ui-progress"
        max={1}
        {...(done === null ? {} : { value: done })}
      />
    </div>
  );
}
