import {
  APOSTROPHE,
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DIGIT_0,
  isDigit,
  isWhiteSpace,
  LOWER_F,
  LOWER_N,
  LOWER_T,
  LOWER_U,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
} from './ascii.ts';
import { ByteHash } from './byte-hash.ts';
import { HIGHEST_BITS, ONES, SPACES, times4 } from './four-bytes.ts';
import { isPrintable } from './python-literal/format-python-scalar.ts';
import { utf8Length } from './utf8.ts';

const QUOTES = times4(QUOTE);
const BACKSLASHES = times4(BACKSLASH);
const APOSTROPHES = times4(APOSTROPHE);
const DELETES = times4(0x7f);

/** Four letters, as `DataView` reads and writes them. */
const word4 = (letters: string): number =>
  [...letters].reduceRight((word, letter) => (word << 8) | letter.charCodeAt(0), 0);

const TRUE = word4('true');
const FALS = word4('fals');
const NULL = word4('null');
const PYTHON_TRUE = word4('True');
const PYTHON_FALS = word4('Fals');
const PYTHON_NONE = word4('None');
const LOWER_E = 0x65;

/** A whole number of no more digits is below 2^53. */
const MAX_DIGITS = 15;
/** Plain values do not nest deeper, and the dicts around a place have no more keys than this. */
const MAX_PLAIN_DEPTH = 32;
const MAX_PLAIN_KEYS = 128;

/** A value takes at most twice its room: `,` and `:` get a space, and words of four bytes are written whole. */
const GROWTH = 2;
const SLACK = 16;
const FIRST_CAPACITY = 4096;

/**
 * Writes JSON values as Python's `repr()` does, from bytes to bytes without making strings, if they are plain: no escapes but `\u`, no number but a
 * whole one, no key twice in one dict or that begins with a digit, no character that Python would escape.
 *
 * Shape: what was written is `bytes[..to]`; what was read is the source up to `at`. Text is copied, valid UTF-8 or not plain.
 * Fails: every `take` gives false when something else stands at `at`, or what stands there is not plain; the exact reader is to be asked then. What was
 * read beyond `end` shows in `at`.
 * Cost: each byte once, text four bytes at a time.
 */
export class PlainJsonValue {
  bytes = new Uint8Array(FIRST_CAPACITY);
  view = new DataView(this.bytes.buffer);
  to = 0;
  source: Uint8Array = new Uint8Array(0);
  at = 0;
  end = 0;
  private sourceView: DataView = new DataView(this.source.buffer);
  private readonly hash = new ByteHash();
  /** The hashes of the keys that the dicts around `at` have so far. */
  private readonly keys = new Int32Array(MAX_PLAIN_KEYS);
  private keyCount = 0;
  private depth = 0;

  /** Reads from here on, and writes from the beginning. */
  begin(source: Uint8Array): void {
    if (this.source.buffer !== source.buffer) {
      this.source = new Uint8Array(source.buffer);
      this.sourceView = new DataView(source.buffer);
    }
    this.at = source.byteOffset;
    this.end = this.at + source.length;
    this.to = 0;
    this.keyCount = 0;
    this.depth = 0;
    this.reserve(GROWTH * source.length + SLACK);
  }

  /** The next byte that is no white space, which is passed over; 0 at the end. */
  peek(): number {
    const { source, end } = this;
    let { at } = this;
    while (at < end && source[at]! <= SPACE && isWhiteSpace(source[at]!)) at++;
    this.at = at;
    return at < end ? source[at]! : 0;
  }

  take(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at++;
    return true;
  }

  takeValue(): boolean {
    const first = this.peek();
    if (first === QUOTE) return this.takeQuoted();
    if (first === OPEN_BRACE) return this.takeDict();
    if (first === OPEN_BRACKET) return this.takeList();
    if (first === LOWER_T) return this.takeWord(TRUE, PYTHON_TRUE);
    if (first === LOWER_F) return this.takeWord(FALS, PYTHON_FALS) && this.takeE();
    if (first === LOWER_N) return this.takeNull();
    return this.takeNumber();
  }

  takeNull(): boolean {
    return this.takeWord(NULL, PYTHON_NONE);
  }

  /** The text after an opening quote and the closing one, as it is. */
  takeText(): boolean {
    return this.copyText(false) !== FAILED;
  }

  private takeQuoted(): boolean {
    const start = this.to++;
    this.at++;
    const found = this.copyText(true);
    if (found === FAILED) return false;
    const quote = found === WITH_APOSTROPHE ? QUOTE : APOSTROPHE;
    this.bytes[start] = quote;
    this.bytes[this.to++] = quote;
    return true;
  }

  private takeDict(): boolean {
    const outerKeys = this.keyCount;
    if (!this.open(OPEN_BRACE)) return false;
    if (this.peek() !== CLOSE_BRACE) {
      do {
        if (!this.takeKey(outerKeys) || !this.take(COLON)) return false;
        this.write2(COLON);
        if (!this.takeValue()) return false;
      } while (this.takeComma());
    }
    this.keyCount = outerKeys;
    return this.close(CLOSE_BRACE);
  }

  private takeList(): boolean {
    if (!this.open(OPEN_BRACKET)) return false;
    if (this.peek() !== CLOSE_BRACKET) {
      do {
        if (!this.takeValue()) return false;
      } while (this.takeComma());
    }
    return this.close(CLOSE_BRACKET);
  }

  private takeComma(): boolean {
    if (!this.take(COMMA)) return false;
    this.write2(COMMA);
    return true;
  }

  /** A key that the dict does not have yet, as far as hashes tell: of two that are equal the exact reader is asked. JavaScript would move one that is a whole number. */
  private takeKey(firstKey: number): boolean {
    const { keys, keyCount, to: start } = this;
    if (this.peek() !== QUOTE || !this.takeQuoted() || isDigit(this.bytes[start + 1])) return false;
    this.hash.hash(this.bytes, this.view, start, this.to);
    const { low } = this.hash;
    for (let key = firstKey; key < keyCount; key++) if (keys[key] === low) return false;
    if (keyCount === MAX_PLAIN_KEYS) return false;
    keys[this.keyCount++] = low;
    return true;
  }

  private open(bracket: number): boolean {
    if (++this.depth > MAX_PLAIN_DEPTH) return false;
    this.at++;
    this.bytes[this.to++] = bracket;
    return true;
  }

  private close(bracket: number): boolean {
    this.depth--;
    this.bytes[this.to++] = bracket;
    return this.take(bracket);
  }

  private takeWord(word: number, written: number): boolean {
    if (this.at + 4 > this.end || this.sourceView.getInt32(this.at, true) !== word) return false;
    this.view.setInt32(this.to, written, true);
    this.at += 4;
    this.to += 4;
    return true;
  }

  private takeE(): boolean {
    this.bytes[this.to++] = LOWER_E;
    return this.take(LOWER_E);
  }

  /** A whole number as Python writes it, too. What else may follow its digits is found where the value should end. */
  private takeNumber(): boolean {
    const { source, bytes, end } = this;
    const start = this.at;
    if (source[start] === MINUS) bytes[this.to++] = source[this.at++]!;
    const firstDigit = this.at;
    while (this.at < end && isDigit(source[this.at])) bytes[this.to++] = source[this.at++]!;
    const digits = this.at - firstDigit;
    const isZero = source[firstDigit] === DIGIT_0;
    return isZero ? digits === 1 && firstDigit === start : digits > 0 && digits <= MAX_DIGITS;
  }

  /** Copies text up to its closing quote; `isShown` as it is to be shown between quotes. */
  private copyText(isShown: boolean): number {
    const { sourceView, view } = this;
    const lastWord = sourceView.byteLength - 4;
    let { at, to } = this;
    let apostrophes = 0;
    while (at <= lastWord) {
      const word = sourceView.getInt32(at, true);
      view.setInt32(to, word, true);
      // The highest bit of a byte is set where it is none that is simply copied (and sometimes in bytes above such a one).
      const stops =
        (((word ^ QUOTES) - ONES) |
          ((word ^ BACKSLASHES) - ONES) |
          ((word ^ DELETES) - ONES) |
          (word - SPACES) |
          word) &
        HIGHEST_BITS;
      const likeApostrophes = (word ^ APOSTROPHES) - ONES;
      if (stops === 0) {
        apostrophes |= likeApostrophes;
        at += 4;
        to += 4;
        continue;
      }
      const lowest = stops & -stops;
      apostrophes |= likeApostrophes & (lowest - 1);
      const before = (31 - Math.clz32(lowest)) >>> 3;
      at += before;
      to += before;
      this.at = at;
      this.to = to;
      if (this.source[at] === QUOTE) {
        this.at = at + 1;
        return (apostrophes & HIGHEST_BITS) === 0 ? DONE : WITH_APOSTROPHE;
      }
      if (!this.copyCharacter(isShown)) return FAILED;
      at = this.at;
      to = this.to;
    }
    return FAILED;
  }

  /** A character that is not ASCII, as it is or as an escape. */
  private copyCharacter(isShown: boolean): boolean {
    const { source } = this;
    const isEscape = source[this.at] === BACKSLASH;
    const codePoint = isEscape ? this.escapedCodePoint() : this.codePoint();
    if (codePoint < 0x80 || (isShown && !isPrintable(codePoint))) return false;
    this.at += isEscape ? ESCAPE_LENGTH : utf8Size(codePoint);
    this.writeCharacter(codePoint);
    return true;
  }

  private codePoint(): number {
    const { source, at } = this;
    const length = utf8Length(source, at, this.end);
    if (length < 2) return -1;
    let codePoint = source[at]! & (0x7f >> length);
    for (let place = 1; place < length; place++) codePoint = (codePoint << 6) | (source[at + place]! & 0x3f);
    return codePoint;
  }

  /** Of `\uxxxx`; -1 for other escapes, and for half a character. */
  private escapedCodePoint(): number {
    const { source, at } = this;
    if (source[at + 1] !== LOWER_U || at + ESCAPE_LENGTH > this.end) return -1;
    let codePoint = 0;
    for (let place = 2; place < ESCAPE_LENGTH; place++) {
      const digit = hexDigit(source[at + place]!);
      if (digit < 0) return -1;
      codePoint = codePoint * 16 + digit;
    }
    return codePoint >= 0xd800 && codePoint < 0xe000 ? -1 : codePoint;
  }

  private writeCharacter(codePoint: number): void {
    const { bytes } = this;
    const size = utf8Size(codePoint);
    for (let place = size - 1, rest = codePoint; place >= 0; place--, rest >>= 6) {
      bytes[this.to + place] = place > 0 ? 0x80 | (rest & 0x3f) : ((0xf00 >> size) & 0xff) | rest;
    }
    this.to += size;
  }

  /** A sign and the space that Python writes after it. */
  private write2(sign: number): void {
    this.bytes[this.to++] = sign;
    this.bytes[this.to++] = SPACE;
  }

  private reserve(wanted: number): void {
    if (wanted <= this.bytes.length) return;
    this.bytes = new Uint8Array(2 * wanted);
    this.view = new DataView(this.bytes.buffer);
  }
}

const FAILED = -1;
const DONE = 0;
const WITH_APOSTROPHE = 1;

const ESCAPE_LENGTH = 6;

function utf8Size(codePoint: number): number {
  return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

function hexDigit(byte: number): number {
  const digit = byte - DIGIT_0;
  if (digit >= 0 && digit <= 9) return digit;
  const letter = (byte | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
