/** Where the plot lies in its chart, and how its points are spread over it. In pixels. */
export interface PlotFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
  /** Bars stand in slots; without bars the first and the last point lie near the edges. */
  readonly hasSlots: boolean;
}

/** Between the edges of the plot and the first and last point of a line. */
export const LINE_PADDING = 8;

/** The middle of a point. */
export function placeOf({ left, width, count, hasSlots }: PlotFrame, index: number): number {
  if (hasSlots) return left + ((index + 0.5) / count) * width;
  const room = width - 2 * LINE_PADDING;
  return left + LINE_PADDING + (count === 1 ? room / 2 : (index / (count - 1)) * room);
}

/** The point nearest to a place; null if there is none. */
export function pointAt(frame: PlotFrame, x: number): number | null {
  const { count } = frame;
  if (count === 0) return null;
  const step = count === 1 ? frame.width : placeOf(frame, 1) - placeOf(frame, 0);
  const nearest = Math.round((x - placeOf(frame, 0)) / step);
  return Math.min(count - 1, Math.max(0, nearest));
}

/** From where to where a stretch of points reaches. */
export function stretchOf(frame: PlotFrame, from: number, to: number) {
  const step = frame.count === 1 ? frame.width : placeOf(frame, 1) - placeOf(frame, 0);
  const left = Math.max(frame.left, placeOf(frame, from) - step / 2);
  const right = Math.min(frame.left + frame.width, placeOf(frame, to) + step / 2);
  return { left, width: right - left };
}
