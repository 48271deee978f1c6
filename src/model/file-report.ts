import type { Bytes, EpochMs } from '../base/units.ts';
import type { Issue } from './issue.ts';

/**
 * Why what was read of a file is not all of it.
 *
 * - `ends-inside-record`: the text ends in the middle of a record, or before its list does.
 * - `packed-data-cut-off`: the gzip or ZIP data around the text ends too early.
 * - `packed-data-damaged`: from some place on they cannot be unpacked; a little before it the text may be altered.
 * - `wrong-checksum`: all could be unpacked, but something in it is not what was packed.
 */
export type IncompleteCause =
  | 'ends-inside-record'
  | 'packed-data-cut-off'
  | 'packed-data-damaged'
  | 'wrong-checksum';

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
  /** What the list of records is called in the JSON object that holds it; left out when the records stand by themselves. */
  readonly listName?: string;
  /** Why the file is not complete; left out when it is. Then `bytes` is how much text came. Such a file is loaded only when someone agrees to it. */
  readonly incomplete?: IncompleteCause;
}
