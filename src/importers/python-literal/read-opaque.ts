import type { Cursor } from './cursor.ts';
import type { LiteralValue } from './literal-value.ts';
import { readString } from './read-string.ts';

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const SELF_REFERENCES = ['[...]', '{...}', '(...)'];

/**
 * The text of the part from `start` to the end of the bracket that opens at the cursor, as in `UUID('…')` or `<X: 1>`.
 *
 * Shape: `set()`, which is how Python writes the empty set, is a set; all else is opaque.
 * Fails: undefined when brackets or quotes inside do not pair up.   Cost: no recursion; nothing is ever evaluated.
 */
export function readOpaque(cursor: Cursor, start: number): LiteralValue | undefined {
  if (!cursor.commitTo('python') || !skipBrackets(cursor)) return undefined;
  const text = cursor.text.slice(start, cursor.at);
  return text === 'set()' ? { kind: 'set', items: [] } : { kind: 'opaque', text };
}

/** The part at the cursor that opens like a container and is none: `[...]` for a list inside itself, or `(1-2j)`. */
export function readLookalike(cursor: Cursor): LiteralValue | undefined {
  const start = cursor.at;
  if (!takeLookalike(cursor) || !cursor.commitTo('python')) return undefined;
  return { kind: 'opaque', text: cursor.text.slice(start, cursor.at) };
}

/** Whether `readLookalike` would find its part at the cursor, which stays where it is. */
export function startsLookalike(cursor: Cursor): boolean {
  const start = cursor.at;
  const isLookalike = takeLookalike(cursor);
  cursor.at = start;
  return isLookalike;
}

function takeLookalike(cursor: Cursor): boolean {
  return SELF_REFERENCES.some((mark) => cursor.take(mark)) || takeComplex(cursor);
}

function takeComplex(cursor: Cursor): boolean {
  return (
    cursor.take('(') &&
    cursor.takeWhile((character) => '0123456789+-.einfa'.includes(character)) !== '' &&
    cursor.take('j)')
  );
}

function skipBrackets(cursor: Cursor): boolean {
  const awaited: string[] = [];
  do {
    const character = cursor.next;
    if (character === "'" || character === '"') {
      if (readString(cursor) === undefined) return false;
      continue;
    }
    const closer = CLOSERS[character];
    if (closer !== undefined) awaited.push(closer);
    else if (character === '' || (')]}>'.includes(character) && awaited.pop() !== character)) return false;
    cursor.at++;
  } while (awaited.length > 0);
  return true;
}
