import type { IsoDate } from '../base/calendar-day.ts';
import type { EventCategory } from './event-catalogue.ts';

/** Which days: the whole log, the last days up to the as-of day, or two dates, the earlier one first, both included. */
export type RangeChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'last'; readonly days: number }
  | { readonly kind: 'dates'; readonly from: IsoDate; readonly to: IsoDate };

/** The day a week begins with. */
export type WeekStart = 'monday' | 'sunday' | 'saturday';

/** How many days a point of a chart stands for. */
export type Granularity = 'day' | 'week' | 'month' | 'year';

/** What makes a person active: any event that is an activity, or only work on conversations, projects and files. */
export type ActivityMeaning = 'any' | 'content';

/** Which events count at all. What a filter does not let through is in no number. A platform or category of null, and no words, let everything through. */
export interface Filters {
  /** One of `EventTable.platforms`; `''` for records that do not say. */
  readonly platform: string | null;
  readonly category: EventCategory | null;
  /** Words that must all be in a person's name or e-mail, or in the pseudonym while names are hidden. Events without a person do not match. */
  readonly people: string;
}

/**
 * What of a log the page shows, and how: every number, chart, table and export follows it.
 * Source: docs/definitions.md, "Selection".
 */
export interface Selection extends Filters {
  readonly range: RangeChoice;
  /** An IANA name. */
  readonly timeZone: string;
  readonly weekStart: WeekStart;
  /** `auto`: by the length of the range. */
  readonly granularity: Granularity | 'auto';
  readonly activity: ActivityMeaning;
  /** Names, e-mails and ids are replaced by pseudonyms. */
  readonly hidesNames: boolean;
}

/** What a reader sees first: everything, in UTC, so that the same file gives everybody the same numbers. */
export const WHOLE_LOG: Selection = {
  range: { kind: 'all' },
  timeZone: 'UTC',
  weekStart: 'monday',
  granularity: 'auto',
  activity: 'any',
  platform: null,
  category: null,
  people: '',
  hidesNames: false,
};

/** Equal texts for equal selections: a key for answers. */
export function selectionKey(selection: Selection): string {
  return JSON.stringify(selection, Object.keys(WHOLE_LOG).sort().concat('kind', 'days', 'from', 'to'));
}
