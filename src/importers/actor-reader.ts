import { type Actor, type ActorFields, actorFromApiFields, actorFromFields } from '../model/actor.ts';
import { type ActorReading, actorOfCell, textOfValue } from './actor-of-cell.ts';
import type { LiteralReading, LiteralValue, PythonOnly } from './python-literal/literal-value.ts';
import { readLiteral } from './python-literal.ts';

export type { ActorReading } from './actor-of-cell.ts';

/**
 * Reads an `actor_info` cell: a dict as Python or JSON writes it, in the CSV's words or the Compliance API's.
 *
 * Missing: a cell without a value is the system.
 * Fails: text that is no dict, and a dict that says nothing of an actor, is the unreadable actor.
 */
export function readActor(cell: string): ActorReading {
  return read(cell, actorFromFields);
}

/** Reads the actor of a Compliance API activity, written like an `actor_info` cell. */
export function readApiActor(cell: string): ActorReading {
  return read(cell, actorFromApiFields);
}

/** The text that a value of a literal stands for, as in `readActor`: a string, or the digits of a number; `''` for everything else. */
export function textOfLiteral(value: LiteralValue | undefined): string {
  return textOfValue(value, textOfRare);
}

function read(cell: string, decide: (fields: ActorFields) => Actor): ActorReading {
  let hasOpaquePart = false;
  const readParts = (text: string): LiteralReading => {
    const literal = readLiteral(text);
    hasOpaquePart = literal.kind !== 'unreadable' && isPartOpaque(literal.value);
    return literal;
  };
  const reading = actorOfCell(cell, readParts, decide, textOfRare);
  return hasOpaquePart && reading.quality !== 'unreadable' ? { ...reading, hasOpaquePart } : reading;
}

/** What Python writes for a uuid that is not a text. */
const UUID_CALL = /^UUID\('([^']*)'\)$/;

/** A large number counts as its digits, a `UUID('…')` as what is in it. */
function textOfRare(value: PythonOnly): string {
  if (value.kind === 'big-int') return value.digits;
  return value.kind === 'opaque' ? (UUID_CALL.exec(value.text)?.[1] ?? '') : '';
}

/** A `UUID('…')` is understood. Values are at most 200 levels deep, see `readLiteral`. */
function isPartOpaque(value: LiteralValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Map) return [...value.values()].some(isPartOpaque);
  if (!('kind' in value)) return (value as readonly LiteralValue[]).some(isPartOpaque);
  if (value.kind === 'opaque') return textOfRare(value) === '';
  if (value.kind === 'pairs') return value.pairs.flat().some(isPartOpaque);
  return 'items' in value && value.items.some(isPartOpaque);
}
