/** A broken sequence, and one that the end of the bytes cuts off. */
export const BROKEN = 0;
export const UNFINISHED = -1;

/**
 * How many bytes the character at `at` has in UTF-8; `BROKEN` when no character begins there, `UNFINISHED` when it may go on after `end`.
 *
 * Source: the Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
export function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return BROKEN;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let place = 1; place < length; place++) {
    if (at + place >= end) return UNFINISHED;
    const byte = bytes[at + place]!;
    const isFirst = place === 1;
    const least = isFirst && lead === 0xe0 ? 0xa0 : isFirst && lead === 0xf0 ? 0x90 : 0x80;
    const most = isFirst && lead === 0xed ? 0x9f : isFirst && lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return BROKEN;
  }
  return length;
}

/** The place of the first byte that is not ASCII; the length when all are.   Cost: four bytes at a time. */
export function firstNonAscii(bytes: Uint8Array): number {
  const length = bytes.length;
  let at = 0;
  while (at < length && (bytes.byteOffset + at) % 4 !== 0) if (bytes[at++]! > 0x7f) return at - 1;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, (length - at) >> 2);
  let word = 0;
  while (word < words.length && (words[word]! & 0x80808080) === 0) word++;
  at += word * 4;
  while (at < length && bytes[at]! < 0x80) at++;
  return at;
}
