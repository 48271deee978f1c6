import type { Cursor } from './cursor.ts';
import type { LiteralValue } from './literal-value.ts';

const isDigit = (character: string) => character >= '0' && character <= '9';

/**
 * The number at the cursor.
 *
 * Shape: a whole number beyond 2^53 keeps its digits; `-inf` is marked as not finite; `2j` stays text.
 * Fails: undefined for a form that neither `repr()` nor JSON writes (`+1`, `01`, `1.`, `.5`, `1_000`, `0x1f`), and for a
 * fraction too large for a double.
 */
export function readNumber(cursor: Cursor): LiteralValue | undefined {
  const start = cursor.at;
  const isNegative = cursor.take('-');
  if (isNegative && cursor.take('inf')) {
    return cursor.commitTo('python') ? { kind: 'not-finite', text: '-inf' } : undefined;
  }
  if (!cursor.take('0') && cursor.takeWhile(isDigit) === '') return undefined;
  const endOfWhole = cursor.at;
  if (cursor.take('.') && cursor.takeWhile(isDigit) === '') return undefined;
  if (cursor.take('e') || cursor.take('E')) {
    if (!cursor.take('+')) cursor.take('-');
    if (cursor.takeWhile(isDigit) === '') return undefined;
  }
  const isWhole = cursor.at === endOfWhole;
  const digits = cursor.text.slice(start, cursor.at);
  if (cursor.take('j')) return cursor.commitTo('python') ? { kind: 'opaque', text: `${digits}j` } : undefined;
  return isWhole ? wholeNumber(digits) : fraction(digits);
}

/** `-0` is 0: the sign of nothing is a matter of fractions, in Python and in its reading of JSON. */
function wholeNumber(digits: string): LiteralValue {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number + 0 : { kind: 'big-int', digits };
}

function fraction(digits: string): LiteralValue | undefined {
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}
