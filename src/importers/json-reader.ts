import type { AuditLogRows } from './audit-log-rows.ts';
import type { FormatReader } from './format-reader.ts';
import type { Head } from './head.ts';
import { jsonHeadOf } from './json-head.ts';
import { JsonLineSplitter } from './json-line-splitter.ts';
import { JsonRecordRows, type JsonTaker } from './json-record-rows.ts';
import { JsonValueSplitter } from './json-value-splitter.ts';

/** Reads the records of a JSON file of the shape that its head shows, and hands each to `taker`. */
export function jsonReader(head: Head, rows: AuditLogRows, taker: JsonTaker): FormatReader {
  const json = jsonHeadOf(head);
  const visitor = new JsonRecordRows(rows, taker);
  const splitter =
    json?.shape === 'lines'
      ? new JsonLineSplitter(visitor)
      : new JsonValueSplitter(visitor, undefined, json?.listName);
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
}
