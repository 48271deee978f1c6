import type { Importer } from './format-reader.ts';
import { takeAuditRecords } from './json-audit-records.ts';
import { isOfUnknownShape, jsonHeadOf } from './json-head.ts';
import { jsonReader } from './json-reader.ts';

/** The audit log as NDJSON: one record a line. */
export const ndjsonAuditLog: Importer = {
  format: 'ndjson',
  detect(head) {
    const json = jsonHeadOf(head);
    return json?.shape === 'lines' && !isOfUnknownShape(json);
  },
  createReader: (head, file, rows) => jsonReader(head, file, rows, takeAuditRecords(rows)),
};
