import { sparklineShape } from './sparkline-shape.ts';

export interface SparklinePoint {
  readonly value: number;
  /** Not the whole period: drawn dashed and hollow. */
  readonly isPartial: boolean;
}

export interface SparklineProps {
  readonly points: readonly SparklinePoint[];
  readonly width?: number;
  readonly height?: number;
}

/** The shape of a series, no scale. Hidden from assistive technology: whatever it stands beside says it in words. */
export function Sparkline({ points, width = 104, height = 32 }: SparklineProps) {
  const { solid, dashed, last } = sparklineShape(points, width, height);
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block max-w-full overflow-visible fill-none stroke-series-1"
      strokeWidth={1.5}
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {solid !== '' && <path d={solid} />}
      {dashed !== '' && <path d={dashed} strokeDasharray="2 3" data-partial="" />}
      {last !== null && (
        <circle
          cx={last.x}
          cy={last.y}
          r={2.5}
          data-partial={last.isPartial ? '' : undefined}
          className={last.isPartial ? 'fill-surface' : 'fill-series-1'}
        />
      )}
    </svg>
  );
}
