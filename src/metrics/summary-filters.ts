import type { EventCategory } from '../model/event-catalogue.ts';
import type { Selection } from '../model/selection.ts';

/** What narrows the figures of a Summary file beside its range. Only what is set stands there. */
export interface SummaryFilters {
  /** The words that were searched for; null where names are hidden: a word may be one. */
  readonly people?: string | null;
  /** As the log writes it, `''` for records that do not say. */
  readonly platform?: string;
  readonly category?: EventCategory;
  /** Only content work makes a person active. */
  readonly activity?: 'content';
  readonly namesHidden?: true;
}

/**
 * Says what narrows the figures of a selection, beside range and zone.
 *
 * Missing: null where nothing does.   Fails: never.   Source: docs/definitions.md, "Summary file".
 */
export function summaryFiltersOf(selection: Selection): SummaryFilters | null {
  const { people, platform, category, activity, hidesNames } = selection;
  const words = people.trim();
  const filters: SummaryFilters = {
    ...(words !== '' && { people: hidesNames ? null : words }),
    ...(platform !== null && { platform }),
    ...(category !== null && { category }),
    ...(activity === 'content' && { activity }),
    ...(hidesNames && { namesHidden: true }),
  };
  return Object.keys(filters).length === 0 ? null : filters;
}
