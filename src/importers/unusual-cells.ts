import type { IssueCode } from '../model/issue.ts';
import { CR, LF, SPACE, TAB } from './ascii.ts';
import type { TextEncoding } from './encodings.ts';
import type { RecordCells } from './record-cells.ts';
import { BROKEN, UNFINISHED, utf8Length } from './utf8.ts';

/** The most characters that a cell of a spreadsheet holds: what is longer is cut without a word. */
export const SPREADSHEET_CELL = 32_767;

/** What may be found, to be added up. */
const NOT_ASCII = 1;
const BROKEN_TEXT = 2;
const REPLACED_TEXT = 4;
const CONTROL_CHARACTER = 8;
const CUT_CELL = 16;

/**
 * What is unusual about the characters of one record's cells.
 *
 * Cost: an inspected cell is looked at byte by byte; `ByteHash.hasUnusual` and the length tell the few that are worth it.
 */
export class UnusualCells {
  /** The first cell that was inspected. */
  cell = 0;
  private found = 0;

  /** A new record. */
  reset(): void {
    this.found = 0;
  }

  inspect({ bytes, starts, ends }: RecordCells, cell: number): void {
    const found = inspectBytes(bytes, starts[cell]!, ends[cell]!);
    if (this.found === 0) this.cell = cell;
    this.found |= found;
  }

  get isEmpty(): boolean {
    return this.found === 0;
  }

  /** What is to be noted of the record. */
  remarks(encoding: TextEncoding): readonly IssueCode[] {
    const { found } = this;
    const codes: IssueCode[] = [];
    // Half a character of UTF-16 has become U+FFFD on the way; in UTF-8 the log itself may hold one.
    const broken = encoding === 'utf-8' ? BROKEN_TEXT : BROKEN_TEXT | REPLACED_TEXT;
    if ((found & broken) !== 0) codes.push('text-not-utf8');
    if ((found & NOT_ASCII) !== 0 && encoding === 'windows-1252') codes.push('text-windows-1252');
    if ((found & CONTROL_CHARACTER) !== 0) codes.push('control-characters');
    if ((found & CUT_CELL) !== 0) codes.push('cell-cut');
    return codes;
  }
}

function inspectBytes(bytes: Uint8Array, start: number, end: number): number {
  let found = 0;
  let length = 0;
  for (let at = start; at < end; length++) {
    const byte = bytes[at]!;
    const size = utf8Length(bytes, at, end);
    if (size === BROKEN || size === UNFINISHED) found |= BROKEN_TEXT;
    if (byte >= 0x80) found |= NOT_ASCII;
    else if (byte < SPACE && byte !== TAB && byte !== LF && byte !== CR) found |= CONTROL_CHARACTER;
    if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found |= REPLACED_TEXT;
    // Spreadsheets count as JavaScript does: two for what is beyond the basic plane.
    if (size === 4) length++;
    at += Math.max(1, size);
  }
  return length === SPREADSHEET_CELL ? found | CUT_CELL : found;
}
