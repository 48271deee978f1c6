import type { ImportError } from '../model/import-error.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import type { FormatReader, Importer } from './format-reader.ts';
import type { Head } from './head.ts';
import { isOfUnknownShape, type JsonHead, jsonHeadOf } from './json-head.ts';
import { JsonRecordRows } from './json-record-rows.ts';
import { JsonValueSplitter } from './json-value-splitter.ts';

/** The audit log as JSON: a list of records, an object that holds such a list, or records one after another. */
export const jsonAuditLog: Importer = {
  format: 'json',
  detect: (head) => jsonHeadOf(head) !== null,
  createReader(head, file, rows) {
    const json = jsonHeadOf(head);
    if (json === null || isOfUnknownShape(json)) return new RefusingReader(shapeError(head, file));
    return new JsonAuditLogReader(json, head, rows);
  },
};

class JsonAuditLogReader implements FormatReader {
  private readonly splitter: JsonValueSplitter;
  /** Bytes before the list that are still to be passed over. */
  private toSkip: number;

  constructor(json: JsonHead, head: Head, rows: AuditLogRows) {
    this.toSkip = json.listStart;
    const line = countLines(head.bytes.subarray(0, json.listStart));
    this.splitter = new JsonValueSplitter(new JsonRecordRows(rows), json.shape === 'wrapper', line);
  }

  push(bytes: Uint8Array): undefined {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    this.splitter.push(bytes.subarray(skipped));
  }

  finish(): undefined {
    this.splitter.finish();
  }
}

class RefusingReader implements FormatReader {
  private readonly error: ImportError;

  constructor(error: ImportError) {
    this.error = error;
  }

  push(): ImportError {
    return this.error;
  }

  finish(): ImportError {
    return this.error;
  }
}

function shapeError(head: Head, file: string): ImportError {
  return { code: 'json-shape', file, found: head.text.trim().slice(0, 120) };
}

function countLines(bytes: Uint8Array): number {
  return new TextDecoder().decode(bytes).split(/\r\n|\n|\r/).length;
}
