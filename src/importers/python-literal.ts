import { type Container, openContainer } from './python-literal/containers.ts';
import { Cursor } from './python-literal/cursor.ts';
import type { LiteralReading, LiteralValue } from './python-literal/literal-value.ts';
import { isWrittenBare, readBareText } from './python-literal/read-bare-text.ts';
import { readLeaf } from './python-literal/read-leaf.ts';

export type { LiteralReading, LiteralValue } from './python-literal/literal-value.ts';

/** Deeper values are refused: browsers cannot hand them from a worker to the page. */
const DEEPEST = 200;

/**
 * The value that a cell of the log stands for, written as Python's `repr()` or as JSON.
 *
 * Shape: `exact` when the whole text is one literal in one of the two spellings; `recovered` when only bare apostrophes
 * inside single quotes stand in the way, as in `{'name': 'Bob O'Brien'}`; `unreadable` for anything else, also for both
 * spellings in one text (`{'a': null}`), whose reader would have to guess. Of a key named twice the last value counts.
 * Missing: `None` and `null` give null.   Empty: blank text is unreadable.
 * Fails: never, and nothing is ever evaluated: code is unreadable, or stays text inside a value.
 * Cost: one pass; a second one for texts that the first refuses. No recursion.
 * Source: CPython's `repr()` of its built-in types; RFC 8259.
 */
export function readLiteral(text: string): LiteralReading {
  const cursor = new Cursor(text);
  const exact = readWhole(cursor, EXACT);
  if (exact !== undefined) {
    const { hasRepeatedKey, hasRawControl } = cursor;
    return {
      kind: 'exact',
      value: exact,
      ...(hasRepeatedKey && { hasRepeatedKey }),
      ...(hasRawControl && { hasRawControl }),
    };
  }
  const recovered = isWrittenBare(text, cursor.at) ? readWhole(new Cursor(text), BARE) : undefined;
  return recovered === undefined ? { kind: 'unreadable' } : { kind: 'recovered', value: recovered };
}

/** How strings are read, and whether a key named twice is taken for a sign of having gone astray. */
interface Manner {
  readonly isStrict: boolean;
  readLeaf(cursor: Cursor, parent: Container | undefined): LiteralValue | undefined;
}

const EXACT: Manner = { isStrict: false, readLeaf };

/** Double quotes are refused: a writer that knows them is Python, and would have used them. */
const BARE: Manner = {
  isStrict: true,
  readLeaf(cursor, parent) {
    if (cursor.next === '"') return undefined;
    return cursor.next === "'" && parent?.isAfterKey ? readBareText(cursor) : readLeaf(cursor);
  },
};

function readWhole(cursor: Cursor, manner: Manner): LiteralValue | undefined {
  const open: Container[] = [];
  for (;;) {
    const value = handUp(readInnermost(cursor, manner, open), cursor, open);
    if (value === undefined) return undefined;
    if (open.length > 0) continue;
    cursor.skipBlanks();
    return cursor.at === cursor.text.length && !isOpaque(value) ? value : undefined;
  }
}

/** Opens containers up to the first value that is complete: a leaf, or an empty container. */
function readInnermost(cursor: Cursor, manner: Manner, open: Container[]): LiteralValue | undefined {
  for (;;) {
    cursor.skipBlanks();
    const opened = openContainer(cursor, manner.isStrict);
    if (opened === undefined) return manner.readLeaf(cursor, open.at(-1));
    cursor.skipBlanks();
    if (cursor.take(opened.closer)) return opened.finish(cursor);
    if (open.push(opened) > DEEPEST) return undefined;
  }
}

/** Hands a complete value to the container around it, and on with every container that it completes. */
function handUp(
  innermost: LiteralValue | undefined,
  cursor: Cursor,
  open: Container[],
): LiteralValue | undefined {
  let value = innermost;
  for (let parent = open.at(-1); parent !== undefined && value !== undefined; parent = open.at(-1)) {
    cursor.skipBlanks();
    const continuation = parent.add(value, cursor);
    if (continuation === undefined) return undefined;
    if (continuation === 'more') return value;
    value = parent.finish(cursor);
    open.pop();
  }
  return value;
}

/** A text that is one opaque part has told nothing; and it may be code. */
function isOpaque(value: LiteralValue | undefined): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'opaque';
}
