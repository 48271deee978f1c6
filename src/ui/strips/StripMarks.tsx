import { useId } from 'react';
import { useElementWidth } from '../use-element-width.ts';
import type { StripRow, StripTone } from './strip.ts';

const HEIGHT = 14;
const LEADING_HEIGHT = 22;
/** A single day of a long log must still be seen. */
const MIN_WIDTH = 1.5;

export interface StripMarksProps {
  readonly row: StripRow;
  /** Of the whole scale. */
  readonly days: number;
}

/** The marks of one row: one picture with one name. */
export function StripMarks({ row, days }: StripMarksProps) {
  const [ref, width] = useElementWidth<HTMLDivElement>();
  const hatchId = useId();
  const height = row.isLeading === true ? LEADING_HEIGHT : HEIGHT;
  const dayWidth = width / days;
  let day = 0;
  return (
    <div ref={ref} className="min-w-0 flex-1">
      <svg
        role="img"
        aria-label={row.description}
        height={height}
        viewBox={`0 0 ${width || 1} ${height}`}
        // On paper the place is another, and nobody measures it.
        preserveAspectRatio="none"
        className="block w-full overflow-hidden rounded-sm"
      >
        <HatchPattern id={hatchId} />
        {row.stretches.map((stretch) => {
          const firstDay = day;
          day += stretch.days;
          return (
            <Mark
              key={firstDay}
              tone={stretch.tone}
              title={stretch.title}
              hatchId={hatchId}
              x={firstDay * dayWidth}
              width={Math.max(MIN_WIDTH, stretch.days * dayWidth)}
              height={height}
            />
          );
        })}
      </svg>
    </div>
  );
}

interface MarkProps {
  readonly tone: StripTone;
  readonly title: string;
  readonly hatchId: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function Mark({ tone, title, hatchId, x, width, height }: MarkProps) {
  if (tone === 'none')
    return <rect x={x} y={height / 2 - 0.5} width={width} height={1} className="fill-grid" />;
  return (
    <g>
      <title>{title}</title>
      {(tone === 'full' || tone === 'part') && (
        <rect x={x} width={width} height={height} className="fill-series-1" />
      )}
      {tone === 'light' && <LightMark x={x} width={width} height={height} />}
      {(tone === 'hatched' || tone === 'part') && (
        <rect
          x={x}
          y={tone === 'part' ? height / 2 : 0.5}
          width={width}
          height={tone === 'part' ? height / 2 : height - 1}
          className="stroke-warning"
          strokeWidth={tone === 'part' ? 0 : 1}
          fill={`url(#${hatchId})`}
        />
      )}
    </g>
  );
}

/** Covered and quiet: the strip goes on, thin. */
function LightMark({ x, width, height }: Pick<MarkProps, 'x' | 'width' | 'height'>) {
  return (
    <>
      <rect x={x} width={width} height={height} className="fill-sunken" />
      <rect x={x} y={height / 2 - 1.5} width={width} height={3} className="fill-series-1-muted" />
    </>
  );
}

/** Opaque, so that what lies under it cannot be mistaken for covered. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} className="fill-surface" />
        <rect width={2} height={6} className="fill-warning" />
      </pattern>
    </defs>
  );
}
