/** A value of a daily series, and whether the log may hold only a part of that day. */
export interface DailyValue {
  readonly value: number;
  readonly isPartial: boolean;
}

/**
 * The mean of each day and the `window - 1` days before it.
 *
 * Quiet days count as 0. A window that holds a partial day has no mean: leaving just that day out would make its weekday count less than the others,
 * and weekdays differ more than weeks do.
 *
 * Shape: as long as `days`; null where the window is not made of complete days only.   Units: those of the values.
 * Cost: one pass.   Source: docs/definitions.md, "Series".
 */
export function rollingMean(days: readonly DailyValue[], window: number): readonly (number | null)[] {
  let sum = 0;
  let completeDays = 0;
  const include = (day: DailyValue | undefined, sign: 1 | -1): void => {
    if (day === undefined || day.isPartial) return;
    sum += sign * day.value;
    completeDays += sign;
  };
  return days.map((day, index) => {
    include(day, 1);
    include(days[index - window], -1);
    return completeDays === window ? sum / window : null;
  });
}
