import type { Cursor } from './cursor.ts';
import type { LiteralValue } from './literal-value.ts';
import { readString } from './read-string.ts';

/**
 * The bytes between the quotes at the cursor, behind the `b` of `b'\x00PNG'`.
 *
 * Fails: undefined where `readString` fails, and for a raw character outside ASCII or an escape that bytes do not have.
 */
export function readBytes(cursor: Cursor): LiteralValue | undefined {
  const start = cursor.at;
  const characters = cursor.commitTo('python') ? readString(cursor) : undefined;
  if (characters === undefined || !isBytesSource(cursor.text, start, cursor.at)) return undefined;
  return { kind: 'bytes', bytes: Uint8Array.from(characters, (character) => character.charCodeAt(0)) };
}

function isBytesSource(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) > 0x7e) return false;
    if (text[at] !== '\\') continue;
    at++;
    if (text[at] === 'u' || text[at] === 'U') return false;
  }
  return true;
}
