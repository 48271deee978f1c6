import { isDigit } from './ascii.ts';
import { REQUIRED_COLUMNS, resolveColumnNames } from './audit-log-columns.ts';
import type { CsvColumns } from './csv-columns.ts';
import { isEmptyCell, type RecordCells } from './record-cells.ts';
import { decodeText } from './text-decoding.ts';

/** No title of a column and no word before a total is longer. */
const LONGEST_WORD = 64;

/** How totals, comments and closing lines begin. */
const NO_RECORD =
  /^(?:#|\/\/|--|==|(?:grand |sub-?)?totals?\b|sum\b|(?:row |record )?count\b|end of (?:file|report|export|log)\b|(?:exported|generated|created) (?:at|by|on)\b|\(?\d[\d,.' ]*(?:rows?|records?|entries|events?|lines)\b)/i;

type CsvRow = RecordCells & { readonly columns: CsvColumns };

/**
 * Whether a row is the header once more, or a line that is no record: a comment or a total after the table. Undefined for all else, which
 * is a record, readable or not.
 *
 * Cost: a row that is complete and has a digit where its time begins is not looked at further.
 */
export function kindOfOddRow(row: CsvRow): 'header' | 'no-record' | undefined {
  const { columns, count, bytes, starts } = row;
  const hasTime = count > columns.time && isDigit(bytes[starts[columns.time]!]);
  if (hasTime && count >= columns.headerCount) return undefined;
  const first = firstFilledCell(row);
  if (!(hasTime && first !== columns.time) && NO_RECORD.test(wordOf(row, first))) return 'no-record';
  return hasTime || !isHeader(row) ? undefined : 'header';
}

function isHeader(row: CsvRow): boolean {
  if (row.count < REQUIRED_COLUMNS.length) return false;
  const words = Array.from({ length: row.count }, (_, cell) => wordOf(row, cell));
  const { names } = resolveColumnNames(words);
  return REQUIRED_COLUMNS.every((column) => names.includes(column));
}

function firstFilledCell(row: CsvRow): number {
  let cell = 0;
  while (cell < row.count && isEmptyCell(row, cell)) cell++;
  return cell;
}

/** The text of a cell, or nothing when it is long. */
function wordOf(row: CsvRow, cell: number): string {
  if (isEmptyCell(row, cell) || row.ends[cell]! - row.starts[cell]! > LONGEST_WORD) return '';
  return decodeText(row.bytes.subarray(row.starts[cell], row.ends[cell])).text.trim();
}
