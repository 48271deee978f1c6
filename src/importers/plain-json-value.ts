import {
  APOSTROPHE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DIGIT_0,
  isDigit,
  LOWER_E,
  LOWER_F,
  LOWER_N,
  LOWER_T,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
} from './ascii.ts';
import { ByteHash } from './byte-hash.ts';
import { ByteTranscript } from './byte-transcript.ts';
import { copyPlainText, NOT_PLAIN_TEXT } from './plain-json-text.ts';

/** Four letters, as a `DataView` reads and writes them. */
const word4 = (letters: string): number =>
  [...letters].reduceRight((word, letter) => (word << 8) | letter.charCodeAt(0), 0);

const TRUE = word4('true');
const FALS = word4('fals');
const NULL = word4('null');
const PYTHON_TRUE = word4('True');
const PYTHON_FALS = word4('Fals');
const PYTHON_NONE = word4('None');

/** A whole number of no more digits has a place on the line of numbers, and its digits say all of it. */
const MAX_DIGITS = 300;
/** Plain values nest no deeper, and the dicts around a place have no more keys. */
const MAX_PLAIN_DEPTH = 32;
const MAX_PLAIN_KEYS = 128;

/**
 * Writes JSON values as Python's `repr()` does, from bytes to bytes without making strings, if they are plain: the texts of `copyPlainText`, whole numbers,
 * words, lists, and dicts in which no key stands twice or begins with a digit.
 *
 * Fails: every `take` gives false when something else stands at `at` or what stands there is not plain; the exact reader is to be asked then.
 * What was read beyond `end` shows in the next `peek`.
 * Cost: each byte once.
 */
export class PlainJsonValue extends ByteTranscript {
  private readonly hash = new ByteHash();
  /** The hashes of the keys that the dicts around `at` have so far. */
  private readonly keys = new Int32Array(MAX_PLAIN_KEYS);
  private keyCount = 0;
  private depth = 0;

  override begin(source: Uint8Array): void {
    super.begin(source);
    this.keyCount = 0;
    this.depth = 0;
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

  /** A string, without quotes. */
  takeText(): boolean {
    return this.take(QUOTE) && copyPlainText(this, false) !== NOT_PLAIN_TEXT;
  }

  private takeQuoted(): boolean {
    const start = this.to++;
    this.at++;
    const text = copyPlainText(this, true);
    if (text === NOT_PLAIN_TEXT) return false;
    const quote = text === 0 ? APOSTROPHE : QUOTE;
    this.bytes[start] = quote;
    this.write(quote);
    return true;
  }

  private takeDict(): boolean {
    const outerKeys = this.keyCount;
    if (!this.open(OPEN_BRACE)) return false;
    if (this.peek() !== CLOSE_BRACE) {
      do {
        if (!this.takeKey(outerKeys) || !this.takeSign(COLON) || !this.takeValue()) return false;
      } while (this.takeSign(COMMA));
    }
    this.keyCount = outerKeys;
    return this.close(CLOSE_BRACE);
  }

  private takeList(): boolean {
    if (!this.open(OPEN_BRACKET)) return false;
    if (this.peek() !== CLOSE_BRACKET) {
      do {
        if (!this.takeValue()) return false;
      } while (this.takeSign(COMMA));
    }
    return this.close(CLOSE_BRACKET);
  }

  /** A key that the dict does not have yet: of two with one hash the exact reader is asked. JavaScript moves whole numbers to the front. */
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

  /** A colon or comma; Python writes a space after it. */
  private takeSign(sign: number): boolean {
    if (!this.take(sign)) return false;
    this.write(sign);
    this.write(SPACE);
    return true;
  }

  private open(bracket: number): boolean {
    if (++this.depth > MAX_PLAIN_DEPTH) return false;
    this.at++;
    this.write(bracket);
    return true;
  }

  private close(bracket: number): boolean {
    this.depth--;
    this.write(bracket);
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
    this.write(LOWER_E);
    return this.source[this.at++] === LOWER_E;
  }

  /** A whole number as Python writes it, too. What else may follow its digits is found where the value should end. */
  private takeNumber(): boolean {
    const { source, end } = this;
    const start = this.at;
    if (source[start] === MINUS) this.write(source[this.at++]!);
    const firstDigit = this.at;
    while (this.at < end && isDigit(source[this.at])) this.write(source[this.at++]!);
    const digits = this.at - firstDigit;
    const isZero = source[firstDigit] === DIGIT_0;
    return isZero ? digits === 1 && firstDigit === start : digits > 0 && digits <= MAX_DIGITS;
  }
}
