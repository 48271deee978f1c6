import { AUDIT_LOG_COLUMNS, isAuditLogColumn, normalizeColumnName } from './audit-log-columns.ts';
import { fieldsOfJson } from './json-fields.ts';
import { formatPythonLiteral } from './python-literal/format-python-literal.ts';
import { type CellColumns, type RecordCells, usualColumns, withTwiceTheRoom } from './record-cells.ts';
import type { NamedText } from './record-fields.ts';

const FIRST_CAPACITY = 4096;
const MAX_BYTES_PER_UTF16_UNIT = 3;
const USUAL_COUNT = AUDIT_LOG_COLUMNS.length;
const encoder = new TextEncoder();

/**
 * The cells of a JSON record, as a CSV would hold them: a dict as Python prints it, null as an empty cell. So the same record has the
 * same content key in both forms.
 *
 * Shape: the nine columns first, whether the record has them or not; then what else it has.
 */
export class JsonCells implements RecordCells {
  bytes = new Uint8Array(FIRST_CAPACITY);
  view = new DataView(this.bytes.buffer);
  count = 0;
  starts = new Int32Array(16);
  ends = new Int32Array(16);
  line = 0;
  private record: Uint8Array = new Uint8Array(0);
  readonly columns: CellColumns = usualColumns();
  private end = 0;

  source(): Uint8Array {
    return this.record;
  }

  fields(): readonly NamedText[] {
    return fieldsOfJson(this.record);
  }

  /** Takes the cells of a record that was read from `source`; `visitUnknown` is told the names that are none of the nine, and their keys. */
  fill(
    record: Readonly<Record<string, unknown>>,
    source: Uint8Array,
    line: number,
    visitUnknown: (name: string, key: string | null) => void,
  ): void {
    this.record = source;
    this.line = line;
    this.end = 0;
    this.count = USUAL_COUNT;
    this.starts.fill(0, 0, USUAL_COUNT);
    this.ends.fill(0, 0, USUAL_COUNT);
    for (const [key, value] of Object.entries(record)) this.addCell(key, value, visitUnknown);
  }

  private addCell(
    key: string,
    value: unknown,
    visitUnknown: (name: string, key: string | null) => void,
  ): void {
    const name = isAuditLogColumn(key) ? key : normalizeColumnName(key);
    if (isAuditLogColumn(name)) {
      const index = AUDIT_LOG_COLUMNS.indexOf(name);
      if (this.starts[index] === this.ends[index]) this.write(index, textOfCell(value));
      else this.addRepeated(name, textOfCell(value), visitUnknown);
    } else {
      visitUnknown(name, key);
      this.addUnknown(name, textOfCell(value));
    }
  }

  /** Two keys that mean one column: the first counts, as in a CSV, and the other tells the record from those without it. */
  private addRepeated(name: string, text: string, visitUnknown: (name: string, key: null) => void): void {
    if (text === '') return;
    const other = `${name}#${this.count}`;
    visitUnknown(other, null);
    this.addUnknown(other, text);
  }

  private addUnknown(name: string, text: string): void {
    if (this.count === this.starts.length) {
      this.starts = withTwiceTheRoom(this.starts);
      this.ends = withTwiceTheRoom(this.ends);
    }
    this.columns.set(this.count, name);
    this.write(this.count, text);
    this.count++;
  }

  private write(index: number, text: string): void {
    this.reserve(text.length * MAX_BYTES_PER_UTF16_UNIT);
    this.starts[index] = this.end;
    this.end += encoder.encodeInto(text, this.bytes.subarray(this.end)).written;
    this.ends[index] = this.end;
  }

  private reserve(wanted: number): void {
    if (this.end + wanted <= this.bytes.length) return;
    const larger = new Uint8Array(2 * this.bytes.length + wanted);
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : formatPythonLiteral(value);
}
