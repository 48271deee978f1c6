import type { Bytes } from '../base/units.ts';
import { BYTE_ORDER_MARK, CR, isBlank, LF, QUOTE, SPACE } from './ascii.ts';
import { ByteWindow } from './byte-window.ts';
import { CsvFields } from './csv-fields.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { isPlainDelimiter, NOT_PLAIN, readPlainRecord } from './plain-record.ts';

/** Why a record could not be taken apart. */
export type MalformedCode = 'quote-unbalanced' | 'record-too-large';

/**
 * What a `CsvRecordReader` tells, in the order of the file. What it hands over is valid during the call.
 * False means that no more is wanted.
 */
export interface CsvVisitor {
  /** A whole record: its fields are in `reader.fields`, its first line is `reader.line`. */
  visitRecord(): boolean;
  visitBlankLine(): void;
  /** A byte-order mark before a record, which is passed over. */
  visitByteOrderMark(): void;
  /**
   * The first line of a record that is broken; reading goes on with the line after it. It `endsOpen` when the file ends before the line does.
   */
  visitMalformed(code: MalformedCode, bytes: Uint8Array, endsOpen: boolean): void;
}

const FIELD_START = 0;
const UNQUOTED = 1;
const QUOTED = 2;
/** After a quote inside quotes: the end of the field, or the first of two that stand for one. */
const QUOTE_SEEN = 3;
/** On the line of a record that is known to be broken. */
const BROKEN_LINE = 4;
/** On the rest of a line that was given up as too long. */
const TOO_LONG_LINE = 5;
/** On what may be a byte-order mark before a record. */
const MARK = 6;

/** A constant of its own: it is compared with the first byte of every field. */
const FIRST_OF_MARK = 0xef;

/**
 * Splits CSV into records and fields: bytes in, ranges of bytes out.
 *
 * Shape: line ends may be CRLF, LF, CR or mixed; quoted fields may hold line ends, delimiters and doubled quotes; a quote inside an
 * unquoted field is an ordinary character. Chunks may be cut anywhere.
 * Fails: never. A record whose quotes do not match loses only its first line (`visitMalformed`): the quote that was opened by
 * mistake must not swallow the records after it.
 * Cost: linear, also on hostile input. See `doomedUntil`.
 */
export class CsvRecordReader {
  readonly window = new ByteWindow();
  readonly fields = new CsvFields();
  /** The line on which the record begins, from 1. */
  line: number;
  /** Whether the record that is visited is the last one and no line end comes after it. */
  endsOpen = false;
  private state = FIELD_START;
  private at = 0;
  private recordStart = 0;
  private fieldStart = 0;
  private hasDoubledQuotes = false;
  /** Where the record's first line ends, if the record goes on after it; else -1. */
  private firstLineEnd = -1;
  private lineEndsInside = 0;
  /** The record before ended with a CR: an LF that follows belongs to it. */
  private isAfterCr = false;
  /**
   * A record that failed here after several lines was inside quotes at each line end on the way. Reading goes on after its first line,
   * and whatever is inside quotes at one of those line ends must come to the same failure: it is given up there, not read to the end again.
   * Without this, many lines that each open a quote would take quadratic time.
   */
  private doomedUntil = -1;
  private isStopped = false;
  private readonly delimiter: number;
  private readonly skipsSpaces: boolean;
  private readonly visitor: CsvVisitor;
  private readonly maxRecordBytes: Bytes;

  /**
   * `line` is that of the first byte pushed. A delimiter of -1 makes every row one field. With `skipsSpaces` the spaces after a delimiter belong to it, so
   * that a quote after them opens a field.
   */
  constructor(
    delimiter: number,
    visitor: CsvVisitor,
    maxRecordBytes = MAX_RECORD_BYTES,
    line = 1,
    skipsSpaces = false,
  ) {
    this.delimiter = delimiter;
    this.skipsSpaces = skipsSpaces;
    this.visitor = visitor;
    this.maxRecordBytes = maxRecordBytes;
    this.line = line;
  }

  /** Whether everything that was pushed belongs to records that are complete. */
  get isBetweenRecords(): boolean {
    return this.state === FIELD_START && this.at === this.recordStart;
  }

  /** The place of the record's first byte, counted from the first byte that was pushed. */
  get recordOffset(): Bytes {
    return this.window.origin + this.recordStart;
  }

  /** The record that is being visited, as it stands in the file, without the line end after it. */
  recordSource(): Uint8Array {
    const { bytes } = this.window;
    let end = this.at;
    while (end > this.recordStart && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end--;
    return this.fields.original(bytes, this.recordStart, end);
  }

  push(chunk: Uint8Array): void {
    const moved = this.window.append(chunk, this.recordStart);
    if (moved > 0) this.shift(moved);
    this.readOn();
  }

  /** The end of the file ends the last record, too. */
  finish(): void {
    while (!this.isStopped && this.recordStart < this.window.end) {
      this.endAtEndOfFile();
      this.readOn();
    }
  }

  private shift(by: number): void {
    this.at -= by;
    this.recordStart -= by;
    this.fieldStart -= by;
    this.doomedUntil -= by;
    if (this.firstLineEnd >= 0) this.firstLineEnd -= by;
    this.fields.shift(by);
  }

  private readOn(): void {
    while (!this.isStopped && this.at < this.window.end) {
      if (this.isBetweenRecords) this.readPlainRecords();
      if (this.isStopped || this.at >= this.window.end) return;
      const limit = Math.min(this.window.end, this.recordStart + this.maxRecordBytes);
      this.step(limit);
      if (this.at - this.recordStart >= this.maxRecordBytes) this.giveUp();
    }
  }

  /** Reads the plain records from here on. The record at which it stops is left to the exact reading: it may be anything. */
  private readPlainRecords(): void {
    // A plain record knows of no spaces that belong to a delimiter.
    if (this.skipsSpaces || !isPlainDelimiter(this.delimiter)) return;
    while (!this.isStopped) {
      const { bytes, view, end } = this.window;
      if (this.isAfterCr && this.at < end) {
        this.isAfterCr = false;
        if (bytes[this.at] === LF) this.recordStart = ++this.at;
      }
      const lineEnd =
        bytes[this.at] === FIRST_OF_MARK
          ? NOT_PLAIN
          : readPlainRecord(bytes, view, this.at, end, this.delimiter, this.fields);
      if (lineEnd === NOT_PLAIN || lineEnd - this.at >= this.maxRecordBytes) {
        this.fields.clear();
        return;
      }
      this.fields.isHashed = true;
      this.at = lineEnd + 1;
      this.endRecord(bytes[lineEnd] === CR);
    }
  }

  /** Reads on from `at`, within one state. */
  private step(limit: number): void {
    if (this.state === FIELD_START) this.startField(limit);
    else if (this.state === UNQUOTED) this.readUnquoted(limit);
    else if (this.state === QUOTED) this.readQuoted(limit);
    else if (this.state === QUOTE_SEEN) this.readAfterQuote();
    else if (this.state === BROKEN_LINE) this.readBrokenLine(limit);
    else if (this.state === MARK) this.readMark();
    else this.skipTooLongLine(limit);
  }

  private startField(limit: number): void {
    const bytes = this.window.bytes;
    if (this.isAfterCr && this.fields.count === 0) {
      this.isAfterCr = false;
      if (bytes[this.at] === LF) {
        this.recordStart = ++this.at;
        return;
      }
    }
    if (this.skipsSpaces && this.fields.count > 0 && bytes[this.at] === SPACE) {
      this.at++;
      return;
    }
    this.fieldStart = this.at;
    if (bytes[this.at] === QUOTE) {
      this.fieldStart = ++this.at;
      this.hasDoubledQuotes = false;
      this.state = QUOTED;
    } else if (bytes[this.at] === FIRST_OF_MARK && this.at === this.recordStart) {
      this.at++;
      this.state = MARK;
    } else {
      this.state = UNQUOTED;
      this.readUnquoted(limit);
    }
  }

  /** A mark stands before a record where files were joined. Anything else is the beginning of a field. */
  private readMark(): void {
    if (this.window.bytes[this.at] !== BYTE_ORDER_MARK[this.at - this.recordStart]) {
      this.state = UNQUOTED;
      return;
    }
    this.at++;
    if (this.at - this.recordStart < BYTE_ORDER_MARK.length) return;
    this.recordStart = this.at;
    this.state = FIELD_START;
    this.visitor.visitByteOrderMark();
  }

  private readUnquoted(limit: number): void {
    const { bytes } = this.window;
    const { delimiter } = this;
    let at = this.at;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === delimiter || byte === LF || byte === CR) {
        this.fields.add(this.fieldStart, at, false);
        this.at = at;
        this.endField(byte);
        return;
      }
    }
    this.at = at;
  }

  private readQuoted(limit: number): void {
    const { bytes } = this.window;
    let at = this.at;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        this.at = at + 1;
        this.state = QUOTE_SEEN;
        return;
      }
      if (byte <= CR && (byte === LF || byte === CR) && this.crossLineEnd(at, byte)) return;
    }
    this.at = at;
  }

  /** Notes a line end inside quotes; true when the record is known to fail. */
  private crossLineEnd(at: number, byte: number): boolean {
    if (byte === LF && this.window.bytes[at - 1] === CR) {
      if (this.firstLineEnd === at) this.firstLineEnd = at + 1;
      return false;
    }
    this.lineEndsInside++;
    if (this.firstLineEnd < 0) this.firstLineEnd = at + 1;
    if (at >= this.doomedUntil) return false;
    this.at = at + 1;
    this.dropFirstLine('quote-unbalanced');
    return true;
  }

  private readAfterQuote(): void {
    const byte = this.window.bytes[this.at]!;
    if (byte === QUOTE) {
      this.hasDoubledQuotes = true;
      this.at++;
      this.state = QUOTED;
    } else if (byte === this.delimiter || byte === LF || byte === CR) {
      this.fields.add(this.fieldStart, this.at - 1, this.hasDoubledQuotes);
      this.endField(byte);
    } else {
      this.fail();
    }
  }

  /** At the delimiter or line end after a field that has been added. */
  private endField(byte: number): void {
    this.at++;
    this.state = FIELD_START;
    if (byte !== this.delimiter) this.endRecord(byte === CR);
  }

  private endRecord(isCr: boolean): void {
    if (this.isBlankLine()) this.visitor.visitBlankLine();
    else {
      this.fields.unescape(this.window.bytes);
      if (!this.visitor.visitRecord()) this.isStopped = true;
    }
    this.startRecord(this.at, this.lineEndsInside + 1, isCr);
  }

  private startRecord(at: number, lines: number, isAfterCr: boolean): void {
    this.at = at;
    this.recordStart = at;
    this.line += lines;
    this.lineEndsInside = 0;
    this.firstLineEnd = -1;
    this.isAfterCr = isAfterCr;
    this.state = FIELD_START;
    this.endsOpen = false;
    this.fields.clear();
  }

  private isBlankLine(): boolean {
    const { starts, ends, count } = this.fields;
    if (count !== 1 || starts[0] !== this.recordStart) return false;
    return isBlank(this.window.bytes, starts[0]!, ends[0]!);
  }

  /** The quotes of the record do not match, as the byte at `at` shows. */
  private fail(): void {
    this.doomedUntil = Math.max(this.doomedUntil, this.at);
    if (this.firstLineEnd < 0) this.state = BROKEN_LINE;
    else this.dropFirstLine('quote-unbalanced');
  }

  private dropFirstLine(code: MalformedCode): void {
    const line = this.window.bytes.subarray(this.recordStart, this.firstLineEnd);
    this.visitor.visitMalformed(code, line, this.endsOpen);
    this.startRecord(this.firstLineEnd, 1, this.window.bytes[this.firstLineEnd - 1] === CR);
  }

  private readBrokenLine(limit: number): void {
    this.skipToLineEnd(limit);
    if (this.at === limit) return;
    this.firstLineEnd = ++this.at;
    this.dropFirstLine('quote-unbalanced');
  }

  private skipTooLongLine(limit: number): void {
    this.skipToLineEnd(limit);
    const isLineEnd = this.at < limit;
    if (isLineEnd) this.startRecord(this.at + 1, 1, this.window.bytes[this.at] === CR);
    else this.recordStart = this.at;
  }

  private skipToLineEnd(limit: number): void {
    const { bytes } = this.window;
    while (this.at < limit && bytes[this.at] !== LF && bytes[this.at] !== CR) this.at++;
  }

  /** The record is too long to be kept. */
  private giveUp(): void {
    if (this.firstLineEnd >= 0) {
      this.doomedUntil = Math.max(this.doomedUntil, this.at);
      this.dropFirstLine('record-too-large');
    } else if (this.state !== TOO_LONG_LINE) {
      const line = this.window.bytes.subarray(this.recordStart, this.at);
      this.visitor.visitMalformed('record-too-large', line, false);
      this.state = TOO_LONG_LINE;
      this.recordStart = this.at;
      this.fields.clear();
    }
  }

  private endAtEndOfFile(): void {
    if (this.state === QUOTED) this.fail();
    if (this.state === BROKEN_LINE) {
      this.firstLineEnd = this.at;
      this.endsOpen = true;
      this.dropFirstLine('quote-unbalanced');
    } else if (this.recordStart < this.at) {
      this.endLastRecord();
    }
  }

  /** A file need not end with a line end. */
  private endLastRecord(): void {
    this.endsOpen = true;
    if (this.state === FIELD_START) this.fields.add(this.at, this.at, false);
    else if (this.state === UNQUOTED || this.state === MARK) this.fields.add(this.fieldStart, this.at, false);
    else if (this.state === QUOTE_SEEN) this.fields.add(this.fieldStart, this.at - 1, this.hasDoubledQuotes);
    if (this.state === TOO_LONG_LINE) this.recordStart = this.at;
    else this.endRecord(false);
  }
}
