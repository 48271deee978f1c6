import type { Refusal } from './format-reader.ts';
import type { Head } from './head.ts';

/** The encodings that are read. */
export type TextEncoding = 'utf-8' | 'windows-1252' | WideEncoding;

/** Those of two bytes a character. */
export type WideEncoding = 'utf-16le' | 'utf-16be';

const SAMPLE_BYTES = 1024;

/** Refuses text whose encoding is known and not read: four bytes a character, or EBCDIC. */
export const refuseEncoding: Refusal = (head, file) => {
  const encoding = markOf(head) ?? encodingByZeroBytes(head);
  if (encoding?.startsWith('utf-32')) return { code: 'encoding', file, encoding: encoding.toUpperCase() };
  return isEbcdic(head) ? { code: 'encoding', file, encoding: 'EBCDIC' } : undefined;
};

/** What tells that a text has two bytes a character: its byte-order mark, or where its zero bytes stand. Undefined for any other text. */
export function wideEncodingOf(
  head: Head,
): { readonly encoding: WideEncoding; readonly hasMark: boolean } | undefined {
  const mark = markOf(head);
  const encoding = mark ?? encodingByZeroBytes(head);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return undefined;
  return { encoding, hasMark: mark !== undefined };
}

type MarkedEncoding = WideEncoding | 'utf-32le' | 'utf-32be';

function markOf(head: Head): MarkedEncoding | undefined {
  if (head.startsWith(0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (head.startsWith(0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (head.startsWith(0xff, 0xfe)) return 'utf-16le';
  return head.startsWith(0xfe, 0xff) ? 'utf-16be' : undefined;
}

/** Most characters of a log are ASCII: half of the bytes, at least, are zero then, and always on the same side. */
function encodingByZeroBytes(head: Head): MarkedEncoding | undefined {
  const sample = head.bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0, 0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 4]!++;
  });
  const most = sample.length / 8;
  const [first, second, third, fourth] = zeros.map((count) => count > most);
  if (second && third && fourth) return 'utf-32le';
  if (first && second && third) return 'utf-32be';
  if (second && fourth && !first) return 'utf-16le';
  return first && third && !second ? 'utf-16be' : undefined;
}

/** The letters, digits and punctuation of a CSV as mainframes write them, nearly all outside ASCII's letters. */
function isEbcdic(head: Head): boolean {
  const sample = head.bytes.subarray(0, SAMPLE_BYTES);
  const fitting = sample.filter(isCommonInEbcdic).length;
  const letters = sample.filter((byte) => byte >= 0x81 && byte <= 0xa9).length;
  return fitting > sample.length * 0.95 && letters > sample.length * 0.3;
}

const EBCDIC_SIGNS = new Set([
  0x05, 0x0d, 0x15, 0x25, 0x40, 0x4b, 0x4d, 0x4f, 0x5d, 0x5e, 0x60, 0x61, 0x6b, 0x6d, 0x7a, 0x7c, 0x7d, 0x7e,
  0x7f, 0xc0, 0xd0,
]);

function isCommonInEbcdic(byte: number): boolean {
  const digit = byte & 0x0f;
  const isLetter = byte >= 0x81 && byte <= 0xe9 && digit >= 1 && digit <= 9;
  return isLetter || (byte >= 0xf0 && byte <= 0xf9) || EBCDIC_SIGNS.has(byte);
}
