import type { Column, TableSort } from './column.ts';
import { compareCells } from './compare-cells.ts';

/** The rows in the order in which a `DataTable` shows them: equal ones as they came, empty cells last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: TableSort | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.columnId);
  if (column === undefined || sort === null) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: column.value(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return sign * compareCells(a.value, b.value);
  });
  return keyed.map(({ row }) => row);
}
