import type { FileFormat } from '../model/file-report.ts';
import type { ImportError } from '../model/import-error.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import type { Head } from './head.ts';

/**
 * Reads one file of one format. Bytes are pushed in chunks of any size, which are valid only during the call; records go to the rows it was made with.
 *
 * Fails: an error means that there is nothing to show, and that nothing more may be pushed.
 */
export interface FormatReader {
  push(bytes: Uint8Array): ImportError | undefined;
  finish(): ImportError | undefined;
}

/** One export format: how it is recognised, and how it is read. */
export interface Importer {
  readonly format: FileFormat;
  /** Whether a file that begins like this is of the format. The importers before it in the list have said no. */
  detect(head: Head): boolean;
  createReader(head: Head, file: string, rows: AuditLogRows): FormatReader;
}

/** One kind of file that is recognised in order to be refused: the error, or undefined when it is something else. */
export type Refusal = (head: Head, file: string) => ImportError | undefined;
