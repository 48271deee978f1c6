import { addDays, dayOfIsoDate, formatIsoDate, type IsoDate, utcDayOf } from '../../base/calendar-day.ts';
import { localTimeAt, zoneClock } from '../../base/time-zone.ts';
import type { EpochMs } from '../../base/units.ts';
import type { RangeChoice } from '../../model/selection.ts';
import { CATEGORY_WORDS, platformWords } from '../../state/category-words.ts';
import { FIRST_VIEW, type View } from '../../state/view.ts';
import { formatDateRange } from '../../ui/format-date-range.ts';
import { visibleLine } from '../../ui/visible-text.ts';

/** Some days, both included. */
export interface Dates {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days of a log, as the clocks of a zone show them. */
export function datesOfLog(firstEvent: EpochMs, lastEvent: EpochMs, timeZone: string): Dates {
  const clock = zoneClock(timeZone, firstEvent, lastEvent);
  const dateOf = (time: EpochMs) => formatIsoDate(utcDayOf(localTimeAt(clock, time)));
  return { from: dateOf(firstEvent), to: dateOf(lastEvent) };
}

/** The days that a choice means in a log. The last days reach no further back than the log. */
export function datesOf(range: RangeChoice, log: Dates): Dates {
  switch (range.kind) {
    case 'all':
      return log;
    case 'last': {
      const from = formatIsoDate(addDays(dayOfIsoDate(log.to), 1 - range.days));
      return { from: [from, log.from].toSorted()[1]!, to: log.to };
    }
    case 'dates':
      return range;
  }
}

/** Something that is not as at first, and how the view becomes without it. */
export interface ActiveChoice {
  readonly id: string;
  readonly label: string;
  readonly without: (view: View) => View;
}

const GRANULARITY_WORDS = { day: 'By day', week: 'By week', month: 'By month', year: 'By year', auto: '' };
const WEEK_WORDS = {
  monday: '',
  sunday: 'Weeks from Sunday',
  saturday: 'Weeks from Saturday',
};

/** What narrows or changes the numbers. The last 7, 30 or 90 days show in front, and need no second place. */
export function activeChoices(view: View): readonly ActiveChoice[] {
  const { selection, compares } = view;
  const first = FIRST_VIEW.selection;
  const choices: ActiveChoice[] = [];
  const add = (isActive: boolean, id: string, label: string, part: Partial<View['selection']>) => {
    if (!isActive) return;
    const without = (other: View): View => ({ ...other, selection: { ...other.selection, ...part } });
    choices.push({ id, label, without });
  };
  const { range, timeZone, platform, category, people, granularity, weekStart, activity } = selection;
  if (range.kind === 'dates')
    add(true, 'range', formatDateRange(range.from, range.to), { range: first.range });
  add(people.trim() !== '', 'people', `People: ${visibleLine(people.trim())}`, { people: '' });
  add(category !== null, 'category', `Events: ${category === null ? '' : CATEGORY_WORDS[category]}`, {
    category: null,
  });
  add(platform !== null, 'platform', `Platform: ${visibleLine(platformWords(platform ?? ''))}`, {
    platform: null,
  });
  add(activity === 'content', 'activity', 'Active: content work only', { activity: first.activity });
  add(timeZone !== first.timeZone, 'zone', `Zone: ${timeZone}`, { timeZone: first.timeZone });
  add(granularity !== 'auto', 'granularity', GRANULARITY_WORDS[granularity], { granularity: 'auto' });
  add(weekStart !== first.weekStart, 'week', WEEK_WORDS[weekStart], { weekStart: first.weekStart });
  add(selection.hidesNames, 'names', 'Names hidden', { hidesNames: false });
  if (compares)
    choices.push({
      id: 'compare',
      label: 'With the stretch before',
      without: (other) => ({ ...other, compares: false }),
    });
  return choices;
}

const FILTER_IDS = ['people', 'category', 'platform'];

/** Of what is set, what leaves events out of every number. */
export function activeFilters(view: View): readonly ActiveChoice[] {
  return activeChoices(view).filter(({ id }) => FILTER_IDS.includes(id));
}

export function withoutChoices(view: View, choices: readonly ActiveChoice[]): View {
  return choices.reduce((rest, { without }) => without(rest), view);
}

/** The days of a view, the zone, and what else was set, in the order in which they are said. A search is not said where names are hidden: its words may be one. */
export function describeView(view: View, log: Dates): readonly string[] {
  const { range, timeZone, hidesNames } = view.selection;
  const { from, to } = datesOf(range, log);
  const others = activeChoices(view).filter(({ id }) => id !== 'range' && id !== 'zone');
  const words = others.map(({ id, label }) => (id === 'people' && hidesNames ? 'Some people' : label));
  return [formatDateRange(from, to), timeZone, ...words];
}

/** Two dates as a stretch, whichever comes first. */
export function inOrder(one: IsoDate, other: IsoDate): Dates {
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}
