import type { Cursor, Spelling } from './cursor.ts';
import type { LiteralValue } from './literal-value.ts';
import { readBytes } from './read-bytes.ts';
import { readNumber } from './read-number.ts';
import { readLookalike, readOpaque } from './read-opaque.ts';
import { readString } from './read-string.ts';

const WORDS: ReadonlyMap<string, readonly [Spelling, LiteralValue]> = new Map<
  string,
  readonly [Spelling, LiteralValue]
>([
  ['None', ['python', null]],
  ['True', ['python', true]],
  ['False', ['python', false]],
  ['null', ['json', null]],
  ['true', ['json', true]],
  ['false', ['json', false]],
  ['inf', ['python', { kind: 'not-finite', text: 'inf' }]],
  ['nan', ['python', { kind: 'not-finite', text: 'nan' }]],
  ['Ellipsis', ['python', { kind: 'opaque', text: 'Ellipsis' }]],
  ['NotImplemented', ['python', { kind: 'opaque', text: 'NotImplemented' }]],
  ['datetime.timezone.utc', ['python', { kind: 'opaque', text: 'datetime.timezone.utc' }]],
]);

/**
 * The value at the cursor that is no container: a string, a number, a word, bytes, or a part kept as its text.
 *
 * Fails: undefined for anything else.
 */
export function readLeaf(cursor: Cursor): LiteralValue | undefined {
  const { next } = cursor;
  if (next === "'" || next === '"') return readString(cursor);
  if (next === '<') return readOpaque(cursor, cursor.at);
  if (next === '[' || next === '(' || next === '{') return readLookalike(cursor);
  if (isLetter(next)) return readWord(cursor);
  return readNumber(cursor);
}

function readWord(cursor: Cursor): LiteralValue | undefined {
  const start = cursor.at;
  const word = cursor.takeWhile(isWordCharacter);
  if (cursor.next === '(') return readOpaque(cursor, start);
  if (word === 'b' && (cursor.next === "'" || cursor.next === '"')) return readBytes(cursor);
  const meaning = WORDS.get(word);
  return meaning !== undefined && cursor.commitTo(meaning[0]) ? meaning[1] : undefined;
}

function isLetter(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character === '_'
  );
}

function isWordCharacter(character: string): boolean {
  return isLetter(character) || (character >= '0' && character <= '9') || character === '.';
}
