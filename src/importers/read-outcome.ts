import type { Result } from '../base/result.ts';
import type { EventTable } from '../model/event-table.ts';
import type { FileReport } from '../model/file-report.ts';
import type { ImportError } from '../model/import-error.ts';
import type { RosterEntry } from '../model/roster.ts';

/** A file that was read: its events in file order, and how its records add up. */
export interface ReadFile {
  readonly table: EventTable;
  readonly report: FileReport;
  /** The people that the file lists, where it is such a list. */
  readonly roster?: readonly RosterEntry[];
}

/** What became of one file, or of one entry of an archive. */
export type ReadOutcome = Result<ReadFile, ImportError>;
