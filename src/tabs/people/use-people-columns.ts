import { useMemo } from 'react';
import { FIRST_PEOPLE_COLUMNS, PEOPLE_COLUMN_IDS, type PeopleColumnId } from '../../model/people-columns.ts';
import { useView, useViewStore } from '../../state/use-view.ts';

const TABLE = 'people';

/** The columns of the view, in their order whatever order they were chosen in; the name is always among them. */
export function usePeopleColumns() {
  const views = useViewStore();
  const chosen = useView((view) => view.columns[TABLE]);
  const shown = useMemo(
    () => PEOPLE_COLUMN_IDS.filter((id) => id === 'name' || (chosen ?? FIRST_PEOPLE_COLUMNS).includes(id)),
    [chosen],
  );
  return {
    shown,
    choose: (ids: readonly PeopleColumnId[]) => {
      const ordered = PEOPLE_COLUMN_IDS.filter((id) => id !== 'name' && ids.includes(id));
      views.change({ columns: { ...views.getView().columns, [TABLE]: ordered } });
    },
    reset: () => {
      const { [TABLE]: _, ...others } = views.getView().columns;
      views.change({ columns: others });
    },
  };
}
