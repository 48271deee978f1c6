import type { ImportError } from '../model/import-error.ts';
import { COMMA, DIGIT_0 } from './ascii.ts';
import { normalizeColumnName } from './audit-log-columns.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import { CsvColumns } from './csv-columns.ts';
import { csvHeaderOf } from './csv-header.ts';
import { CsvRecordReader, type CsvVisitor } from './csv-record-reader.ts';
import type { FormatReader, Importer } from './format-reader.ts';
import type { RecordCells } from './record-cells.ts';
import { decodeText } from './text-decoding.ts';

/** The audit log as CSV: a header in any order, then one record a row. */
export const csvAuditLog: Importer = {
  format: 'csv',
  detect: (head) => csvHeaderOf(head) !== undefined,
  createReader: (head, file, rows) =>
    new CsvAuditLogReader(csvHeaderOf(head)?.delimiter ?? COMMA, file, rows),
};

/** Columns beyond these have no name; their cells are surplus. */
const MAX_COLUMNS = 2000;

const MAX_NAME_LENGTH = 120;

class CsvAuditLogReader implements FormatReader, CsvVisitor, RecordCells {
  columns = new CsvColumns([]);
  private readonly reader: CsvRecordReader;
  private readonly file: string;
  private readonly rows: AuditLogRows;
  private hasHeader = false;
  private error: ImportError | undefined;

  constructor(delimiter: number, file: string, rows: AuditLogRows) {
    this.reader = new CsvRecordReader(delimiter, this);
    this.file = file;
    this.rows = rows;
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
  get line(): number {
    return this.reader.line;
  }

  source(): Uint8Array {
    return this.reader.recordSource();
  }

  push(bytes: Uint8Array): ImportError | undefined {
    this.reader.push(bytes);
    return this.error;
  }

  finish(): ImportError | undefined {
    this.reader.finish();
    return this.error;
  }

  visitBlankLine(): void {
    this.rows.blankLines++;
  }

  visitMalformed(code: 'quote-unbalanced' | 'record-too-large', start: number, end: number): void {
    this.rows.reject(code, this.line, () => this.bytes.subarray(start, end));
  }

  visitRecord(): boolean {
    if (!this.hasHeader) this.takeHeader();
    else if (this.isHeaderAgain()) this.rows.repeatedHeaders++;
    else this.takeRow();
    return this.error === undefined;
  }

  private takeHeader(): void {
    this.hasHeader = true;
    const length = Math.min(this.count, MAX_COLUMNS);
    const found = Array.from({ length }, (_, cell) => this.textOf(cell).slice(0, MAX_NAME_LENGTH));
    this.columns = new CsvColumns(found.map(normalizeColumnName));
    const missing = this.columns.missingRequired;
    if (missing.length > 0) this.error = { code: 'columns-missing', file: this.file, missing, found };
    for (const name of this.columns.missing) this.noteColumn('column-missing', name);
    for (const name of this.columns.unknown) this.noteColumn('column-unknown', name);
  }

  /** The header is the record before the first. */
  private noteColumn(code: 'column-missing' | 'column-unknown', name: string): void {
    this.rows.issues.add(code, this.line, 0, () => name);
  }

  private takeRow(): void {
    const { columns, count, rows } = this;
    if (count < columns.headerCount) this.takeShortRow();
    else if (count === columns.headerCount) rows.add(this);
    else {
      columns.nameSurplus(count);
      if (rows.add(this)) rows.note('record-too-long', this, columns.headerCount);
    }
  }

  private takeShortRow(): void {
    const { columns, count, rows } = this;
    if (count <= columns.time || count <= columns.event) {
      rows.reject('record-too-short', this.line, () => this.source());
      return;
    }
    if (rows.add(this)) rows.note('cells-missing', this, columns.time);
  }

  /** Files that were joined repeat the header. */
  private isHeaderAgain(): boolean {
    const cell = this.columns.time;
    const start = this.starts[cell]!;
    const firstByte = this.bytes[start]!;
    if (cell >= this.count || (firstByte >= DIGIT_0 && firstByte <= DIGIT_0 + 9)) return false;
    if (this.ends[cell]! - start > MAX_NAME_LENGTH) return false;
    return normalizeColumnName(this.textOf(cell)) === 'created_at';
  }

  private textOf(cell: number): string {
    return decodeText(this.bytes.subarray(this.starts[cell], this.ends[cell])).text;
  }
}
