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
  const counts = new Map<string, number>();
  for (const event of table.event) {
    const name = table.eventNames[event]!;
    if (!KNOWN_EVENT_NAMES.has(name) && !KNOWN_API_TYPES.has(name))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
