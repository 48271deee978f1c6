import type { Bytes } from '../base/units.ts';
import { type IssueCode, MAX_EXAMPLES } from '../model/issue.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import { type RecordKind, recordKindOf } from './json-record-kind.ts';
import { type ListPath, lookBeside } from './json-record-lists.ts';
import type { JsonVisitor } from './json-splitter.ts';
import { type JsonFinding, readJsonValue } from './json-value.ts';
import { decodeText, excerpt } from './text-decoding.ts';

/** Counts in the rows what the values hold that are read from `bytes` and begin on `line`. */
export interface JsonTaker {
  /** Takes a record of the audit log from its bytes alone; false, and nothing is counted, where it has to be read first. */
  takePlain?(bytes: Uint8Array, line: number): boolean;
  /** The records that a value holds; without it, the value is one. */
  recordsIn?(value: unknown): readonly unknown[];
  /** False when all of the value was rejected. */
  take(value: unknown, bytes: Uint8Array, line: number): boolean;
}

/** Why records cannot be read as one log, though each of them could. */
export type JsonFault =
  | { readonly code: 'json-kinds'; readonly line: number }
  | { readonly code: 'json-lists'; readonly lists: readonly string[] };

/** Reads the records that a splitter finds and hands them to `taker`. What cannot be read is rejected; what was read leniently is noted. */
export class JsonRecordRows implements JsonVisitor {
  isLastUnreadable = false;
  /** What was found that leaves no one reading; the rows are worth nothing then. */
  fault: JsonFault | undefined;
  private readonly rows: AuditLogRows;
  private readonly taker: JsonTaker;
  private readonly listPath: ListPath;
  private kind: RecordKind | undefined;

  constructor(rows: AuditLogRows, taker: JsonTaker, listPath: ListPath) {
    this.rows = rows;
    this.taker = taker;
    this.listPath = listPath;
  }

  visitRecord(bytes: Uint8Array, line: number): void {
    this.isLastUnreadable = false;
    if (this.taker.takePlain?.(bytes, line)) {
      this.noteKind('audit-log', line);
      return;
    }
    const reading = readJsonValue(bytes);
    this.isLastUnreadable = reading.kind === 'unreadable';
    if (reading.kind !== 'value') {
      this.rows.reject(reading.kind === 'too-deep' ? 'json-too-deep' : 'json-unreadable', line, () => bytes);
      return;
    }
    this.noteKinds(reading.value, line);
    // What is wrong with a record that is rejected anyway is of no more interest.
    if (!this.taker.take(reading.value, bytes, line)) return;
    this.noteFindings(reading.findings, bytes, line);
    if (reading.isUtf8) return;
    this.rows.issues.add('text-not-utf8', line, this.rows.recordsRead, () => excerpt(bytes, 0, bytes.length));
  }

  visitMalformed(code: IssueCode, bytes: Uint8Array, line: number): void {
    this.rows.reject(code, line, () => bytes);
  }

  visitBlankLine(): void {
    this.rows.blankLines++;
  }

  visitOpenList(line: number, bytes: Bytes): void {
    const found = () => `The file ends before the records do, after ${bytes.toLocaleString('en')} bytes.`;
    this.rows.issues.add('file-cut-off', line, this.rows.recordsRead, found);
  }

  visitStray(what: string, line: number): void {
    this.rows.issues.add('json-lenient', line, this.rows.recordsRead, () => what);
  }

  visitBeside(bytes: Uint8Array, line: number): void {
    const { lists, comments } = lookBeside(decodeText(bytes).text);
    const findings = comments.map((at) => ({ code: 'json-lenient', at, found: 'a comment' }) as const);
    this.noteFindings(findings, bytes, line);
    if (lists.length > 0) this.fault ??= { code: 'json-lists', lists: [this.listPath.join('.'), ...lists] };
  }

  private noteKinds(value: unknown, line: number): void {
    for (const record of this.taker.recordsIn?.(value) ?? [value]) {
      if (isObject(record)) this.noteKind(recordKindOf(record), line);
    }
  }

  private noteKind(kind: RecordKind | undefined, line: number): void {
    if (kind === undefined || kind === this.kind) return;
    if (this.kind !== undefined) this.fault ??= { code: 'json-kinds', line };
    this.kind = kind;
  }

  private noteFindings(findings: readonly JsonFinding[], bytes: Uint8Array, line: number): void {
    if (findings.length === 0) return;
    const { text } = decodeText(bytes);
    for (const [index, { code, at, found }] of findings.entries()) {
      // Nobody is shown more places than these, and looking each one up would take too long in a hostile record.
      const linesBefore = index < MAX_EXAMPLES ? text.slice(0, at).split(/\r\n|\n|\r/) : [''];
      const column = linesBefore.at(-1)!.length + 1;
      const where = linesBefore.length > 1 ? `column ${column}` : `character ${column} of the record`;
      this.rows.issues.add(
        code,
        line + linesBefore.length - 1,
        this.rows.recordsRead,
        () => `${where}: ${found}`,
      );
    }
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
