import type { Cursor, Spelling } from './cursor.ts';

const BACKSLASH = 0x5c;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;

/** `\a`, `\v`, `\0`, `\N{…}` and continued lines are missing: neither `repr()` nor JSON writes them. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  '/': '/',
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};
const HEX_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const SPELLED_BY: Readonly<Record<string, Spelling>> = {
  "'": 'python',
  x: 'python',
  U: 'python',
  '/': 'json',
};
const LAST_CODE_POINT = 0x10ffff;

/**
 * The string that starts with the quote at the cursor.
 *
 * Shape: two escaped halves of a surrogate pair become the one character; a lone half stays what it is. So does a control character, which neither
 * spelling writes without an escape: the cursor notes it.
 * Fails: undefined when it does not end on its line, or holds an escape of neither spelling.
 * Cost: a string without escapes is one slice.
 */
export function readString(cursor: Cursor): string | undefined {
  if (cursor.next === "'" && !cursor.commitTo('python')) return undefined;
  const { text } = cursor;
  const quote = text.charCodeAt(cursor.at);
  let string = '';
  let from = cursor.at + 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      cursor.at = at + 1;
      return string + text.slice(from, at);
    }
    if (code === LF || code === CR) return undefined;
    if (code < SPACE) cursor.hasRawControl = true;
    if (code !== BACKSLASH) continue;
    cursor.at = at + 1;
    const character = readEscape(cursor);
    if (character === undefined) return undefined;
    string += text.slice(from, at) + character;
    from = cursor.at;
    at = from - 1;
  }
  return undefined;
}

function readEscape(cursor: Cursor): string | undefined {
  const letter = cursor.next;
  const spelling = SPELLED_BY[letter];
  if (spelling !== undefined && !cursor.commitTo(spelling)) return undefined;
  cursor.at++;
  const length = HEX_ESCAPES[letter];
  return length === undefined ? SHORT_ESCAPES[letter] : readHexCharacter(cursor, length);
}

function readHexCharacter(cursor: Cursor, length: number): string | undefined {
  const digits = cursor.text.slice(cursor.at, cursor.at + length);
  if (digits.length < length || /[^\da-f]/i.test(digits)) return undefined;
  cursor.at += length;
  const code = Number.parseInt(digits, 16);
  return code > LAST_CODE_POINT ? undefined : String.fromCodePoint(code);
}
