import { KNOWN_API_TYPES } from '../model/api-activity-types.ts';
import { KNOWN_EVENT_NAMES } from '../model/event-catalogue.ts';
import type { EventTable } from '../model/event-table.ts';

/** An event name and how many events have it. */
export interface EventNameCount {
  readonly name: string;
  readonly count: number;
}

/**
 * Counts the events whose name is not in the catalogue, most frequent first.
 *
 * Empty: nothing unknown gives `[]`.   Cost: one pass over all rows.
 */
export function computeUnknownEvents(table: EventTable): readonly EventNameCount[] {
  const counts = new Uint32Array(table.eventNames.length);
  for (const event of table.event) counts[event]!++;
  return table.eventNames
    .map((name, event) => ({ name, count: counts[event]! }))
    .filter(({ name, count }) => count > 0 && !KNOWN_EVENT_NAMES.has(name) && !KNOWN_API_TYPES.has(name))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
