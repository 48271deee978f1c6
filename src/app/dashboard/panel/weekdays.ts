import type { WeekStart } from '../../../model/selection.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The weekdays, from the one a week begins with. */
export function weekdaysFrom(weekStart: WeekStart): readonly string[] {
  const first = { monday: 0, saturday: 5, sunday: 6 }[weekStart];
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)];
}
