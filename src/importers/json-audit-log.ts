import type { ImportError } from '../model/import-error.ts';
import type { Importer } from './format-reader.ts';
import type { Head } from './head.ts';
import { takeAuditRecords } from './json-audit-records.ts';
import { isOfUnknownShape, jsonHeadOf } from './json-head.ts';
import { jsonReader, refusingReader } from './json-reader.ts';

/** The audit log as JSON: a list of records, objects that hold such a list, or records one after another. */
export const jsonAuditLog: Importer = {
  format: 'json',
  detect: (head) => jsonHeadOf(head) !== null,
  createReader(head, file, rows) {
    const json = jsonHeadOf(head);
    if (json === null || isOfUnknownShape(json)) return refusingReader(shapeError(head, file));
    rows.listName = json.listPath.length > 0 ? json.listPath.join('.') : null;
    return jsonReader(head, file, rows, takeAuditRecords(rows));
  },
};

function shapeError(head: Head, file: string): ImportError {
  return { code: 'json-shape', file, found: head.text.trim().slice(0, 120) };
}
