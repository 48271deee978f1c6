import type { AuditLogRows } from './audit-log-rows.ts';
import type { FieldVisitor } from './json-field-scanner.ts';

/** What the files of the data export have in common: what is wrong with them. Nothing that stands in them is ever told. */
export abstract class ExportedRecords implements FieldVisitor {
  protected readonly rows: AuditLogRows;

  constructor(rows: AuditLogRows) {
    this.rows = rows;
  }

  abstract visitObject(texts: readonly string[], line: number): void;

  visitOther(line: number): void {
    this.rows.reject('json-not-a-record', line, tell('An element of the list.'));
  }

  visitBroken(line: number): void {
    this.rows.reject('json-unreadable', line, tell('Brackets do not match.'));
    this.rows.issues.add('rest-unreadable', line, this.rows.recordsRead, () => 'Reading ended here.');
  }

  visitCutOff(line: number, isInObject: boolean): void {
    if (isInObject) this.rows.reject('json-unreadable', line, tell('The file ends inside this record.'));
    const found = () => 'The file ends before the list does.';
    this.rows.issues.add('file-cut-off', line, this.rows.recordsRead, found);
  }
}

/** Stands in the place of a record that is not to be shown. */
export function tell(text: string): () => Uint8Array {
  return () => new TextEncoder().encode(text);
}
