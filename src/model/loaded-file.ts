import type { FileReport } from './file-report.ts';

/** A file in the log: its own report, and what merging it with the files before it found. Kept = read − rejected − duplicates. */
export interface LoadedFile extends FileReport {
  /** Rows that an earlier file had already brought. They are in no number. */
  readonly duplicates: number;
}
