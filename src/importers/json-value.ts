import { BACKSLASH, COLON, DIGIT_0, DOT, LOWER_E, MINUS, QUOTE } from './ascii.ts';
import { readJsonCarefully } from './careful-json.ts';
import { MAX_DEPTH } from './limits.ts';
import { decodeText } from './text-decoding.ts';

/** Something that a JSON text should not have: where (in characters from its beginning), and what. */
export interface JsonFinding {
  readonly code: 'json-lenient' | 'json-key-repeated';
  readonly at: number;
  readonly found: string;
}

/** What became of a JSON text. */
export type JsonReading =
  | { readonly kind: 'value'; readonly value: unknown; readonly findings: readonly JsonFinding[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-deep' };

/** A whole number of fewer digits is below 2^53. */
const SAFE_DIGITS = 15;

const LOWER_CASE = 0x20;

const NOTHING_FOUND: readonly JsonFinding[] = [];

/**
 * Reads one JSON value, and says what `JSON.parse` would have kept to itself: repeated keys, numbers that it rounds, 1.0 that it takes for 1.
 *
 * Shape: as `JSON.parse` gives it; a whole number beyond 2^53 is a `bigint`, one written as a
 * fraction a `WholeFraction`, a number beyond all bounds its own text. What is not quite
 * JSON – comments, commas too many, single quotes, control characters in texts, `NaN`, `undefined` – is read as meant and stands in `findings`.
 * Fails: `unreadable` for what cannot be told, `too-deep` beyond `MAX_DEPTH` levels.
 * Cost: that of `JSON.parse` and one pass over the bytes; about ten times that for a value with something to find.
 */
export function readJsonValue(bytes: Uint8Array): JsonReading & { readonly isUtf8: boolean } {
  const { text, isUtf8 } = decodeText(bytes);
  return { ...readText(text, bytes), isUtf8 };
}

/** A value that `readJsonValue` gave, as JSON again; what is beyond 2^53 as its digits. */
export function jsonTextOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}

function readText(text: string, bytes: Uint8Array): JsonReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readJsonCarefully(text);
  }
  const measured = new Measured(value);
  if (measured.isTooDeep) return { kind: 'too-deep' };
  const isExact = !measured.isBoundless && measured.keys === countExactKeys(bytes);
  return isExact ? { kind: 'value', value, findings: NOTHING_FOUND } : readJsonCarefully(text);
}

/** How many keys valid JSON gives, repeated ones too; -1 when it has a number that `JSON.parse` may have changed. */
function countExactKeys(bytes: Uint8Array): number {
  let keys = 0;
  let digits = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const digit = byte - DIGIT_0;
    if (digit >= 0 && digit <= 9) {
      if (++digits > SAFE_DIGITS) return -1;
      continue;
    }
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === COLON) keys++;
    else if (isFraction(bytes, at, digits)) return -1;
    digits = 0;
  }
  return keys;
}

/** `1.0`, `1e3` and `-0`, at the byte after the first `digits`: other numbers do not lose their kind. */
function isFraction(bytes: Uint8Array, at: number, digits: number): boolean {
  const byte = bytes[at]!;
  if (digits === 0) return byte === MINUS && bytes[at + 1] === DIGIT_0;
  return byte === DOT ? bytes[at + 1] === DIGIT_0 : (byte | LOWER_CASE) === LOWER_E;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

/** How many keys a value has, at all levels, and whether something in it is beyond bounds. */
class Measured {
  keys = 0;
  isTooDeep = false;
  isBoundless = false;

  constructor(value: unknown) {
    this.measure(value, MAX_DEPTH);
  }

  private measure(value: unknown, depth: number): void {
    if (typeof value === 'number' && !Number.isFinite(value)) this.isBoundless = true;
    if (typeof value !== 'object' || value === null || this.isTooDeep) return;
    if (depth === 0) {
      this.isTooDeep = true;
      return;
    }
    const inner = Object.values(value);
    if (!Array.isArray(value)) this.keys += inner.length;
    for (const each of inner) this.measure(each, depth - 1);
  }
}
