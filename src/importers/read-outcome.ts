import type { Result } from '../base/result.ts';
import { columnBuffers, type EventTable } from '../model/event-table.ts';
import type { FileReport } from '../model/file-report.ts';
import type { ImportError } from '../model/import-error.ts';
import { type Quarantine, quarantineBuffers } from '../model/quarantine.ts';
import type { RosterEntry } from '../model/roster.ts';
import type { FoundInFile } from './record-finder.ts';

/** A file that was read: its events, how its records add up, and those that are in no number. */
export interface ReadFile {
  readonly table: EventTable;
  readonly report: FileReport;
  /** The people that the file lists, where it is such a list. */
  readonly roster?: readonly RosterEntry[];
  readonly quarantine: Quarantine;
  /** 64 bits over all bytes of the file, as hexadecimal digits: the same file given twice is known by it. */
  readonly contentHash: string;
  /** What was looked for, see `ReadOptions.find`. */
  readonly found?: FoundInFile;
}

/** What became of one file, or of one entry of an archive. */
export type ReadOutcome = Result<ReadFile, ImportError>;

/** The buffers of a file that was read, to be moved to another thread without copying. It is unusable here afterwards. */
export function readFileBuffers({ table, quarantine }: ReadFile): ArrayBuffer[] {
  return [...columnBuffers(table), ...quarantineBuffers(quarantine)];
}
