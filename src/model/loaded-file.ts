import type { FileReport } from './file-report.ts';

/** A file in the log: its own report, and what became of its records beside the other files. Counted = kept − duplicates − set aside. */
export interface LoadedFile extends FileReport {
  /** Names the file among all that were loaded; file names repeat. */
  readonly id: number;
  /** Rows that an earlier file had already brought. They are in no number. */
  readonly duplicates: number;
  /** Rows of days for which a more trusted source is used. They are in no number. */
  readonly setAside: number;
}
