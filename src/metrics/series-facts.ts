import type { IsoDate } from '../base/calendar-day.ts';
import type { DailyValue } from './rolling-mean.ts';

/** What one sentence can say of a daily series. Partial days are in neither figure. */
export interface SeriesFacts {
  /** Mean over the complete days, quiet ones included; null without a complete day. */
  readonly mean: number | null;
  /** The complete day with the highest value, the latest of several; null without a complete day or when all are 0. */
  readonly best: { readonly date: IsoDate; readonly value: number } | null;
}

/**
 * Finds the mean and the best day of a daily series.
 *
 * Empty: without a complete day both are null.   Cost: one pass.   Source: docs/definitions.md, "Day, zone, as-of".
 */
export function computeSeriesFacts(days: readonly (DailyValue & { readonly date: IsoDate })[]): SeriesFacts {
  let sum = 0;
  let completeDays = 0;
  let best: SeriesFacts['best'] = null;
  for (const { date, value, isPartial } of days) {
    if (isPartial) continue;
    sum += value;
    completeDays++;
    if (value > 0 && value >= (best?.value ?? 0)) best = { date, value };
  }
  return { mean: completeDays === 0 ? null : sum / completeDays, best };
}
