import { failure, success } from '../base/result.ts';
import type { Bytes } from '../base/units.ts';
import type { FileFormat } from '../model/file-report.ts';
import type { ImportError } from '../model/import-error.ts';
import { AuditLogRows } from './audit-log-rows.ts';
import { detectFormat } from './detect.ts';
import type { FormatReader } from './format-reader.ts';
import { HEAD_BYTES, Head } from './head.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { StreamHash } from './stream-hash.ts';

const BYTE_ORDER_MARK_BYTES = 3;

/**
 * Reads one file or one entry of an archive from bytes that are pushed: gathers the beginning, finds out what it is, and hands it all
 * to the reader of that format.
 *
 * Shape: chunks of any size, cut anywhere, valid only during the call. `push` returns false when no more is wanted; `finish` tells why.
 * Fails: never; what is wrong is in the outcome.
 */
export class Intake {
  private readonly file: string;
  private readonly rows = new AuditLogRows();
  private readonly hash = new StreamHash();
  private readonly head = new Uint8Array(BYTE_ORDER_MARK_BYTES + HEAD_BYTES);
  private headLength = 0;
  private bytes: Bytes = 0;
  private format: FileFormat = 'csv';
  private reader: FormatReader | undefined;
  private error: ImportError | undefined;

  constructor(file: string) {
    this.file = file;
  }

  get recordsRead(): number {
    return this.rows.recordsRead;
  }

  push(chunk: Uint8Array): boolean {
    this.bytes += chunk.length;
    this.hash.push(chunk);
    const rest = this.reader === undefined ? this.gather(chunk) : chunk;
    if (this.error === undefined && rest.length > 0) this.error = this.reader?.push(rest);
    return this.error === undefined;
  }

  finish(): ReadOutcome {
    if (this.reader === undefined && this.error === undefined) this.open(true);
    this.error ??= this.reader?.finish();
    const { recordsKept, recordsRead } = this.rows.counts();
    const isRoster = this.rows.roster.length > 0;
    if (recordsRead > 0 && recordsKept === 0 && !isRoster) {
      this.error ??= { code: 'no-valid-records', file: this.file, recordsRead };
    }
    return this.error === undefined ? this.outcome() : failure(this.error);
  }

  private outcome(): ReadOutcome {
    const { file: name, format, bytes, rows } = this;
    return success({
      table: rows.builder.build({ hasRecordIds: rows.hasRecordIds }),
      report: { name, format, bytes, ...rows.counts() },
      ...(rows.roster.length > 0 && { roster: rows.roster }),
      quarantine: rows.quarantine.build(),
      contentHash: this.hash.digest(),
    });
  }

  /** Takes what the head still wants of a chunk and returns the rest. */
  private gather(chunk: Uint8Array): Uint8Array {
    const taken = chunk.subarray(0, this.head.length - this.headLength);
    this.head.set(taken, this.headLength);
    this.headLength += taken.length;
    if (this.headLength === this.head.length) this.open(false);
    return chunk.subarray(taken.length);
  }

  private open(isWhole: boolean): void {
    const gathered = this.head.subarray(0, this.headLength);
    const head = new Head(withoutByteOrderMark(gathered), isWhole);
    const detected = detectFormat(head, this.file);
    if (!detected.ok) {
      this.error = detected.error;
      return;
    }
    this.format = detected.value.format;
    this.reader = detected.value.createReader(head, this.file, this.rows);
    this.error = this.reader.push(head.bytes);
  }
}

function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(BYTE_ORDER_MARK_BYTES) : bytes;
}
