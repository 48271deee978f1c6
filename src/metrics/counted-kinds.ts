import { COUNTED_EVENTS, type CountedEvent } from '../model/counted-events.ts';
import type { EventTable } from '../model/event-table.ts';

/**
 * Which kind of thing was created, for each event id of a table: `conversations`, `projects`, `files`, or undefined for all other events.
 *
 * Shape: indexed like `table.eventNames`.   Source: docs/definitions.md, "Cards".
 */
export function countedKinds(table: EventTable): readonly (CountedEvent | undefined)[] {
  const kinds = Object.keys(COUNTED_EVENTS) as CountedEvent[];
  return table.eventNames.map((name) => kinds.find((kind) => COUNTED_EVENTS[kind] === name));
}
