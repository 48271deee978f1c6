/** A figure over several rounds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Null without values. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [least, most, upper] = [sorted[0], sorted.at(-1), sorted[middle]];
  if (least === undefined || most === undefined || upper === undefined) return null;
  const median = sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
  return { median, least, most };
}

/** Of two series measured in the same rounds, round by round: what disturbs a round disturbs both. Rounds that lack one are left out. */
export function ratiosOf(values: readonly (number | null)[], of: readonly (number | null)[]): Spread | null {
  const ratios = values.flatMap((value, round) => {
    const base = of[round];
    return value === null || base === null || base === undefined ? [] : [value / base];
  });
  return spreadOf(ratios);
}
