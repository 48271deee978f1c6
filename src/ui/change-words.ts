import { formatChange, formatPercent } from './format.ts';

export type ChangeDirection = 'up' | 'down' | 'same' | 'new' | 'unknown';

export interface ChangeWords {
  readonly direction: ChangeDirection;
  /** What is seen: `+12 %`. */
  readonly short: string;
  /** What is heard: `12 % more than the 7 days before`. */
  readonly long: string;
}

/** Puts the way from one period's value to the next into words. Growth from nothing is "new", never infinite. */
export function describeChange(
  value: number | null,
  previous: number | null,
  comparedWith: string,
  unknownReason = `cannot be compared with ${comparedWith}`,
): ChangeWords {
  if (value === null || previous === null) return { direction: 'unknown', short: 'n/a', long: unknownReason };
  if (value === previous)
    return { direction: 'same', short: `±${formatChange(0)}`, long: `the same as ${comparedWith}` };
  if (previous === 0) return { direction: 'new', short: 'new', long: `none in ${comparedWith}` };
  const ratio = (value - previous) / previous;
  const isMore = ratio > 0;
  return {
    direction: isMore ? 'up' : 'down',
    short: formatChange(ratio),
    long: `${formatPercent(Math.abs(ratio))} ${isMore ? 'more' : 'less'} than ${comparedWith}`,
  };
}
