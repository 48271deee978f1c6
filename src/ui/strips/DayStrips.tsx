import { useId, useMemo } from 'react';
import { computeDateTicks } from '../charts/ticks.ts';
import { classNames } from '../class-names.ts';
import { useElementWidth } from '../use-element-width.ts';
import { StripMarks } from './StripMarks.tsx';
import type { StripRow } from './strip.ts';

/** Of the longest label, in pixels: it must not stand out at the end. */
const LABEL_WIDTH = 52;

export interface DayStripsProps {
  readonly rows: readonly StripRow[];
  /** Every day of the scale, `yyyy-mm-dd`, in order. */
  readonly dates: readonly string[];
}

/** One strip of days below the other, on one scale. Long lists scroll; the scale stays in view. */
export function DayStrips({ rows, dates }: DayStripsProps) {
  const [ref, width] = useElementWidth<HTMLDivElement>();
  const headingId = useId();
  return (
    <div className="@container">
      <ul
        aria-labelledby={headingId}
        className={classNames(
          'flex flex-col gap-2',
          rows.length > 12 && 'max-h-80 overflow-y-auto print:max-h-none',
        )}
        {...(rows.length > 12 && { tabIndex: 0 })}
      >
        {rows.map((row) => (
          <li key={row.key} className="flex flex-col gap-1 @xl:flex-row @xl:items-center @xl:gap-4">
            <span
              className={classNames(
                'truncate text-xs @xl:w-48 @xl:shrink-0',
                row.isLeading === true ? 'font-medium text-ink' : 'text-ink-muted',
              )}
              title={row.label}
            >
              <bdi>{row.label}</bdi>
            </span>
            <StripMarks row={row} days={dates.length} />
          </li>
        ))}
      </ul>
      <div className="mt-1.5 @xl:pl-52">
        <div ref={ref} className="relative h-4" aria-hidden="true">
          <Scale dates={dates} width={width} />
        </div>
      </div>
      <span id={headingId} className="sr-only">
        Days covered, file by file
      </span>
    </div>
  );
}

function Scale({ dates, width }: { readonly dates: readonly string[]; readonly width: number }) {
  const ticks = useMemo(() => (width === 0 ? [] : computeDateTicks(dates, width)), [dates, width]);
  return ticks.map(({ date, label }) => {
    const place = dates.indexOf(date) / dates.length;
    return (
      <span
        key={date}
        className={classNames(
          'absolute top-0 text-2xs whitespace-nowrap text-ink-faint',
          place * width > width - LABEL_WIDTH && '-translate-x-full',
        )}
        style={{ left: `${place * 100}%` }}
      >
        {label}
      </span>
    );
  });
}
