import type { ImportError } from '../model/import-error.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import type { FormatReader } from './format-reader.ts';
import type { Head } from './head.ts';
import { jsonHeadOf } from './json-head.ts';
import { JsonLineSplitter } from './json-line-splitter.ts';
import { JsonRecordRows, type JsonTaker } from './json-record-rows.ts';
import { JsonValueSplitter } from './json-value-splitter.ts';

/**
 * Reads the records of a JSON file of the shape that its head shows, and hands each to `taker`.
 *
 * Fails: `json-lists` where an object holds several lists of records, `json-kinds` where records of the audit log and of the Compliance API are mixed.
 */
export function jsonReader(head: Head, file: string, rows: AuditLogRows, taker: JsonTaker): FormatReader {
  const { shape, listPath = [], rivals = [] } = jsonHeadOf(head) ?? {};
  if (rivals.length > 0) {
    return refusingReader({ code: 'json-lists', file, lists: rivals.map((path) => path.join('.')) });
  }
  const visitor = new JsonRecordRows(rows, taker, listPath);
  const splitter =
    shape === 'lines' ? new JsonLineSplitter(visitor) : new JsonValueSplitter(visitor, undefined, listPath);
  const error = () => visitor.fault && { ...visitor.fault, file };
  return {
    push(bytes) {
      splitter.push(bytes);
      return error();
    },
    finish() {
      splitter.finish();
      return error();
    },
  };
}

/** Reads nothing. */
export function refusingReader(error: ImportError): FormatReader {
  return { push: () => error, finish: () => error };
}
