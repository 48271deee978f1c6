import type { WeekStart } from '../model/selection.ts';

/** The hours of a day, as two digits. */
export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The weekdays, from the one a week begins with. */
export function weekdaysFrom(weekStart: WeekStart): readonly string[] {
  const first = { monday: 0, saturday: 5, sunday: 6 }[weekStart];
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)];
}

/** An hour of a weekday in words, `Monday, 09:00 to 10:00`; weekdays count from the one a week begins with. */
export function describeWeekHour(weekday: number, hour: number, weekStart: WeekStart): string {
  const next = String(hour + 1).padStart(2, '0');
  return `${weekdaysFrom(weekStart)[weekday]}, ${HOURS[hour]}:00 to ${next}:00`;
}
