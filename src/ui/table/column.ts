import type { ReactNode } from 'react';
import type { PlainTable } from '../saving.ts';

/** What a column sorts by; null is "nothing there" and stands last in both directions. */
type CellValue = string | number | null;

/** Keep arrays of columns stable (module level or `useMemo`): a new array sorts the table anew. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** Explains the column behind a small "i". */
  readonly definition?: string;
  /** Numbers stand at the end, text at the start. */
  readonly align?: 'start' | 'end';
  readonly value: (row: Row) => CellValue;
  /** What is shown, if it is not the value itself. Keep it to one line. */
  readonly cell?: (row: Row) => ReactNode;
  /** The first click sorts from the highest down. */
  readonly sortDescendingFirst?: boolean;
  /** The cell names its row, and stays in view when the table scrolls sideways. */
  readonly isRowHeader?: boolean;
  /** The cells hold controls, not values: the header is only heard, and sorts nothing. */
  readonly isAction?: boolean;
  /** In pixels. The row header takes what the others leave, and this at least. */
  readonly width?: number;
}

export interface TableSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

export const RANK_WIDTH = 44;
const TEXT_WIDTH = 144;
const NUMBER_WIDTH = 112;

export function columnWidth<Row>(column: Column<Row>): number {
  return column.width ?? (column.align === 'end' ? NUMBER_WIDTH : TEXT_WIDTH);
}

/** The one column without a fixed width; it takes up the slack, so that the others never jump. */
export function flexibleColumn<Row>(columns: readonly Column<Row>[]): Column<Row> | undefined {
  return columns.find((column) => column.isRowHeader === true) ?? columns[0];
}

/** The values of columns, without those that hold controls. For columns whose values say everything: not for times, which are only numbers there. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): PlainTable {
  const shown = columns.filter(({ isAction }) => isAction !== true);
  return {
    columns: shown.map(({ header }) => header),
    rows: rows.map((row) => shown.map(({ value }) => value(row))),
  };
}

/** The order a click on a header leads to: the other way round if it is sorted already. */
export function nextSort<Row>(column: Column<Row>, sort: TableSort | null): TableSort {
  const first = column.sortDescendingFirst === true ? 'descending' : 'ascending';
  if (sort === null || sort.columnId !== column.id) return { columnId: column.id, direction: first };
  return { columnId: column.id, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
