import type { IssueCode } from '../model/issue.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import { JsonCells } from './json-cells.ts';
import type { JsonVisitor } from './json-splitter.ts';
import { MAX_DEPTH } from './limits.ts';
import { decodeText, excerpt } from './text-decoding.ts';

/** A hostile file may name a new key in every record; what is remembered of them must end somewhere. */
const MAX_UNKNOWN_NAMES = 1000;

/** Reads the records that a splitter finds and adds them to the rows. One that cannot be read, or is no object, is rejected. */
export class JsonRecordRows implements JsonVisitor {
  private readonly rows: AuditLogRows;
  private readonly cells = new JsonCells();
  private readonly unknownNames = new Set<string>();

  constructor(rows: AuditLogRows) {
    this.rows = rows;
  }

  visitRecord(bytes: Uint8Array, line: number): void {
    const source = () => bytes;
    const { text, isUtf8 } = decodeText(bytes);
    const value = parseJson(text);
    if (value === undefined || isTooDeep(value, MAX_DEPTH)) {
      this.rows.reject('json-unreadable', line, source);
      return;
    }
    if (!isObject(value)) {
      this.rows.reject('json-not-a-record', line, source);
      return;
    }
    const isKept = this.addRecord(value, bytes, line);
    if (!isKept || isUtf8) return;
    this.rows.issues.add('text-not-utf8', line, this.rows.recordsRead, () => excerpt(bytes, 0, bytes.length));
  }

  visitMalformed(code: IssueCode, bytes: Uint8Array, line: number): void {
    this.rows.reject(code, line, () => bytes);
  }

  visitBlankLine(): void {
    this.rows.blankLines++;
  }

  visitOpenList(line: number): void {
    this.rows.issues.add(
      'file-cut-off',
      line,
      this.rows.recordsRead,
      () => 'The file ends before the list does.',
    );
  }

  private addRecord(record: Readonly<Record<string, unknown>>, source: Uint8Array, line: number): boolean {
    this.cells.fill(record, source, line, (name) => this.noteUnknown(name, line));
    return this.rows.add(this.cells);
  }

  private noteUnknown(name: string, line: number): void {
    if (this.unknownNames.has(name) || this.unknownNames.size >= MAX_UNKNOWN_NAMES) return;
    this.unknownNames.add(name);
    this.rows.issues.add('column-unknown', line, this.rows.recordsRead + 1, () => name);
  }
}

/** The value of a JSON text, or undefined: no JSON text has that value. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a JSON value is an object: no list, no null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value nests more than `depth` deep. */
export function isTooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isTooDeep(inner, depth - 1));
}
