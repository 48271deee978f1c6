import { BACKSLASH, QUOTE, SPACE } from './ascii.ts';

/** One byte, four times. */
export const times4 = (byte: number): number => Math.imul(byte, 0x01010101);

/** 1, four times. */
export const ONES = times4(1);

/** The first byte that is no control character, four times. */
export const SPACES = times4(SPACE);

/** The highest bit of each of four bytes. */
export const HIGHEST_BITS = times4(0x80);

/** The place of the first word from `at` on that may hold a control character or does not end before `end`. `view` looks at the bytes from their first one on. */
export function skipToControl(view: DataView, at: number, end: number): number {
  const lastWord = end - 4;
  let place = at;
  for (; place <= lastWord; place += 4) {
    const word = view.getInt32(place, true);
    if (((word - SPACES) & ~word & HIGHEST_BITS) !== 0) break;
  }
  return place;
}

const QUOTES = times4(QUOTE);
const BACKSLASHES = times4(BACKSLASH);

/** The place from `at` on of the first control character, quote or backslash: what is not simply a part of a JSON string. One of the last three places before `end` when there is none before. */
export function skipInString(view: DataView, at: number, end: number): number {
  const lastWord = end - 4;
  let place = at;
  for (; place <= lastWord; place += 4) {
    const word = view.getInt32(place, true);
    const quote = word ^ QUOTES;
    const backslash = word ^ BACKSLASHES;
    const stops =
      (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - SPACES) & ~word)) &
      HIGHEST_BITS;
    if (stops !== 0) return place + bytesBelow(stops);
  }
  return place;
}

/** How many of four bytes stand before the first whose highest bit is set. */
export function bytesBelow(highestBits: number): number {
  return (31 - Math.clz32(highestBits & -highestBits)) >>> 3;
}
