import { useCallback } from 'react';
import { useView, useViewStore } from './use-view.ts';
import type { SortOrder } from './view.ts';

/** The order of a table that stands in the address. `columnIds` are those it shows; an address may name others. Null when the first one is not shown either. */
export function useTableSort(
  table: string,
  columnIds: readonly string[],
  first: SortOrder,
): { readonly sort: SortOrder | null; readonly onSort: (sort: SortOrder) => void } {
  const views = useViewStore();
  const chosen = useView((view) => view.sorts[table]);
  const onSort = useCallback(
    (sort: SortOrder) => views.change({ sorts: { ...views.getView().sorts, [table]: sort } }),
    [views, table],
  );
  const sort = [chosen, first].find((each) => each !== undefined && columnIds.includes(each.columnId));
  return { sort: sort ?? null, onSort };
}
