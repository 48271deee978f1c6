import { COMMA, TAB } from './ascii.ts';
import { isAuditLogColumn, normalizeColumnName } from './audit-log-columns.ts';
import type { Head } from './head.ts';

const SEMICOLON = 0x3b;
const BAR = 0x7c;
const DELIMITERS = [COMMA, SEMICOLON, TAB, BAR];

/** The first line of a CSV, as it was understood. */
export interface CsvHeaderLine {
  /** The byte between two fields. */
  readonly delimiter: number;
  /** The names of the columns, normalised. */
  readonly names: readonly string[];
}

/**
 * The header of a file that may be a CSV: split at the delimiter that gives the most known columns, or else the most columns.
 *
 * Missing: undefined when there is neither a delimiter nor a known column in the first line.
 */
export function csvHeaderOf(head: Head): CsvHeaderLine | undefined {
  const line = head.text.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? '';
  let best: CsvHeaderLine | undefined;
  for (const delimiter of DELIMITERS) {
    const names = line.split(String.fromCharCode(delimiter)).map(normalizeColumnName);
    const header = { delimiter, names };
    if (best === undefined || isBetter(header, best)) best = header;
  }
  return best !== undefined && (best.names.length > 1 || knownIn(best) > 0) ? best : undefined;
}

function isBetter(a: CsvHeaderLine, b: CsvHeaderLine): boolean {
  return knownIn(a) === knownIn(b) ? a.names.length > b.names.length : knownIn(a) > knownIn(b);
}

function knownIn(header: CsvHeaderLine): number {
  return header.names.filter(isAuditLogColumn).length;
}
