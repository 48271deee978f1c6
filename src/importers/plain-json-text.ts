import { APOSTROPHE, BACKSLASH, DIGIT_0, LOWER_U, QUOTE } from './ascii.ts';
import type { ByteTranscript } from './byte-transcript.ts';
import { bytesBelow, HIGHEST_BITS, ONES, SPACES, times4 } from './four-bytes.ts';
import { isPrintable } from './python-literal/format-python-scalar.ts';
import { utf8Length } from './utf8.ts';

const QUOTES = times4(QUOTE);
const BACKSLASHES = times4(BACKSLASH);
const APOSTROPHES = times4(APOSTROPHE);
const DELETES = times4(0x7f);

const ESCAPE_LENGTH = 6;

/** What `copyPlainText` gives for a text that is not plain. */
export const NOT_PLAIN_TEXT = -1;
const WITHOUT_APOSTROPHE = 0;
const WITH_APOSTROPHE = 1;

/**
 * Copies the text of a JSON string whose opening quote has been read, and passes over the closing one.
 *
 * Shape: UTF-8, of escapes those of whole characters beyond ASCII as `\uxxxx`; `isShown` allows no characters but those that Python's `repr()` leaves as they are.
 * Gives 1 when there is an apostrophe in it, else 0.
 * Fails: `NOT_PLAIN_TEXT` for anything else; part of it is then copied. An open string may be read beyond `end`, but no further than its line.
 * Cost: four bytes at a time, but for what is not ASCII.
 */
export function copyPlainText(transcript: ByteTranscript, isShown: boolean): number {
  const { source, sourceView, view } = transcript;
  const lastWord = sourceView.byteLength - 4;
  let { at, to } = transcript;
  let apostrophes = 0;
  while (at <= lastWord) {
    const word = sourceView.getInt32(at, true);
    view.setInt32(to, word, true);
    // The highest bit of a byte is set where it is none that is simply copied (and sometimes in bytes above such a one).
    const stops =
      ((word ^ QUOTES) - ONES) |
      ((word ^ BACKSLASHES) - ONES) |
      ((word ^ DELETES) - ONES) |
      (word - SPACES) |
      word;
    const likeApostrophes = (word ^ APOSTROPHES) - ONES;
    const found = stops & HIGHEST_BITS;
    if (found === 0) {
      apostrophes |= likeApostrophes;
      at += 4;
      to += 4;
      continue;
    }
    // Only the bytes below the first stop: those above it may not be of this text.
    apostrophes |= likeApostrophes & ((found & -found) - 1);
    at += bytesBelow(found);
    transcript.at = at;
    transcript.to = to += bytesBelow(found);
    if (source[at] === QUOTE) {
      transcript.at++;
      return (apostrophes & HIGHEST_BITS) === 0 ? WITHOUT_APOSTROPHE : WITH_APOSTROPHE;
    }
    if (!copyCharacter(transcript, isShown)) return NOT_PLAIN_TEXT;
    ({ at, to } = transcript);
  }
  return NOT_PLAIN_TEXT;
}

/** A character that is not ASCII, as it is or as an escape. */
function copyCharacter(transcript: ByteTranscript, isShown: boolean): boolean {
  const { source, at, end } = transcript;
  const isEscape = source[at] === BACKSLASH;
  const codePoint = isEscape ? escapedCodePoint(source, at, end) : codePointAt(source, at, end);
  if (codePoint < 0x80 || (isShown && !isPrintable(codePoint))) return false;
  transcript.at += isEscape ? ESCAPE_LENGTH : utf8Size(codePoint);
  writeCharacter(transcript, codePoint);
  return true;
}

/** -1 where no character stands that is not ASCII. */
function codePointAt(source: Uint8Array, at: number, end: number): number {
  const length = utf8Length(source, at, end);
  if (length < 2) return -1;
  let codePoint = source[at]! & (0x7f >> length);
  for (let place = 1; place < length; place++) codePoint = (codePoint << 6) | (source[at + place]! & 0x3f);
  return codePoint;
}

/** Of `\uxxxx`; -1 for other escapes, and for half a character. */
function escapedCodePoint(source: Uint8Array, at: number, end: number): number {
  if (source[at + 1] !== LOWER_U || at + ESCAPE_LENGTH > end) return -1;
  let codePoint = 0;
  for (let place = 2; place < ESCAPE_LENGTH; place++) {
    const digit = hexDigit(source[at + place]!);
    if (digit < 0) return -1;
    codePoint = codePoint * 16 + digit;
  }
  return codePoint >= 0xd800 && codePoint < 0xe000 ? -1 : codePoint;
}

function writeCharacter(transcript: ByteTranscript, codePoint: number): void {
  const size = utf8Size(codePoint);
  const lead = (0xf00 >> size) & 0xff;
  transcript.write(lead | (codePoint >> (6 * (size - 1))));
  for (let rest = size - 2; rest >= 0; rest--) transcript.write(0x80 | ((codePoint >> (6 * rest)) & 0x3f));
}

function utf8Size(codePoint: number): number {
  return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

function hexDigit(byte: number): number {
  const digit = byte - DIGIT_0;
  if (digit >= 0 && digit <= 9) return digit;
  const letter = (byte | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
