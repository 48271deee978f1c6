/** Values from `from` to `to`, both included, that share a colour; `level` is the colour, 1 to 5. */
export interface HeatStep {
  readonly from: number;
  readonly to: number;
  readonly level: HeatLevel;
}

export type HeatLevel = 1 | 2 | 3 | 4 | 5;

const MAX_STEPS = 5;

/**
 * Cuts the values above zero into five steps of about equally many values, so that one high value does not flatten the rest.
 *
 * Shape: lowest first; `from` and `to` are values that occur. Equal values never differ in colour, so there may be fewer steps, whose colours then lie further apart.
 * Empty: nothing above zero gives no steps.
 */
export function quantileSteps(values: readonly number[]): readonly HeatStep[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const tops = Array.from(
    { length: MAX_STEPS },
    (_, step) => sorted[Math.ceil(((step + 1) * sorted.length) / MAX_STEPS) - 1],
  );
  const distinct = [...new Set(tops)].filter((top) => top !== undefined);
  return distinct.map((to, index) => {
    const below = distinct[index - 1] ?? 0;
    return { from: sorted.find((value) => value > below) ?? to, to, level: levelAt(index, distinct.length) };
  });
}

/** The colour of a value; 0 for nothing. */
export function levelOf(steps: readonly HeatStep[], value: number): HeatLevel | 0 {
  if (!(value > 0)) return 0;
  return (steps.find(({ to }) => value <= to) ?? steps.at(-1))?.level ?? 0;
}

function levelAt(index: number, count: number): HeatLevel {
  if (count === 1) return 3;
  return (1 + Math.round((index * (MAX_STEPS - 1)) / (count - 1))) as HeatLevel;
}
