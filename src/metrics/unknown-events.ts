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
  const rows = new Uint32Array(table.eventNames.length);
  for (let row = 0; row < table.rowCount; row++) rows[table.event[row]!]!++;
  const counts = new Map<string, number>();
  table.eventNames.forEach((name, event) => {
    if (rows[event] === 0 || KNOWN_EVENT_NAMES.has(name) || KNOWN_API_TYPES.has(name)) return;
    counts.set(name, (counts.get(name) ?? 0) + rows[event]!);
  });
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
