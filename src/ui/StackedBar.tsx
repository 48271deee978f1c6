import { classNames } from './class-names.ts';
import { formatCount } from './format.ts';

export interface BarPart {
  readonly label: string;
  readonly value: number;
  readonly tone: 'accent' | 'warning' | 'muted' | 'faint';
}

export interface StackedBarProps {
  readonly parts: readonly BarPart[];
  /** With the figures below; without, the bar is decoration beside figures that stand elsewhere. */
  readonly hasLegend?: boolean;
}

const TONES: Readonly<Record<BarPart['tone'], string>> = {
  accent: 'bg-series-1',
  warning: 'bg-warning',
  muted: 'bg-series-1-muted',
  faint: 'bg-line-control',
};

/** A whole and its parts, side by side. A part that is not empty is never too thin to be seen. */
export function StackedBar({ parts, hasLegend = false }: StackedBarProps) {
  const shown = parts.filter(({ value }) => value > 0);
  return (
    <div>
      <div
        aria-hidden="true"
        className="forced-border flex h-2 w-full gap-px overflow-hidden rounded-full bg-sunken"
      >
        {shown.map(({ label, value, tone }) => (
          <span
            key={label}
            className={classNames('min-w-1 forced-color-adjust-none', TONES[tone])}
            style={{ flex: `${value} 0 0` }}
          />
        ))}
      </div>
      {hasLegend && (
        <dl className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs">
          {parts.map(({ label, value, tone }) => (
            <div key={label} className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className={classNames('size-2 rounded-[2px] forced-color-adjust-none', TONES[tone])}
              />
              <dt className="text-ink-muted">{label}</dt>
              <dd className="font-medium text-ink">{formatCount(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
