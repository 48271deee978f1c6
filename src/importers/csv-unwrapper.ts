import { LF } from './ascii.ts';
import { CsvRecordReader, type CsvVisitor, type MalformedCode } from './csv-record-reader.ts';

const NO_DELIMITER = -1;
const LINE_END = Uint8Array.of(LF);

/**
 * Takes rows out of the quotes that a spreadsheet put around each as a whole, and pushes them to the reader they are meant for.
 *
 * Shape: a row without such quotes is handed on as it is. What is broken in the outer quotes is told to the inner reader's visitor.
 */
export class CsvUnwrapper implements CsvVisitor {
  private readonly outer: CsvRecordReader;
  private readonly inner: CsvRecordReader;
  private readonly visitor: CsvVisitor;

  constructor(inner: CsvRecordReader, visitor: CsvVisitor) {
    this.inner = inner;
    this.visitor = visitor;
    this.outer = new CsvRecordReader(NO_DELIMITER, this, undefined, inner.line);
  }

  push(bytes: Uint8Array): void {
    this.outer.push(bytes);
  }

  finish(): void {
    this.outer.finish();
    this.inner.finish();
  }

  visitRecord(): boolean {
    const { window, fields, line, endsOpen } = this.outer;
    if (this.inner.isBetweenRecords) this.inner.line = line;
    this.inner.push(window.bytes.subarray(fields.starts[0], fields.ends[0]));
    if (!endsOpen) this.inner.push(LINE_END);
    return true;
  }

  visitBlankLine(): void {
    this.visitor.visitBlankLine();
  }

  visitByteOrderMark(): void {
    this.visitor.visitByteOrderMark();
  }

  visitMalformed(code: MalformedCode, bytes: Uint8Array, endsOpen: boolean): void {
    if (this.inner.isBetweenRecords) this.inner.line = this.outer.line;
    this.visitor.visitMalformed(code, bytes, endsOpen);
  }
}
