import { Fragment } from 'react';

/** What Recharts hands to a custom dot, as far as we read it. */
export interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index: number;
}

/** What Recharts hands to a custom bar, as far as we read it. */
export interface BarProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

/** What Recharts hands to a custom axis label, as far as we read it. */
export interface AxisLabelProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly textAnchor: 'start' | 'middle' | 'end' | 'inherit';
  readonly verticalAnchor: 'start' | 'middle' | 'end';
  readonly payload: { readonly value: string | number };
  readonly tickFormatter?: ((value: string | number, index: number) => string) | undefined;
  readonly index: number;
}

/** From the base line of a text to the top and to the middle of its capitals. */
const BELOW = { start: '0.71em', middle: '0.355em', end: 0 } as const;

/** The text of one tick. That of Recharts is measured and broken into lines first; ours is known to fit. */
export function axisLabel(label: AxisLabelProps) {
  const { x, y, textAnchor, verticalAnchor, payload, tickFormatter, index } = label;
  return (
    <text
      x={x}
      y={y}
      dy={BELOW[verticalAnchor]}
      textAnchor={textAnchor}
      fontSize={11}
      fill="var(--ink-faint)"
    >
      {tickFormatter?.(payload.value, index)}
    </text>
  );
}

/** The dot of a point that its line alone would not show: hollow where the point is partial. */
export function pointDot(isPartial: boolean, { cx, cy, index }: DotProps, color: string) {
  if (cx === undefined || cy === undefined) return <Fragment key={index} />;
  return (
    <circle
      key={index}
      cx={cx}
      cy={cy}
      r={3}
      strokeWidth={1.5}
      data-partial={isPartial ? '' : undefined}
      fill={isPartial ? 'var(--surface)' : color}
      stroke={color}
    />
  );
}

const MAX_BAR_RADIUS = 2;
const MIN_DASHED_WIDTH = 12;
/** Below this height a part keeps every pixel, and the line between it and the next is left out. */
const MIN_PARTED_HEIGHT = 3;

export interface BarLook {
  readonly isPartial: boolean;
  /** Nothing stands on it. */
  readonly isTop: boolean;
  readonly fill: string;
  readonly stroke: string;
}

/** A bar, or one part of it, with its upper corners eased; hollow and dashed when partial. */
export function pointBar(
  { isPartial, isTop, fill, stroke }: BarLook,
  { x, y, width, height, index }: BarProps,
) {
  if (height <= 0) return <g key={index} />;
  // Half a stroke inwards, so that a hollow bar is exactly as wide as a full one.
  const inset = isPartial ? 0.5 : 0;
  const gap = !isTop && height >= MIN_PARTED_HEIGHT ? 1 : 0;
  return (
    <path
      key={index}
      d={barPath(x + inset, y + inset + gap, width - 2 * inset, height - inset - gap, isTop)}
      data-partial={isPartial ? '' : undefined}
      fill={isPartial ? 'var(--surface)' : fill}
      stroke={isPartial ? stroke : 'none'}
      // Dashes on a bar of a few pixels would dissolve it.
      strokeDasharray={isPartial && width >= MIN_DASHED_WIDTH ? '3 2' : undefined}
    />
  );
}

function barPath(x: number, y: number, width: number, height: number, isTop: boolean): string {
  const radius = isTop ? Math.max(0, Math.min(MAX_BAR_RADIUS, width / 3, height)) : 0;
  return `M${x} ${y + height}V${y + radius}q0 ${-radius} ${radius} ${-radius}h${width - 2 * radius}q${radius} 0 ${radius} ${radius}V${y + height}`;
}
