import { type Actor, type ActorFields, actorFromApiFields, actorFromFields } from '../model/actor.ts';
import { actorOfCell, type ActorReading as PlainReading, textOfPlainValue } from './actor-of-cell.ts';
import type { LiteralReading, LiteralValue, PythonOnly } from './python-literal/literal-value.ts';
import { readLiteral } from './python-literal.ts';

/** What an `actor_info` cell says, how well it could be read, and what is odd about it. */
export interface ActorReading extends PlainReading {
  /** A dict names a key twice; the last value counts. */
  readonly hasRepeatedKey?: true;
  /** A text holds a control character that should have been escaped. */
  readonly hasRawControl?: true;
  /** A part is no literal, such as `<object at 0x…>`, and stays text. */
  readonly hasOpaquePart?: true;
}

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
  const isRare = typeof value === 'object' && value !== null && 'kind' in value;
  return isRare ? textOfRare(value) : textOfPlainValue(value);
}

function read(cell: string, decide: (fields: ActorFields) => Actor): ActorReading {
  let literal: LiteralReading | undefined;
  const keepLiteral = (text: string): LiteralReading => {
    literal = readLiteral(text);
    return literal;
  };
  const reading = actorOfCell(cell, keepLiteral, decide, textOfLiteral);
  return reading.quality === 'unreadable' ? reading : { ...reading, ...oddities(literal) };
}

function oddities(literal: LiteralReading | undefined): Omit<ActorReading, keyof PlainReading> {
  if (literal === undefined || literal.kind === 'unreadable') return {};
  const { kind, value, ...odd } = literal;
  return isPartOpaque(value) ? { ...odd, hasOpaquePart: true } : odd;
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
