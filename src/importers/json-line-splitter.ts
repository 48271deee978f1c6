import { COMMA, CR, isBlank, isWhiteSpace, LF, SLASH, STAR } from './ascii.ts';
import { ByteWindow } from './byte-window.ts';
import { skipToControl } from './four-bytes.ts';
import type { JsonSplitter, JsonVisitor } from './json-splitter.ts';
import { MAX_RECORD_BYTES } from './limits.ts';

/** Splits NDJSON: one record a line, so that a bad line never takes its neighbours along. Line ends may be LF, CRLF or CR. */
export class JsonLineSplitter implements JsonSplitter {
  private readonly window = new ByteWindow();
  private lineStart = 0;
  private at = 0;
  private line = 1;
  private isAfterCr = false;
  private isTooLong = false;
  private readonly visitor: JsonVisitor;
  private readonly maxRecordBytes: number;

  constructor(visitor: JsonVisitor, maxRecordBytes = MAX_RECORD_BYTES) {
    this.visitor = visitor;
    this.maxRecordBytes = maxRecordBytes;
  }

  push(chunk: Uint8Array): void {
    const moved = this.window.append(chunk, this.lineStart);
    this.lineStart -= moved;
    this.at -= moved;
    const { bytes, view, end } = this.window;
    for (; this.at < end; this.at++) {
      this.at = skipToControl(view, this.at, Math.min(end, this.lineStart + this.maxRecordBytes));
      if (this.at === end) return;
      const byte = bytes[this.at]!;
      if (byte === LF || byte === CR) this.endLine(byte);
      else if (this.at - this.lineStart >= this.maxRecordBytes) this.giveUp();
    }
  }

  finish(): void {
    if (this.lineStart === this.at || this.isTooLong) return;
    this.visitLine();
    if (this.visitor.isLastUnreadable) this.visitor.visitOpenList(this.line, this.window.origin + this.at);
  }

  private endLine(byte: number): void {
    const isSecondHalf = byte === LF && this.isAfterCr && this.lineStart === this.at;
    if (!isSecondHalf) {
      this.visitLine();
      this.line++;
    }
    this.isTooLong = false;
    this.isAfterCr = byte === CR;
    this.lineStart = this.at + 1;
  }

  private visitLine(): void {
    const { bytes } = this.window;
    if (this.isTooLong) return;
    if (isBlank(bytes, this.lineStart, this.at)) {
      this.visitor.visitBlankLine();
      return;
    }
    if (this.isComment()) {
      this.visitor.visitStray?.('a comment', this.line);
      return;
    }
    const comma = this.visitor.visitStray === undefined ? -1 : this.findLastComma();
    this.visitor.visitRecord(bytes.subarray(this.lineStart, comma < 0 ? this.at : comma), this.line);
    if (comma < 0) return;
    this.visitor.visitStray?.(`column ${comma - this.lineStart + 1}: a comma after the record`, this.line);
  }

  /** A line that is a comment from its first sign to its last. */
  private isComment(): boolean {
    const { bytes } = this.window;
    let first = this.lineStart;
    while (isWhiteSpace(bytes[first]!)) first++;
    if (bytes[first] !== SLASH) return false;
    let last = this.at - 1;
    while (isWhiteSpace(bytes[last]!)) last--;
    const isClosed = bytes[last] === SLASH && bytes[last - 1] === STAR && last - first > 2;
    return bytes[first + 1] === SLASH || (bytes[first + 1] === STAR && isClosed);
  }

  /** Where a comma ends the line, as in a list of records; -1 when none does. */
  private findLastComma(): number {
    const { bytes } = this.window;
    let last = this.at - 1;
    while (isWhiteSpace(bytes[last]!)) last--;
    return bytes[last] === COMMA && last > this.lineStart ? last : -1;
  }

  /** The rest of the line is not kept. */
  private giveUp(): void {
    if (!this.isTooLong) {
      const bytes = this.window.bytes.subarray(this.lineStart, this.at);
      this.visitor.visitMalformed('record-too-large', bytes, this.line);
    }
    this.isTooLong = true;
    this.lineStart = this.at;
  }
}
