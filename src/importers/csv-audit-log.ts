import type { ImportError } from '../model/import-error.ts';
import { COMMA, QUOTE, SPACE } from './ascii.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import type { ByteHashes } from './byte-hash.ts';
import { CsvColumns } from './csv-columns.ts';
import { type CsvHeaderLine, csvHeaderOf } from './csv-header.ts';
import { kindOfOddRow } from './csv-odd-rows.ts';
import { CsvRecordReader, type CsvVisitor, type MalformedCode } from './csv-record-reader.ts';
import { CsvUnwrapper } from './csv-unwrapper.ts';
import type { FormatReader, Importer } from './format-reader.ts';
import type { RecordCells } from './record-cells.ts';
import type { NamedText } from './record-fields.ts';
import { decodeText, excerpt } from './text-decoding.ts';

/** The audit log as CSV: a header in any order, then one record a row. */
export const csvAuditLog: Importer = {
  format: 'csv',
  detect: (head) => csvHeaderOf(head) !== undefined,
  createReader: (head, file, rows) => new CsvAuditLogReader(csvHeaderOf(head) ?? PLAIN_HEADER, file, rows),
};

const PLAIN_HEADER: CsvHeaderLine = {
  delimiter: COMMA,
  names: [],
  hasSpaces: false,
  isWrapped: false,
  start: 0,
  line: 1,
  linesBefore: [],
};

/** A table with more is no audit log. */
const MAX_COLUMNS = 2000;

const MAX_NAME_LENGTH = 120;

class CsvAuditLogReader implements FormatReader, CsvVisitor, RecordCells {
  columns = new CsvColumns([]);
  /** What the header calls them. */
  private headerNames: readonly string[] = [];
  private readonly reader: CsvRecordReader;
  private readonly input: Pick<CsvRecordReader, 'push' | 'finish'>;
  private readonly file: string;
  private readonly rows: AuditLogRows;
  /** Bytes before the header that are still to be passed over. */
  private toSkip: number;
  private hasHeader = false;
  /** How many cells the row before had. */
  private countBefore = 0;
  private error: ImportError | undefined;

  constructor(header: CsvHeaderLine, file: string, rows: AuditLogRows) {
    this.reader = new CsvRecordReader(header.delimiter, this, undefined, header.line, header.hasSpaces);
    this.input = header.isWrapped ? new CsvUnwrapper(this.reader, this) : this.reader;
    this.file = file;
    this.rows = rows;
    this.toSkip = header.start;
    this.noteForm(header);
  }

  get bytes(): Uint8Array {
    return this.reader.window.bytes;
  }
  get view(): DataView {
    return this.reader.window.view;
  }
  get count(): number {
    return this.reader.fields.count;
  }
  get starts(): Int32Array {
    return this.reader.fields.starts;
  }
  get ends(): Int32Array {
    return this.reader.fields.ends;
  }
  get hashes(): ByteHashes | undefined {
    return this.reader.fields.isHashed ? this.reader.fields : undefined;
  }
  get line(): number {
    return this.reader.line;
  }

  source(): Uint8Array {
    return this.reader.recordSource();
  }

  fields(): readonly NamedText[] {
    return Array.from({ length: this.count }, (_, cell) => ({
      column: this.headerNames[cell] ?? '',
      text: this.textOf(cell),
    }));
  }

  push(bytes: Uint8Array): ImportError | undefined {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    this.input.push(bytes.subarray(skipped));
    return this.error;
  }

  finish(): ImportError | undefined {
    this.input.finish();
    return this.error;
  }

  visitBlankLine(): void {
    this.rows.blankLines++;
  }

  visitByteOrderMark(): void {
    this.rows.noteByteOrderMark(this.line);
  }

  visitMalformed(code: MalformedCode, bytes: Uint8Array, endsOpen: boolean): void {
    this.rows.reject(code, this.line, () => bytes);
    if (endsOpen) this.noteCutOff(() => excerpt(bytes, 0, bytes.length).trimEnd());
  }

  visitRecord(): boolean {
    if (!this.hasHeader) this.takeHeader();
    else if (this.reader.fields.isOverfull) this.reject('record-too-large');
    else this.takeRow();
    return this.error === undefined;
  }

  private takeRow(): void {
    const kind = kindOfOddRow(this);
    if (kind === 'no-record') {
      this.rows.issues.add('line-no-record', this.line, null, () => this.rowText());
    } else if (kind === 'header') {
      this.rows.repeatedHeaders++;
      this.takeHeaderAgain();
    } else {
      this.takeRecord();
      this.countBefore = this.count;
    }
  }

  private takeRecord(): void {
    const { columns, count, rows } = this;
    if (this.isCutOff()) {
      this.reject('record-too-short');
      this.noteCutOff(() => this.rowText());
    } else if (this.isSplitWrong()) this.reject('quote-unbalanced');
    else if (count < columns.headerCount) this.takeShortRecord();
    else if (count === columns.headerCount) rows.add(this);
    else {
      columns.nameSurplus(count);
      if (rows.add(this)) rows.note('record-too-long', this, columns.headerCount);
    }
  }

  /** A quote after a space opens no cell: an event would be counted with its quotes, and of a row that has become too long what is read may stand in a wrong column. */
  private isSplitWrong(): boolean {
    const { columns, count } = this;
    if (count <= columns.headerCount) return this.hasQuoteAfterSpace(columns.event);
    const last = Math.max(columns.time, columns.event, columns.actor);
    for (let cell = 0; cell <= last; cell++) if (this.hasQuoteAfterSpace(cell)) return true;
    return false;
  }

  private hasQuoteAfterSpace(cell: number): boolean {
    if (cell >= this.count) return false;
    const { bytes } = this;
    const start = this.starts[cell]!;
    return this.ends[cell]! - start > 1 && bytes[start] === SPACE && bytes[start + 1] === QUOTE;
  }

  /**
   * A last row without a line end is cut off, and its last cell may be half a cell, when it is shorter than header and row before; in a file that ends
   * early it always may be.
   */
  private isCutOff(): boolean {
    const { columns, count, rows, reader } = this;
    const isShort = count < columns.headerCount && count < this.countBefore;
    return reader.endsOpen && (isShort || rows.endsEarly);
  }

  private takeShortRecord(): void {
    const { columns, count, rows } = this;
    if (count <= columns.time || count <= columns.event) this.reject('record-too-short');
    else if (rows.add(this)) rows.note('cells-missing', this, columns.time);
  }

  private reject(code: 'record-too-short' | 'record-too-large' | 'quote-unbalanced'): void {
    this.rows.reject(code, this.line, () => this.source());
  }

  private noteCutOff(found: () => string): void {
    this.rows.issues.add('file-cut-off', this.line, this.rows.recordsRead, found);
  }

  private takeHeader(): void {
    this.hasHeader = true;
    const { count } = this;
    if (count > MAX_COLUMNS) {
      this.error = { code: 'columns-too-many', file: this.file, found: count, limit: MAX_COLUMNS };
      return;
    }
    const headers = this.headers();
    this.columns = new CsvColumns(headers);
    this.headerNames = headers;
    this.countBefore = count;
    const missing = this.columns.missingRequired;
    if (missing.length > 0)
      this.error = { code: 'columns-missing', file: this.file, missing, found: headers };
    this.noteColumns();
  }

  /** Files that were joined repeat the header. */
  private takeHeaderAgain(): void {
    const headers = this.headers();
    const columns = new CsvColumns(headers);
    this.headerNames = headers;
    if (columns.names.join() === this.columns.names.join()) return;
    this.columns = columns;
    this.countBefore = this.count;
    this.rows.issues.add('header-changed', this.line, null, () => this.rowText());
    this.noteColumns();
  }

  private headers(): string[] {
    return Array.from({ length: this.count }, (_, cell) => this.textOf(cell).slice(0, MAX_NAME_LENGTH));
  }

  private noteForm({ delimiter, hasSpaces, isWrapped, line, linesBefore }: CsvHeaderLine): void {
    const { issues } = this.rows;
    for (const before of linesBefore) {
      if (before.text.trim() === '') this.rows.blankLines++;
      else issues.add('line-no-record', before.line, null, () => before.text);
    }
    const sign = String.fromCharCode(delimiter);
    if (delimiter !== COMMA)
      issues.add('delimiter-other', line, 0, () => (sign === '\t' ? 'a tab' : `“${sign}”`));
    if (hasSpaces) issues.add('delimiter-spaced', line, 0, () => `“${sign} ”`);
    if (isWrapped) issues.add('rows-wrapped', line, 0, () => 'Every row is one quoted cell.');
  }

  /** The header is the record before the first. */
  private noteColumns(): void {
    const { missing, renamed, unknown, repeated } = this.columns;
    const { issues } = this.rows;
    for (const name of missing) issues.add('column-missing', this.line, 0, () => name);
    for (const name of renamed) issues.add('column-renamed', this.line, 0, () => name);
    for (const name of unknown) issues.add('column-unknown', this.line, 0, () => name);
    for (const name of repeated) issues.add('column-repeated', this.line, 0, () => name);
  }

  private rowText(): string {
    const last = this.count - 1;
    return excerpt(this.bytes, this.starts[0]!, this.ends[last]!);
  }

  private textOf(cell: number): string {
    return decodeText(this.bytes.subarray(this.starts[cell], this.ends[cell])).text;
  }
}
