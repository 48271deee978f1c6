import { type Actor, type ActorFields, SYSTEM_ACTOR, UNREADABLE_ACTOR } from '../model/actor.ts';
import type { LiteralReading, LiteralValue } from './python-literal/literal-value.ts';

type Dict = ReadonlyMap<string, LiteralValue>;

/** What an `actor_info` cell says, and how well it could be read. */
export interface ActorReading {
  readonly actor: Actor;
  readonly quality: 'exact' | 'recovered' | 'unreadable';
}

const SYSTEM_CELL = /^\s*(?:none|null|nan|\{\})?\s*$/i;

/**
 * Who stands in an `actor_info` cell, by the given reader of literals and the given word on who is a person.
 *
 * Shape: `textOfValue` says what counts as the text of a value.
 * Missing: a cell without a value is the system.
 * Fails: text that is no dict, and a dict that says nothing of an actor, is the unreadable actor.
 */
export function actorOfCell(
  cell: string,
  readLiteral: (text: string) => LiteralReading,
  decide: (fields: ActorFields) => Actor,
  textOfValue = textOfPlainValue,
): ActorReading {
  if (SYSTEM_CELL.test(cell)) return { actor: SYSTEM_ACTOR, quality: 'exact' };
  const literal = readLiteral(cell);
  if (literal.kind === 'unreadable' || !isDict(literal.value)) return UNREADABLE;
  const dict = literal.value;
  const textOf = (key: string, from = dict) => textOfValue(from.get(key));
  const metadata = dict.get('metadata');
  const actor = decide({
    type: textOf('type'),
    accountId: textOf('uuid') || textOf('user_id'),
    email:
      (isDict(metadata) && textOf('email_address', metadata)) || textOf('email_address') || textOf('email'),
    name: textOf('name'),
  });
  if (actor.kind === 'system' && dict.size > 0) return UNREADABLE;
  return { actor, quality: literal.kind };
}

const UNREADABLE: ActorReading = { actor: UNREADABLE_ACTOR, quality: 'unreadable' };

function isDict(value: LiteralValue | undefined): value is Dict {
  return value instanceof Map;
}

/** The trimmed text of a value that JSON has, too. A number counts as its digits; whatever else is none. */
export function textOfPlainValue(value: LiteralValue | undefined): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
