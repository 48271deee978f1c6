import { APOSTROPHE, CLOSE_BRACE, isWhiteSpace, OPEN_BRACE, OPEN_BRACKET } from './ascii.ts';
import { ByteHash } from './byte-hash.ts';
import { readJsonValue } from './json-value.ts';
import { formatPythonLiteral } from './python-literal/format-python-literal.ts';

const encoder = new TextEncoder();
const NO_INFO: readonly Uint8Array[] = ['None', 'null'].map((word) => encoder.encode(word));
const EMPTY_DICT_BYTES = 2;

/** Whether a cell is `{}`, or begins like a dict as Python prints it. Nearly every cell does, and its bytes are its value: `repr()` writes a value one way. */
export function isUsualInfo(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== OPEN_BRACE) return false;
  const second = bytes[start + 1];
  return second === APOSTROPHE || (second === CLOSE_BRACE && end - start === EMPTY_DICT_BYTES);
}

/**
 * Hashes the info cells that are not as usual by what they say, so that a record is the same record whether its dicts are written as Python does or as JSON.
 *
 * Shape: what is JSON is hashed as Python prints it. The order of keys counts: Python keeps and prints it, and so does what turns that into JSON.
 * Missing: `None` and `null` say nothing, like an empty cell. What is neither stays what it is.
 * Cost: a cell of JSON is parsed and written once.
 */
export class InfoCellHash {
  private readonly hash = new ByteHash();

  /** The hash of a cell, of whose bytes `ofBytes` is the hash; null for a cell that says nothing. */
  of(bytes: Uint8Array, start: number, end: number, ofBytes: ByteHash): ByteHash | null {
    const cell = bytes.subarray(start, end);
    if (NO_INFO.some((word) => isEqual(word, cell))) return null;
    const text = cell.length > EMPTY_DICT_BYTES && mayBeJson(cell) ? pythonFormOf(cell) : undefined;
    if (text === undefined) return ofBytes;
    const written = encoder.encode(text);
    this.hash.hash(written, new DataView(written.buffer), 0, written.length);
    return this.hash;
  }
}

/** What is JSON but for its quotes or a comma may be Python: it is not touched. */
function pythonFormOf(cell: Uint8Array): string | undefined {
  const reading = readJsonValue(cell);
  if (reading.kind !== 'value' || !reading.isUtf8) return undefined;
  const isJson = reading.findings.every(({ code }) => code !== 'json-lenient');
  return isJson ? formatPythonLiteral(reading.value) : undefined;
}

function mayBeJson(cell: Uint8Array): boolean {
  const first = cell.find((byte) => !isWhiteSpace(byte));
  return first === OPEN_BRACE || first === OPEN_BRACKET;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
