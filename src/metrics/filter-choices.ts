import { categoryOfEvent, EVENT_CATEGORIES, type EventCategory } from '../model/event-catalogue.ts';
import type { EventTable } from '../model/event-table.ts';

/** What a log can be filtered by. */
export interface FilterChoices {
  /** See `EventTable.platforms`; by name, `''` first where records do not say. */
  readonly platforms: readonly string[];
  readonly categories: readonly EventCategory[];
}

/**
 * The platforms and categories that occur in a table: its dictionaries may name what no row has.
 *
 * Empty: no rows give none.   Fails: never.   Cost: one pass over all rows.
 */
export function computeFilterChoices(table: EventTable): FilterChoices {
  const hasPlatform = new Uint8Array(table.platforms.length);
  const hasEvent = new Uint8Array(table.eventNames.length);
  for (let row = 0; row < table.rowCount; row++) {
    hasPlatform[table.platform[row]!] = 1;
    hasEvent[table.event[row]!] = 1;
  }
  const categories = new Set(
    table.eventNames.filter((_, event) => hasEvent[event] === 1).map(categoryOfEvent),
  );
  return {
    platforms: table.platforms.filter((_, platform) => hasPlatform[platform] === 1).toSorted(),
    categories: EVENT_CATEGORIES.filter((category) => categories.has(category)),
  };
}
