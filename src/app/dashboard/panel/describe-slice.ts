import type { CountedThing, HowMany, Slice } from '../../../metrics/people-behind.ts';
import type { WeekHour } from '../../../metrics/week-hours.ts';
import type { WeekStart } from '../../../model/selection.ts';
import { formatCount } from '../../../ui/format.ts';
import { formatDateRange } from '../../../ui/format-date-range.ts';
import { weekdaysFrom } from './weekdays.ts';

/** What is counted, as the header of a column. */
export const COUNT_WORDS: Readonly<Record<CountedThing, string>> = {
  activity: 'Activities',
  conversations: 'Conversations',
  projects: 'Projects',
  files: 'Files',
  events: 'Events',
};

/** What is counted, where and when, as one line. */
export function describeSlice(slice: Slice, weekStart: WeekStart): string {
  const { what, from, to, weekHour, howMany } = slice;
  const parts = [COUNT_WORDS[what], formatDateRange(from, to)];
  if (weekHour) parts.push(describeHour(weekHour, weekStart));
  if (howMany) parts.push(describeHowMany(howMany));
  return parts.join(' · ');
}

function describeHour({ weekday, hour }: WeekHour, weekStart: WeekStart): string {
  const clock = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return `${weekdaysFrom(weekStart)[weekday]}s, ${clock(hour)} to ${clock(hour + 1)}`;
}

function describeHowMany({ least, most }: HowMany): string {
  if (most === null) return `${formatCount(least)} or more each`;
  if (most === least) return least === 0 ? 'none each' : `${formatCount(least)} each`;
  return `${formatCount(least)} to ${formatCount(most)} each`;
}
