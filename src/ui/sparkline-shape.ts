import type { SparklinePoint } from './Sparkline.tsx';

/** Room for the last point's circle and half a stroke. */
const INSET = 3.5;

export interface SparklineShape {
  readonly solid: string;
  readonly dashed: string;
  readonly last: { readonly x: number; readonly y: number; readonly isPartial: boolean } | null;
}

/** Lays a series out from 0 to its maximum. A segment with a partial end is dashed. */
export function sparklineShape(
  points: readonly SparklinePoint[],
  width: number,
  height: number,
): SparklineShape {
  const max = points.reduce((highest, point) => Math.max(highest, point.value), 0);
  const place = (value: number, index: number) => ({
    x: points.length === 1 ? width - INSET : INSET + (index / (points.length - 1)) * (width - 2 * INSET),
    y: max === 0 ? height - INSET : height - INSET - (value / max) * (height - 2 * INSET),
  });
  const places = points.map((point, index) => ({ ...place(point.value, index), isPartial: point.isPartial }));
  let solid = '';
  let dashed = '';
  for (let index = 1; index < places.length; index++) {
    const from = places[index - 1]!;
    const to = places[index]!;
    const segment = `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
    if (from.isPartial || to.isPartial) dashed += segment;
    // Joined segments keep round joins; only a gap starts a new path.
    else solid += solid === '' ? segment : `L${round(to.x)} ${round(to.y)}`;
  }
  return { solid, dashed, last: places.at(-1) ?? null };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
