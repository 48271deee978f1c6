import type { CountedThing, HowMany, Slice } from '../../../metrics/people-behind.ts';
import type { WeekStart } from '../../../model/selection.ts';
import { CATEGORY_WORDS, platformWords } from '../../../state/category-words.ts';
import { describeWeekHour } from '../../../tabs/weekdays.ts';
import { formatCount } from '../../../ui/format.ts';
import { formatDateRange } from '../../../ui/format-date-range.ts';
import { visibleLine } from '../../../ui/visible-text.ts';

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
  const { what, from, to, weekHour, category, platform, howMany } = slice;
  const parts = [COUNT_WORDS[what], formatDateRange(from, to)];
  if (weekHour) parts.push(describeWeekHour(weekHour.weekday, weekHour.hour, weekStart));
  if (category) parts.push(CATEGORY_WORDS[category]);
  if (platform != null) parts.push(`platform: ${visibleLine(platformWords(platform))}`);
  if (howMany) parts.push(describeHowMany(howMany));
  return parts.join(' · ');
}

function describeHowMany({ least, most }: HowMany): string {
  if (most === null) return `${formatCount(least)} or more each`;
  if (most === least) return least === 0 ? 'none each' : `${formatCount(least)} each`;
  return `${formatCount(least)} to ${formatCount(most)} each`;
}
