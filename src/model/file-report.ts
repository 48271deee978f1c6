import type { Bytes, EpochMs } from '../base/units.ts';
import type { Issue } from './issue.ts';

/** What the content of a file was recognised as, whatever its name says. */
export type FileFormat = 'csv' | 'json' | 'ndjson' | 'compliance-api' | 'data-export';

/**
 * How the records of one file (or of one entry of an archive) add up.
 *
 * `recordsRead` counts records of data: not the header (repeated or not), not blank lines. Always: read = kept + rejected, and the file's table has `recordsKept` rows.
 */
export interface FileReport {
  readonly name: string;
  readonly format: FileFormat;
  readonly bytes: Bytes;
  readonly recordsRead: number;
  readonly recordsKept: number;
  readonly recordsRejected: number;
  /** Lines that hold nothing, which are skipped. */
  readonly blankLines: number;
  /** Lines that repeat the header, as in files that were joined, which are skipped. */
  readonly repeatedHeaders: number;
  /** The oldest and the newest event that was kept; null when none was. */
  readonly firstEvent: EpochMs | null;
  readonly lastEvent: EpochMs | null;
  readonly issues: readonly Issue[];
}
