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
  SLASH,
  STAR,
} from './ascii.ts';
import { ByteWindow } from './byte-window.ts';
import { skipInString } from './four-bytes.ts';
import type { JsonSplitter, JsonVisitor } from './json-splitter.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { OpenBrackets } from './open-brackets.ts';
import { WayToList } from './way-to-list.ts';

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
/** After a slash between records, and in the two kinds of comments. */
const AFTER_SLASH = 8;
const LINE_COMMENT = 9;
const BLOCK_COMMENT = 10;
const AFTER_STAR = 11;

/**
 * Splits JSON values that follow each other: the elements of a list, or values one after another, over lines or not.
 *
 * Shape: white space between records is passed over; several lists may follow each other. Comments, and commas too many or too few, are
 * passed over too, and told. With `listPath` the records are the elements of the list at that place in every object; what else such an
 * object holds is told as what stands beside the list.
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
  private isInList = false;
  private isInWrapper = false;
  /** What is passed over is the rest of the wrapper, not a record. */
  private isRestOfWrapper = false;
  /** The objects with lists in them are in a list themselves. */
  private isWrapperInList = false;
  private hasValue = false;
  private hasComma = false;
  /** Where the line begins, as a place in the file. */
  private lineOrigin = 0;
  private readonly way: WayToList;

  constructor(visitor: JsonVisitor, maxRecordBytes = MAX_RECORD_BYTES, listPath: readonly string[] = []) {
    this.way = new WayToList(listPath);
    this.visitor = visitor;
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
    const isInRest = this.isInsideRecord && this.isRestOfWrapper;
    const isInRecord = this.isInsideRecord;
    while (this.isInsideRecord) {
      this.endAtEndOfFile();
      this.readOn();
    }
    const { origin, end } = this.window;
    const endsInRecord = isInRecord && this.state !== BETWEEN;
    if (this.isInList || isInRest || endsInRecord) this.visitor.visitOpenList(this.recordLine, origin + end);
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
    else if (this.state >= AFTER_SLASH) this.readComment();
    else this.readLostLine(limit);
  }

  private readBetween(): void {
    const byte = this.window.bytes[this.at]!;
    if (byte === LF || byte === CR) this.countLineEnd(byte);
    if (byte === COMMA) this.readComma();
    else if (byte === CLOSE_BRACKET && this.isInList) this.closeList();
    else if (byte === OPEN_BRACKET && !this.isInList) this.openList();
    else if (byte === SLASH) this.state = AFTER_SLASH;
    else if (!isBetweenRecords(byte)) {
      if (this.isInList && this.hasValue && !this.hasComma) this.tellStray('no comma between records');
      this.startRecord(byte);
      return;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.tellStray('a closing bracket too many');
    this.at++;
  }

  private readComma(): void {
    if (!this.isInList) this.tellStray('a comma between records that are in no list');
    else if (this.hasComma || !this.hasValue) this.tellStray('a comma too many');
    this.hasComma = true;
  }

  private openList(): void {
    this.isInList = true;
    this.hasValue = false;
    this.hasComma = false;
  }

  private closeList(): void {
    if (this.hasComma) this.tellStray('a comma before the end of the list');
    this.isInList = false;
    if (!this.isInWrapper) return;
    this.isInWrapper = false;
    this.isRestOfWrapper = true;
    this.recordStart = this.at;
    this.recordLine = this.line;
    this.firstLineEnd = -1;
    for (let open = 0; open < this.way.length; open++) this.brackets.open(-1, OPEN_BRACE);
    this.state = IN_RECORD;
  }

  /** At a slash or inside of a comment. */
  private readComment(): void {
    const byte = this.window.bytes[this.at]!;
    const isLineEnd = byte === LF || byte === CR;
    if (this.state === AFTER_SLASH) {
      if (byte !== SLASH && byte !== STAR) {
        this.tellStray('a slash', 1);
        this.state = BETWEEN;
        return;
      }
      this.tellStray('a comment', 1);
      this.state = byte === STAR ? BLOCK_COMMENT : LINE_COMMENT;
    } else if (this.state === LINE_COMMENT) {
      if (isLineEnd) this.state = BETWEEN;
    } else if (this.state === AFTER_STAR && byte === SLASH) this.state = BETWEEN;
    else this.state = byte === STAR ? AFTER_STAR : BLOCK_COMMENT;
    if (isLineEnd) this.countLineEnd(byte);
    this.at++;
  }

  /** It stands at `at`, or `back` bytes before. */
  private tellStray(what: string, back = 0): void {
    const column = this.window.origin + this.at - back - this.lineOrigin + 1;
    this.visitor.visitStray?.(`column ${column}: ${what}`, this.line);
  }

  private startRecord(byte: number): void {
    this.hasValue = true;
    this.hasComma = false;
    this.way.begin();
    this.recordStart = this.at;
    this.recordLine = this.line;
    this.firstLineEnd = -1;
    if (byte === QUOTE) this.at++;
    if (this.brackets.isDoomed(this.window.origin + this.recordStart)) this.state = BROKEN_LINE;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.state = IN_RECORD;
    else this.state = byte === QUOTE ? IN_STRING : IN_WORD;
  }

  private readRecord(limit: number): void {
    const { bytes, view } = this.window;
    let { at } = this;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        at = skipInString(view, at + 1, limit);
        if (at < limit && bytes[at] === QUOTE) continue;
        this.state = IN_STRING;
        break;
      }
      if (isBracket(byte)) {
        this.at = at;
        if (this.isOverAt(byte)) return;
      } else if (byte === LF || byte === CR) {
        this.at = at;
        this.countLineEnd(byte);
      }
    }
    this.at = at;
  }

  /** Opens or closes a bracket; true when the record ends with it or fails at it. */
  private isOverAt(byte: number): boolean {
    const { brackets, way } = this;
    const isOpening = byte === OPEN_BRACE || byte === OPEN_BRACKET;
    if (isOpening ? brackets.isFull : !brackets.close(byte)) {
      this.fail();
      return true;
    }
    if (isOpening && this.isOnWayToList) {
      if (byte === OPEN_BRACKET) {
        this.enterWrapper();
        return true;
      }
      way.goOn();
    }
    if (isOpening) brackets.open(this.window.origin + this.at, byte);
    if (brackets.count > 0) {
      way.close(brackets.count);
      return false;
    }
    this.at++;
    this.endRecord();
    return true;
  }

  private get isOnWayToList(): boolean {
    if (this.isInWrapper || this.isRestOfWrapper) return false;
    return this.way.leadsThrough(this.window.bytes, this.at, this.brackets.count, this.recordStart);
  }

  private enterWrapper(): void {
    this.visitor.visitBeside?.(this.window.bytes.subarray(this.recordStart, this.at), this.recordLine);
    this.brackets.clear();
    this.way.begin();
    this.isWrapperInList = this.isInList;
    this.isInWrapper = true;
    this.openList();
    this.at++;
    this.state = BETWEEN;
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
    if (this.isRestOfWrapper) {
      this.visitor.visitBeside?.(bytes, this.recordLine);
      this.leaveWrapper();
    } else this.visitor.visitRecord(bytes, this.recordLine);
    this.state = BETWEEN;
  }

  private leaveWrapper(): void {
    this.isRestOfWrapper = false;
    this.isInList = this.isWrapperInList;
    this.hasValue = true;
    this.hasComma = false;
  }

  private countLineEnd(byte: number): void {
    const isSecondHalf = byte === LF && this.window.bytes[this.at - 1] === CR;
    if (!isSecondHalf) this.line++;
    this.lineOrigin = this.window.origin + this.at + 1;
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
    if (this.isRestOfWrapper) this.leaveWrapper();
    else this.visitor.visitMalformed(code, bytes, this.recordLine);
    this.lineOrigin = this.window.origin + this.firstLineEnd;
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
