import type { AuditLogRows } from './audit-log-rows.ts';
import type { FormatReader } from './format-reader.ts';
import type { Head } from './head.ts';
import { jsonHeadOf } from './json-head.ts';
import { JsonLineSplitter } from './json-line-splitter.ts';
import { JsonRecordRows, type TakeJsonValue } from './json-record-rows.ts';
import { JsonValueSplitter } from './json-value-splitter.ts';

/** Reads the records of a JSON file of the shape that its head shows, and hands each to `take`. */
export function jsonReader(head: Head, rows: AuditLogRows, take: TakeJsonValue): FormatReader {
  const json = jsonHeadOf(head);
  const visitor = new JsonRecordRows(rows, take);
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
