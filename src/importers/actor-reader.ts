import { actorFromApiFields, actorFromFields } from '../model/actor.ts';
import { type ActorReading, actorOfCell } from './actor-of-cell.ts';
import type { PythonOnly } from './python-literal/literal-value.ts';
import { readLiteral } from './python-literal.ts';

export type { ActorReading } from './actor-of-cell.ts';

/**
 * Reads an `actor_info` cell: a dict as Python or JSON writes it, in the CSV's words or the Compliance API's.
 *
 * Missing: a cell without a value is the system.
 * Fails: text that is no dict, and a dict that says nothing of an actor, is the unreadable actor.
 */
export function readActor(cell: string): ActorReading {
  return actorOfCell(cell, readLiteral, actorFromFields, textOfRare);
}

/** Reads the actor of a Compliance API activity, written like an `actor_info` cell. */
export function readApiActor(cell: string): ActorReading {
  return actorOfCell(cell, readLiteral, actorFromApiFields, textOfRare);
}

/** What Python writes for a uuid that is not a text. */
const UUID_CALL = /^UUID\('([^']*)'\)$/;

/** A large number counts as its digits, a `UUID('…')` as what is in it. */
function textOfRare(value: PythonOnly): string {
  if (value.kind === 'big-int') return value.digits;
  return value.kind === 'opaque' ? (UUID_CALL.exec(value.text)?.[1] ?? '') : '';
}
