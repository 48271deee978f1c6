import type { Importer } from './format-reader.ts';
import { isOfUnknownShape, jsonHeadOf } from './json-head.ts';
import { JsonLineSplitter } from './json-line-splitter.ts';
import { JsonRecordRows } from './json-record-rows.ts';

/** The audit log as NDJSON: one record a line. */
export const ndjsonAuditLog: Importer = {
  format: 'ndjson',
  detect(head) {
    const json = jsonHeadOf(head);
    return json?.shape === 'lines' && !isOfUnknownShape(json);
  },
  createReader(_head, _file, rows) {
    const splitter = new JsonLineSplitter(new JsonRecordRows(rows));
    return {
      push(bytes) {
        splitter.push(bytes);
        return undefined;
      },
      finish() {
        splitter.finish();
        return undefined;
      },
    };
  },
};
