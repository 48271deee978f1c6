import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import { formatDateRange } from '../format-date-range.ts';
import { type PlotFrame, placeOf, pointAt, stretchOf } from './plot-frame.ts';
import { strokeOf } from './series-look.ts';
import { TimeSeriesTooltip } from './TimeSeriesTooltip.tsx';
import { type TimeSeriesProps, wordsOf } from './time-series.ts';
import { usePlotCursor } from './use-plot-cursor.ts';

export interface PlotCursorProps {
  readonly chart: TimeSeriesProps;
  readonly frame: PlotFrame;
  /** The value at the top of the plot. */
  readonly highest: number;
  /** The still picture. It is not drawn again when the cursor moves. */
  readonly children: ReactNode;
}

/** What moves over a chart: the chosen point, what it says, and the stretch that is dragged over. */
export function PlotCursor({ chart, frame, highest, children }: PlotCursorProps) {
  const { title, description, points, onPick, onSelectRange } = chart;
  const id = useId();
  const dateOf = (index: number) => points[index]?.date ?? '';
  const { index, stretch, handlers } = usePlotCursor({
    count: points.length,
    pointAt: (x) => pointAt(frame, x),
    onPick: onPick && ((picked) => onPick(dateOf(picked), picked)),
    onSelectRange: onSelectRange && ((from, to) => onSelectRange(dateOf(from), dateOf(to))),
  });
  const hints = hintsOf(chart);
  const x = index === null ? 0 : placeOf(frame, index);
  // The words stand on the side with more room.
  const isLeft = x > frame.left + frame.width / 2;
  return (
    <div
      role="application"
      aria-label={title}
      aria-describedby={hints.length === 0 ? `${id}-description` : `${id}-description ${id}-hint`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the cursor.
      tabIndex={0}
      className={classNames(
        // A finger that moves up or down scrolls the page.
        'relative touch-pan-y rounded select-none focus-visible:outline-offset-4',
        stretch !== null ? 'cursor-ew-resize' : onPick !== undefined && index !== null && 'cursor-pointer',
      )}
      {...handlers}
    >
      <p hidden id={`${id}-description`}>
        {description}
      </p>
      <p hidden id={`${id}-hint`}>
        {hints.join('. ')}
      </p>
      <div aria-hidden="true" data-plot="" className="pointer-events-none">
        {children}
      </div>
      {points.length === 0 && (
        <p className="absolute inset-0 flex items-center justify-center pb-7 text-sm text-ink-muted">
          {chart.emptyText ?? 'Nothing to show'}
        </p>
      )}
      {stretch !== null && <Stretch frame={frame} from={stretch[0]} to={stretch[1]} />}
      {index !== null && stretch === null && (
        <Crosshair chart={chart} frame={frame} index={index} highest={highest} />
      )}
      {/* A spacer as wide as the way to the cursor, which gives way where the words would stand out. */}
      <div
        className={classNames(
          'pointer-events-none absolute inset-x-0 top-2 z-20 flex print:hidden',
          isLeft && 'flex-row-reverse',
        )}
      >
        <div style={{ flex: `0 1 ${isLeft ? `calc(100% - ${x - 12}px)` : `${x + 12}px`}` }} />
        {/* Also what the arrow keys read out. */}
        <div role="status" aria-live="polite" className="shrink-0">
          {index !== null &&
            (stretch === null ? (
              <TimeSeriesTooltip chart={chart} index={index} hints={hints} />
            ) : (
              <StretchWords chart={chart} from={stretch[0]} to={stretch[1]} />
            ))}
        </div>
      </div>
    </div>
  );
}

function hintsOf({ onPick, pickHint, onSelectRange }: TimeSeriesProps): readonly string[] {
  return [
    onPick !== undefined && (pickHint ?? 'Click or press Enter to open'),
    onSelectRange !== undefined && 'Drag to choose a range',
  ].filter((hint) => hint !== false);
}

interface CrosshairProps extends Omit<PlotCursorProps, 'children'> {
  readonly index: number;
}

function Crosshair({ chart, frame, index, highest }: CrosshairProps) {
  const x = placeOf(frame, index);
  const slot = stretchOf(frame, index, index);
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-visible print:hidden"
    >
      {frame.hasSlots ? (
        <rect
          x={slot.left}
          y={frame.top}
          width={slot.width}
          height={frame.height}
          className="fill-ink"
          opacity={0.06}
        />
      ) : (
        <line x1={x} x2={x} y1={frame.top} y2={frame.top + frame.height} className="stroke-line-control" />
      )}
      {chart.series.map((one, place) => {
        const value = chart.points[index]?.values[place] ?? null;
        if (one.mark === 'bar' || value === null) return null;
        return (
          <circle
            key={one.label}
            cx={x}
            cy={frame.top + frame.height * (1 - value / highest)}
            r={one.mark === 'line' ? 4 : 3}
            fill={strokeOf(one)}
            strokeWidth={1.5}
            className="stroke-surface"
          />
        );
      })}
    </svg>
  );
}

interface StretchProps {
  readonly from: number;
  readonly to: number;
}

function Stretch({ frame, from, to }: StretchProps & Pick<PlotCursorProps, 'frame'>) {
  const { left, width } = stretchOf(frame, from, to);
  return (
    <div
      aria-hidden="true"
      data-stretch=""
      className="forced-border pointer-events-none absolute border-x border-accent bg-accent/15"
      style={{ left, width, top: frame.top, height: frame.height }}
    />
  );
}

function StretchWords({ chart, from, to }: StretchProps & Pick<PlotCursorProps, 'chart'>) {
  const { unit, describeDate } = wordsOf(chart);
  const first = chart.points[from]?.date ?? '';
  const last = chart.points[to]?.date ?? '';
  const range = unit === 'day' ? formatDateRange(first, last) : null;
  return (
    <div className="w-max rounded-control border border-line bg-raised px-2.5 py-2 text-xs shadow-overlay">
      <p className="font-medium text-ink">
        {range ?? (first === last ? describeDate(first) : `${describeDate(first)} – ${describeDate(last)}`)}
      </p>
      <p className="mt-0.5 text-2xs text-ink-muted">Let go to choose, Escape to leave it</p>
    </div>
  );
}
