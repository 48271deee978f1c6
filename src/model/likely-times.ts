import type { EpochMs } from '../base/units.ts';

/** Claude is not older: what is before is most likely a wrong clock. */
const BEFORE_CLAUDE: EpochMs = Date.UTC(2020);
const MS_PER_DAY = 86_400_000;

/** Whether an event of Claude can have happened at a time, for a reader whose clock shows `now`: clocks differ by a day at most. */
export function isLikelyTime(time: EpochMs, now: EpochMs): boolean {
  return time >= BEFORE_CLAUDE && time <= now + MS_PER_DAY;
}

/**
 * The rows whose times are likely, of times in their order. One wrong clock would make a log of decades out of one of months.
 *
 * Shape: `start` up to, not including, `end`.   Empty: where no time is likely, all rows.   Cost: one look at each row that is not.
 * Source: docs/definitions.md, "Day and as-of day".
 */
export function likelyRows(
  time: Float64Array,
  now: EpochMs,
): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = time.length;
  while (start < end && !isLikelyTime(time[start]!, now)) start++;
  while (end > start && !isLikelyTime(time[end - 1]!, now)) end--;
  return start === end ? { start: 0, end: time.length } : { start, end };
}
