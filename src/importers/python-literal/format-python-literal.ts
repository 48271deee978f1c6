import { formatPythonNumber, formatPythonString } from './format-python-scalar.ts';
import { WholeFraction } from './whole-fraction.ts';

/** What is still to be written: text as it is, or a value to be spelt. */
type Piece = { readonly text: string } | { readonly value: unknown };

/**
 * The text that Python's `repr()` gives for a JSON value, so that a cell of a JSON log equals the same cell of a CSV log.
 *
 * Shape: `value` is what `JSON.parse` gives; a `Map` may stand for an object, and a `bigint` for a whole number, and
 * a `WholeFraction` for one that was written as a fraction.
 * Missing: what JSON cannot hold (undefined, functions) is written `None`. Keys that are whole numbers come first, as in every JavaScript object.
 * Fails: never.   Cost: one pass, no recursion.
 */
export function formatPythonLiteral(value: unknown): string {
  const pending: Piece[] = [{ value }];
  let text = '';
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    if ('text' in piece) text += piece.text;
    else if (Array.isArray(piece.value)) pushList(piece.value, pending);
    else if (piece.value instanceof WholeFraction) text += `${piece.value}.0`;
    else if (typeof piece.value === 'object' && piece.value !== null) pushDict(piece.value, pending);
    else text += formatScalar(piece.value);
  }
  return text;
}

/** Pieces are written from the end of `pending`, so a list goes in backwards. */
function pushList(items: readonly unknown[], pending: Piece[]): void {
  pending.push({ text: ']' });
  for (let index = items.length - 1; index >= 0; index--) {
    pending.push({ value: items[index] });
    if (index > 0) pending.push({ text: ', ' });
  }
  pending.push({ text: '[' });
}

function pushDict(dict: object, pending: Piece[]): void {
  const entries: [unknown, unknown][] = dict instanceof Map ? [...dict] : Object.entries(dict);
  pending.push({ text: '}' });
  for (let index = entries.length - 1; index >= 0; index--) {
    const [key, value] = entries[index] as [unknown, unknown];
    pending.push({ value }, { text: `${index > 0 ? ', ' : ''}${formatPythonString(String(key))}: ` });
  }
  pending.push({ text: '{' });
}

function formatScalar(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return formatPythonString(value);
    case 'number':
      return formatPythonNumber(value);
    case 'bigint':
      return String(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      return 'None';
  }
}
