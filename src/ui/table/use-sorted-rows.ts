import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Column, TableSort } from './column.ts';
import { compareCells } from './compare-cells.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export interface SortedRow<Row> {
  readonly key: string;
  readonly row: Row;
  /** Its place in the order of all rows, from 1. */
  readonly place: number;
}

/** The rows in order. Equal rows keep the order they came in, in both directions; empty cells stand last. */
export function useSortedRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  rowKey: (row: Row) => string,
  sort: TableSort | null,
): readonly SortedRow<Row>[] {
  const definitions = useMemo(() => columns.map(toDefinition<Row>), [columns]);
  const sorting = useMemo<SortingState>(
    () => (sort === null ? [] : [{ id: sort.columnId, desc: sort.direction === 'descending' }]),
    [sort],
  );
  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowKey,
    state: { sorting },
  });
  const sorted = table.getRowModel().rows;
  return useMemo(
    () => sorted.map((entry, index) => ({ key: entry.id, row: entry.original, place: index + 1 })),
    [sorted],
  );
}

function toDefinition<Row extends object>(column: Column<Row>): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    // TanStack knows "undefined last", which also holds when the order is turned round.
    accessorFn: (row) => column.value(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareCells(a.getValue(id), b.getValue(id)),
  };
}
