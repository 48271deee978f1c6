import {
  type Actor,
  type ActorFields,
  actorFromApiFields,
  actorFromFields,
  SYSTEM_ACTOR,
  UNREADABLE_ACTOR,
} from '../model/actor.ts';
import { type LiteralValue, readLiteral } from './python-literal.ts';

type Dict = ReadonlyMap<string, LiteralValue>;

/** What an `actor_info` cell says, and how well it could be read. */
export interface ActorReading {
  readonly actor: Actor;
  readonly quality: 'exact' | 'recovered' | 'unreadable';
  /** A dict names a key twice; the last value counts. */
  readonly hasRepeatedKey?: boolean;
  /** A part is no literal, such as `<object at 0x…>`, and stays text. */
  readonly hasOpaquePart?: boolean;
}

const SYSTEM_CELLS: ReadonlySet<string> = new Set(['', 'none', 'null', 'nan', '{}']);

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

function read(cell: string, decide: (fields: ActorFields) => Actor): ActorReading {
  if (SYSTEM_CELLS.has(cell.trim().toLowerCase())) return { actor: SYSTEM_ACTOR, quality: 'exact' };
  const literal = readLiteral(cell);
  if (literal.kind === 'unreadable' || !isDict(literal.value)) return UNREADABLE;
  const actor = decide(fieldsOf(literal.value));
  if (actor.kind === 'system' && literal.value.size > 0) return UNREADABLE;
  const hasRepeatedKey = literal.kind === 'exact' && literal.hasRepeatedKey === true;
  const hasOpaquePart = isPartOpaque(literal.value);
  return {
    actor,
    quality: literal.kind,
    ...(hasRepeatedKey && { hasRepeatedKey }),
    ...(hasOpaquePart && { hasOpaquePart }),
  };
}

const UNREADABLE: ActorReading = { actor: UNREADABLE_ACTOR, quality: 'unreadable' };

function fieldsOf(dict: Dict): ActorFields {
  const metadata = dict.get('metadata');
  const emailInMetadata = isDict(metadata) ? textOf(metadata, 'email_address') : '';
  return {
    type: textOf(dict, 'type'),
    accountId: textOf(dict, 'uuid') || textOf(dict, 'user_id'),
    email: emailInMetadata || textOf(dict, 'email_address') || textOf(dict, 'email'),
    name: textOf(dict, 'name'),
  };
}

function isDict(value: LiteralValue | undefined): value is Dict {
  return value instanceof Map;
}

/** What Python writes for a uuid that is not a text. */
const UUID_CALL = /^UUID\('([^']*)'\)$/;

/** The text under a key; a number counts as its digits, a `UUID('…')` as what is in it. */
function textOf(dict: Dict, key: string): string {
  const value = dict.get(key);
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || !('kind' in value)) return '';
  if (value.kind === 'big-int') return value.digits;
  return value.kind === 'opaque' ? (UUID_CALL.exec(value.text)?.[1] ?? '') : '';
}

/** A `UUID('…')` is understood. Values are at most 200 levels deep, see `readLiteral`. */
function isPartOpaque(value: LiteralValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Map) return [...value.values()].some(isPartOpaque);
  if (!('kind' in value)) return (value as readonly LiteralValue[]).some(isPartOpaque);
  if (value.kind === 'opaque') return !UUID_CALL.test(value.text);
  if (value.kind === 'pairs') return value.pairs.flat().some(isPartOpaque);
  return 'items' in value && value.items.some(isPartOpaque);
}
