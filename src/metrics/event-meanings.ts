import { COUNTED_EVENTS, type CountedEvent } from '../model/counted-events.ts';
import type { Events } from '../model/event-table.ts';

/** What an event counts as. */
export const KIND = { conversations: 0, projects: 1, files: 2, other: 3 } as const;

/** The events of a table and what they mean, indexed like `table.eventNames`: columns of bytes, so that passes over all rows stay quick. */
export interface EventMeanings {
  /** The event of each row, as in the table. */
  readonly event: Uint32Array;
  /** Which kind of thing was created, see `KIND`. */
  readonly kind: Uint8Array;
  /** 1 where the event shows that its person was active. */
  readonly isActivity: Uint8Array;
}

/**
 * What the events of a table mean.
 *
 * Fails: never.   Cost: one pass over the event names.   Source: docs/definitions.md, "Cards".
 */
export function eventMeanings({ event, eventNames, eventIsActivity }: Events): EventMeanings {
  const counted: readonly string[] = Object.values(COUNTED_EVENTS);
  return {
    event,
    // They stand in the order of `KIND`; of a name that is not among them, -1, the last two bits make `other`.
    kind: Uint8Array.from(eventNames, (name) => counted.indexOf(name) & KIND.other),
    isActivity: Uint8Array.from(eventIsActivity, Number),
  };
}

/**
 * What was created, from a count for each kind.
 *
 * Shape: `created` is indexed by `KIND`.   Fails: never.
 */
export function createdOf(created: Uint32Array): Readonly<Record<CountedEvent, number>> {
  const [conversations = 0, projects = 0, files = 0] = created;
  return { conversations, projects, files };
}
