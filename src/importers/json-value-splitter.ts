import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  CR,
  isWhiteSpace,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './ascii.ts';
import { ByteWindow } from './byte-window.ts';
import type { JsonSplitter, JsonVisitor } from './json-splitter.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { OpenBrackets } from './open-brackets.ts';

const BETWEEN = 0;
const IN_RECORD = 1;
const IN_STRING = 2;
const AFTER_BACKSLASH = 3;
/** In a number, a word or anything else that stands where a record should. */
const IN_WORD = 4;
/** On the first line of a record that is known to be broken. */
const BROKEN_LINE = 5;
/** At the beginning of a line after a broken one: is this a new record? */
const RESYNC = 6;
/** On a line that belongs to a broken record, or on the rest of one that was too long. */
const SKIPPED_LINE = 7;

/**
 * Splits JSON values that follow each other: the elements of a list, or values one after another, over lines or not.
 *
 * Shape: commas and white space between records are passed over; several lists may follow each other. With `isInWrapper` the bytes
 * begin inside the list of an object, whose rest is passed over.
 * Fails: never. A record that ends nowhere (a line end in a string, the wrong bracket, the end of the file, too long) loses its first line, and
 * reading goes on at the next line that begins with `{`.
 * Cost: linear, also on hostile input: a bracket that was still open at a failure does not close before it, so a record that begins
 * with one is given up at once, not read up to there again.
 */
export class JsonValueSplitter implements JsonSplitter {
  private readonly window = new ByteWindow();
  private readonly brackets = new OpenBrackets();
  private readonly visitor: JsonVisitor;
  private readonly maxRecordBytes: number;
  private state = BETWEEN;
  private at = 0;
  private recordStart = 0;
  private line = 1;
  private recordLine = 1;
  private firstLineEnd = -1;
  private isInList: boolean;
  private isInWrapper: boolean;
  /** What is passed over is the rest of the wrapper, not a record. */
  private isRestOfWrapper = false;

  constructor(visitor: JsonVisitor, isInWrapper = false, line = 1, maxRecordBytes = MAX_RECORD_BYTES) {
    this.visitor = visitor;
    this.isInList = isInWrapper;
    this.isInWrapper = isInWrapper;
    this.line = line;
    this.maxRecordBytes = maxRecordBytes;
  }

  push(chunk: Uint8Array): void {
    // One byte more than is needed: a line end may have begun there.
    const moved = this.window.append(chunk, Math.max(0, this.keepFrom - 1));
    this.at -= moved;
    this.recordStart -= moved;
    if (this.firstLineEnd >= 0) this.firstLineEnd -= moved;
    this.readOn();
  }

  finish(): void {
    while (this.isInsideRecord) {
      this.endAtEndOfFile();
      this.readOn();
    }
    if (this.isInList) this.visitor.visitOpenList(this.recordLine);
  }

  private get isInsideRecord(): boolean {
    return this.state >= IN_RECORD && this.state <= BROKEN_LINE;
  }

  private get keepFrom(): number {
    return this.isInsideRecord ? this.recordStart : this.at;
  }

  private readOn(): void {
    while (this.at < this.window.end) {
      const limit = this.isInsideRecord
        ? Math.min(this.window.end, this.recordStart + this.maxRecordBytes)
        : this.window.end;
      if (this.at >= limit) this.giveUp();
      else this.step(limit);
    }
  }

  private step(limit: number): void {
    if (this.state === IN_RECORD) this.readRecord(limit);
    else if (this.state === IN_STRING) this.readString(limit);
    else if (this.state === BETWEEN) this.readBetween();
    else if (this.state === AFTER_BACKSLASH) this.readEscaped();
    else if (this.state === IN_WORD) this.readWord(limit);
    else if (this.state === RESYNC) this.resync();
    else this.readLostLine(limit);
  }

  private readBetween(): void {
    const byte = this.window.bytes[this.at]!;
    if (byte === LF || byte === CR) this.countLineEnd(byte);
    if (byte === CLOSE_BRACKET && this.isInList) this.closeList();
    else if (byte === OPEN_BRACKET && !this.isInList) this.isInList = true;
    else if (!isBetweenRecords(byte)) {
      this.startRecord(byte);
      return;
    }
    this.at++;
  }

  private closeList(): void {
    this.isInList = false;
    if (!this.isInWrapper) return;
    this.isInWrapper = false;
    this.isRestOfWrapper = true;
    this.recordStart = this.at;
    this.recordLine = this.line;
    this.firstLineEnd = -1;
    this.brackets.open(-1, OPEN_BRACE);
    this.state = IN_RECORD;
  }

  private startRecord(byte: number): void {
    this.recordStart = this.at;
    this.recordLine = this.line;
    this.firstLineEnd = -1;
    if (byte === QUOTE) this.at++;
    if (this.brackets.isDoomed(this.window.origin + this.recordStart)) this.state = BROKEN_LINE;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.state = IN_RECORD;
    else this.state = byte === QUOTE ? IN_STRING : IN_WORD;
  }

  private readRecord(limit: number): void {
    const { bytes } = this.window;
    for (; this.at < limit; this.at++) {
      const byte = bytes[this.at]!;
      if (byte === QUOTE) {
        this.at++;
        this.state = IN_STRING;
        return;
      }
      if (byte === LF || byte === CR) this.countLineEnd(byte);
      else if (isBracket(byte) && this.isOverAt(byte)) return;
    }
  }

  /** Opens or closes a bracket; true when the record ends with it or fails at it. */
  private isOverAt(byte: number): boolean {
    const { brackets } = this;
    const isOpening = byte === OPEN_BRACE || byte === OPEN_BRACKET;
    if (isOpening ? brackets.isFull : !brackets.close(byte)) {
      this.fail();
      return true;
    }
    if (isOpening) brackets.open(this.window.origin + this.at, byte);
    if (brackets.count > 0) return false;
    this.at++;
    this.endRecord();
    return true;
  }

  private readString(limit: number): void {
    const { bytes } = this.window;
    let at = this.at;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE || byte === BACKSLASH) {
        this.at = at + 1;
        if (byte === BACKSLASH) this.state = AFTER_BACKSLASH;
        else if (this.brackets.count === 0) this.endRecord();
        else this.state = IN_RECORD;
        return;
      }
      if (byte === LF || byte === CR) {
        this.at = at;
        this.fail();
        return;
      }
    }
    this.at = at;
  }

  private readEscaped(): void {
    const byte = this.window.bytes[this.at]!;
    if (byte !== LF && byte !== CR) this.at++;
    this.state = IN_STRING;
  }

  private readWord(limit: number): void {
    while (this.at < limit && !endsWord(this.window.bytes[this.at]!)) this.at++;
    if (this.at < limit) this.endRecord();
  }

  private endRecord(): void {
    const bytes = this.window.bytes.subarray(this.recordStart, this.at);
    if (!this.isRestOfWrapper) this.visitor.visitRecord(bytes, this.recordLine);
    this.isRestOfWrapper = false;
    this.state = BETWEEN;
  }

  private countLineEnd(byte: number): void {
    const isSecondHalf = byte === LF && this.window.bytes[this.at - 1] === CR;
    if (!isSecondHalf) this.line++;
    if (this.firstLineEnd < 0) this.firstLineEnd = this.at + 1;
  }

  /** The record ends nowhere, as what stands at `at` shows. */
  private fail(): void {
    this.brackets.fail();
    if (this.firstLineEnd < 0) this.state = BROKEN_LINE;
    else this.dropFirstLine('json-unreadable');
  }

  private dropFirstLine(code: 'json-unreadable' | 'record-too-large'): void {
    const bytes = this.window.bytes.subarray(this.recordStart, this.firstLineEnd);
    if (!this.isRestOfWrapper) this.visitor.visitMalformed(code, bytes, this.recordLine);
    this.isRestOfWrapper = false;
    this.at = this.firstLineEnd;
    this.line = this.recordLine + 1;
    this.state = RESYNC;
  }

  private giveUp(): void {
    this.brackets.fail();
    if (this.firstLineEnd >= 0) {
      this.dropFirstLine('record-too-large');
      return;
    }
    this.firstLineEnd = this.at;
    this.dropFirstLine('record-too-large');
    this.line = this.recordLine;
    this.state = SKIPPED_LINE;
  }

  /** The rest of a broken or skipped line. */
  private readLostLine(limit: number): void {
    const { bytes } = this.window;
    while (this.at < limit && bytes[this.at] !== LF && bytes[this.at] !== CR) this.at++;
    if (this.at === limit) return;
    this.countLineEnd(bytes[this.at]!);
    this.at++;
    if (this.state === BROKEN_LINE) {
      this.firstLineEnd = this.at;
      this.dropFirstLine('json-unreadable');
    } else this.state = RESYNC;
  }

  private resync(): void {
    const byte = this.window.bytes[this.at]!;
    if (byte === OPEN_BRACE) {
      this.startRecord(byte);
    } else if (isWhiteSpace(byte)) {
      if (byte === LF || byte === CR) this.countLineEnd(byte);
      this.at++;
    } else this.state = SKIPPED_LINE;
  }

  private endAtEndOfFile(): void {
    if (this.state === IN_WORD) {
      this.endRecord();
      return;
    }
    if (this.state !== BROKEN_LINE) this.fail();
    if (this.state !== BROKEN_LINE) return;
    this.firstLineEnd = this.at;
    this.dropFirstLine('json-unreadable');
  }
}

/** Closing brackets without an opening one are passed over, too: they hold nothing. */
function isBetweenRecords(byte: number): boolean {
  return isWhiteSpace(byte) || byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET;
}

/** `{`, `}`, `[` and `]`: the two kinds differ in one bit. */
function isBracket(byte: number): boolean {
  const kind = byte & 0xdf;
  return kind === OPEN_BRACKET || kind === CLOSE_BRACKET;
}

function endsWord(byte: number): boolean {
  return isBetweenRecords(byte) || byte === OPEN_BRACE || byte === OPEN_BRACKET;
}
