import type { Actor } from '../model/actor.ts';
import type { EventTable } from '../model/event-table.ts';

/** A kind of actor, and how many events have one. */
export interface ActorKindCount {
  readonly kind: Actor['kind'];
  readonly events: number;
}

/** People, then the system, then programs, then whoever is not known. */
const ORDER: readonly Actor['kind'][] = [
  'person',
  'system',
  'api-key',
  'unauthenticated',
  'service',
  'unidentified',
  'unreadable',
];

/**
 * Counts the events of each kind of actor: people, the system, API keys and so on.
 *
 * Shape: in a fixed order, people first; kinds without events are left out. The counts add up to `table.rowCount`.
 * Missing: a record that names no actor is an event of the system.
 * Empty: no rows give `[]`.   Fails: never.   Cost: one pass over all rows.   Source: `src/model/actor.ts`.
 */
export function computeActorKinds(table: EventTable): readonly ActorKindCount[] {
  const kindOfActor = table.actors.map(({ kind }) => ORDER.indexOf(kind));
  const counts = new Uint32Array(ORDER.length);
  for (let row = 0; row < table.rowCount; row++) counts[kindOfActor[table.actor[row]!]!]!++;
  return ORDER.map((kind, index) => ({ kind, events: counts[index]! })).filter(({ events }) => events > 0);
}
