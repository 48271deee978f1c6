import { failure, success } from '../base/result.ts';
import type { Bytes } from '../base/units.ts';
import type { FileFormat } from '../model/file-report.ts';
import type { RecordQuery } from '../model/found-record.ts';
import type { ImportError } from '../model/import-error.ts';
import { AuditLogRows, type RowCounts } from './audit-log-rows.ts';
import { type ByteSink, NOWHERE, SampledSink } from './byte-sink.ts';
import { detectFormat } from './detect.ts';
import type { TextEncoding } from './encodings.ts';
import type { FormatReader } from './format-reader.ts';
import { HEAD_BYTES, Head } from './head.ts';
import { noValidRecords } from './no-valid-records.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { RecordFinder } from './record-finder.ts';
import { StreamHash } from './stream-hash.ts';
import { openTextStage, type TextStageVisitor } from './text-stage.ts';

const BYTE_ORDER_MARK_BYTES = 3;

/**
 * Reads one file or one entry of an archive from bytes that are pushed: makes UTF-8 of them, gathers the beginning, finds out what it is,
 * and hands it all to the reader of that format.
 *
 * Shape: chunks of any size, cut anywhere, valid only during the call. `push` returns false when no more is wanted; `finish` tells why.
 * Fails: never; what is wrong is in the outcome.
 */
export class Intake implements TextStageVisitor {
  private readonly file: string;
  private readonly rows: AuditLogRows;
  private readonly hash = new StreamHash();
  private readonly text: ByteSink;
  private bytes: Bytes = 0;
  private format: FileFormat = 'csv';
  private error: ImportError | undefined;

  constructor(file: string, find?: RecordQuery) {
    this.file = file;
    this.rows = new AuditLogRows(find && new RecordFinder(find));
    const reading = new SampledSink(BYTE_ORDER_MARK_BYTES + HEAD_BYTES, (sample, isWhole) =>
      this.openReader(sample, isWhole),
    );
    this.text = openTextStage(file, this, reading);
  }

  get recordsRead(): number {
    return this.rows.recordsRead;
  }

  get memory(): Bytes {
    return this.rows.memory;
  }

  push(chunk: Uint8Array): boolean {
    this.bytes += chunk.length;
    this.hash.push(chunk);
    if (this.error === undefined) this.text.push(chunk);
    return this.error === undefined;
  }

  /** `endsEarly`: more was to come. What stands behind the last line end is not trusted then. */
  finish(endsEarly = false): ReadOutcome {
    this.rows.endsEarly = endsEarly;
    if (this.error === undefined) this.text.finish();
    const { file: name, format, bytes, rows } = this;
    const table = rows.finish();
    const counts = rows.counts();
    const hasRoster = rows.roster.length > 0;
    if (counts.recordsRead > 0 && counts.recordsKept === 0 && !hasRoster) {
      this.error ??= noValidRecords(name, counts.recordsRead, counts.issues);
    }
    if (this.error !== undefined) return failure(this.error);
    return success({
      table,
      report: { name, format, bytes, ...counts, ...(isHalfWritten(format, counts) && HALF_WRITTEN) },
      ...(hasRoster && { roster: rows.roster }),
      quarantine: rows.quarantine.build(),
      contentHash: this.hash.digest(),
      ...(rows.found && { found: rows.found }),
    });
  }

  visitEncoding(encoding: TextEncoding, hasMark: boolean): void {
    this.rows.encoding = encoding;
    if (encoding === 'windows-1252') return;
    const code = hasMark ? 'encoding-utf-16' : 'encoding-guessed';
    this.rows.issues.add(code, 1, null, () => encoding.toUpperCase());
  }

  visitRefusal(error: ImportError): void {
    this.error = error;
  }

  visitHalfUnit(): void {
    this.rows.issues.add('text-not-utf8', 0, null, () => 'The file ends inside a character.');
  }

  private openReader(sample: Uint8Array, isWhole: boolean): ByteSink {
    const marks = countByteOrderMarks(sample);
    const head = new Head(sample.subarray(marks * BYTE_ORDER_MARK_BYTES), isWhole);
    const detected = detectFormat(head, this.file);
    if (!detected.ok) {
      this.error = detected.error;
      return NOWHERE;
    }
    for (let mark = 1; mark < marks; mark++) this.rows.noteByteOrderMark(1);
    this.format = detected.value.format;
    const reader = detected.value.createReader(head, this.file, this.rows);
    return this.sinkOf(reader, marks * BYTE_ORDER_MARK_BYTES);
  }

  /** Passes over the first bytes, and stops for good at the first error. */
  private sinkOf(reader: FormatReader, skipped: Bytes): ByteSink {
    let toSkip = skipped;
    return {
      push: (bytes) => {
        const rest = bytes.subarray(toSkip);
        toSkip = 0;
        if (this.error === undefined && rest.length > 0) this.error = reader.push(rest);
      },
      finish: () => {
        this.error ??= reader.finish();
      },
    };
  }
}

const HALF_WRITTEN = { incomplete: 'ends-inside-record' } as const;

/** The last row of a CSV stands by itself: it is quarantined, and the others are as good as ever. JSON that is not closed was never written to its end. */
function isHalfWritten(format: FileFormat, { issues }: RowCounts): boolean {
  return format !== 'csv' && issues.some(({ code }) => code === 'file-cut-off');
}

function countByteOrderMarks(bytes: Uint8Array): number {
  let at = 0;
  while (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += BYTE_ORDER_MARK_BYTES;
  return at / BYTE_ORDER_MARK_BYTES;
}
