import type { Bytes } from '../base/units.ts';
import { CLOSE_BRACE, COLON, COMMA, LOWER_N, OPEN_BRACE, QUOTE } from './ascii.ts';
import { AUDIT_LOG_COLUMNS } from './audit-log-columns.ts';
import { fieldsOfJson } from './json-fields.ts';
import { PlainJsonValue } from './plain-json-value.ts';
import { type RecordCells, usualColumns } from './record-cells.ts';
import type { NamedText } from './record-fields.ts';

const USUAL_COUNT: number = AUDIT_LOG_COLUMNS.length;
/** Larger records are rare; they are not worth the memory. */
const MAX_PLAIN_BYTES: Bytes = 1024 * 1024;
/** One bit each in a number. */
const MAX_COLUMNS = 31;
/** Names that stand in JSON as they are. A whole number would come first among the names of an object. */
const PLAIN_NAME = /^(?!\d)[ !#-[\]-~]+$/;

const encoder = new TextEncoder();

/**
 * The cells of a JSON record, as `JsonCells` gives them, without its detour over values and strings; for records as almost every file has them.
 *
 * Shape: the nine columns first, then the others that are known by now.
 */
export class PlainJsonRecord implements RecordCells {
  count = USUAL_COUNT;
  readonly starts = new Int32Array(MAX_COLUMNS);
  readonly ends = new Int32Array(MAX_COLUMNS);
  readonly columns = usualColumns();
  line = 0;
  private readonly value = new PlainJsonValue();
  private readonly names = AUDIT_LOG_COLUMNS.map((name) => encoder.encode(name));
  private record: Uint8Array = new Uint8Array(0);
  /** A bit for every column that the record has. */
  private seen = 0;

  get bytes(): Uint8Array {
    return this.value.bytes;
  }
  get view(): DataView {
    return this.value.view;
  }

  source(): Uint8Array {
    return this.record;
  }

  fields(): readonly NamedText[] {
    return fieldsOfJson(this.record);
  }

  /** From now on records may have a column that is none of the nine, under this key and normalised name. */
  learn(key: string, name: string): void {
    if (this.count === MAX_COLUMNS || !PLAIN_NAME.test(key)) return;
    this.columns.set(this.count, name);
    this.names[this.count++] = encoder.encode(key);
  }

  /**
   * Takes the cells of a record that begins on `line`.
   *
   * Fails: false when the record is large or not plain, or has a column that is not known; the exact reader is to be asked then.
   */
  read(record: Uint8Array, line: number): boolean {
    const { value } = this;
    if (record.length > MAX_PLAIN_BYTES) return false;
    this.record = record;
    this.line = line;
    this.seen = 0;
    this.starts.fill(0);
    this.ends.fill(0);
    value.begin(record);
    return this.readCells() && value.peek() === 0 && value.at === value.end;
  }

  private readCells(): boolean {
    const { value } = this;
    if (!value.take(OPEN_BRACE)) return false;
    if (value.take(CLOSE_BRACE)) return true;
    let column = -1;
    do {
      if (!value.take(QUOTE)) return false;
      column = this.readName(column + 1);
      if (!this.isNew(column) || !value.take(COLON) || !this.readCell(column)) return false;
    } while (value.take(COMMA));
    return value.take(CLOSE_BRACE);
  }

  /** The column that is named here, probably the `expected` one; -1 when it is unknown. */
  private readName(expected: number): number {
    const { names, value } = this;
    for (let tried = 0; tried < names.length; tried++) {
      const column = (expected + tried) % names.length;
      const name = names[column]!;
      if (!stands(name, value.source, value.at)) continue;
      value.at += name.length + 1;
      return column;
    }
    return -1;
  }

  /** Of a name that stands twice the exact reader is asked; also of other columns in another order, in which it would leave them. */
  private isNew(column: number): boolean {
    if (column < 0) return false;
    const isThere = (column < USUAL_COUNT ? this.seen & (1 << column) : this.seen >> column) !== 0;
    this.seen |= 1 << column;
    return !isThere;
  }

  private readCell(column: number): boolean {
    const { value } = this;
    const first = value.peek();
    if (first === LOWER_N) return value.takeNull();
    const start = value.to;
    if (!(first === QUOTE ? value.takeText() : value.takeValue())) return false;
    this.starts[column] = start;
    this.ends[column] = value.to;
    return true;
  }
}

/** Whether a name and its closing quote stand at `at`. */
function stands(name: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  return bytes[at + name.length] === QUOTE;
}
