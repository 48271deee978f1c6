import type { FileReport } from './file-report.ts';
import type { SharedRows } from './merge-tables.ts';

/** A file in the log: its own report, and what became of its records beside the other files. Counted = kept − duplicates − set aside. */
export interface LoadedFile extends FileReport {
  /** Names the file among all that were loaded; file names repeat. */
  readonly id: number;
  /** 64 bits over all bytes of the file, as hexadecimal digits. */
  readonly contentHash: string;
  /** Rows that an earlier file had already brought, or that are repeated and count once. They are in no number. */
  readonly duplicates: number;
  /** Those of the duplicates that stand in earlier files, too, and the days they span; null when there are none. */
  readonly shared: SharedRows | null;
  /** Rows of days for which a more trusted source is used. They are in no number. */
  readonly setAside: number;
  /** How many people the file lists, where it is a list of users; else 0. */
  readonly listedPeople: number;
  /** Of how many rejected records only place and reason are kept, because their texts were too many or too long. */
  readonly textsNotKept: number;
  /** Names under which the same bytes were given again. Those files were not read into the log a second time. */
  readonly copies: readonly string[];
}
