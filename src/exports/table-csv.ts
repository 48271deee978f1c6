import { csvLine } from './csv-line.ts';
import { type CsvTexts, TextCells } from './text-cells.ts';
import type { CsvFile } from './text-file.ts';

/** A column of a CSV. Instants are texts in ISO 8601. */
export interface CsvColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => string | number;
}

/** Without it spreadsheets take the text for the computer's old encoding, and names suffer. */
const BYTE_ORDER_MARK = '\ufeff';

/** Some rows as CSV, in their order. Opens in a spreadsheet without running anything, unless `texts` are to be exact. `title` names no person. */
export function formatTableCsv<Row>(
  title: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  texts: CsvTexts,
): CsvFile {
  const cells = new TextCells(texts);
  const textOf = (value: string | number) => (typeof value === 'number' ? String(value) : cells.cell(value));
  const lines = rows.map((row) => csvLine(columns.map(({ cell }) => textOf(cell(row)))));
  const header = csvLine(columns.map((column) => column.header));
  return {
    name: `${title}.csv`,
    type: 'text/csv',
    guarded: cells.guarded,
    text: BYTE_ORDER_MARK + header + lines.join(''),
  };
}
