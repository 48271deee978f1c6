import { Download } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { PersonLine } from '../../metrics/people-list.ts';
import type { PeopleColumnId } from '../../model/people-columns.ts';
import { personMatcher } from '../../model/person-matcher.ts';
import { useTableSort } from '../../state/use-table-sort.ts';
import { ChartSkeleton } from '../../ui/charts/ChartSkeleton.tsx';
import { formatCount } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { sortRows } from '../../ui/table/sort-rows.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { PEOPLE_ORDER, peopleColumns } from './people-columns.tsx';
import { type PeopleView, type PersonRow, usePeople } from './use-people.ts';
import { usePeopleColumns } from './use-people-columns.ts';

interface PeopleTabProps {
  /** Saves these people, in this order. */
  readonly onSaveCsv: (
    people: readonly PersonLine[],
    columnIds: readonly PeopleColumnId[],
    range: PeopleView['range'],
  ) => void;
}

export function PeopleTab(props: PeopleTabProps) {
  const view = usePeople();
  // Here, where it stays while another file is read.
  const [query, setQuery] = useState('');
  if (view === undefined) return <ChartSkeleton height={480} />;
  return <People {...view} {...props} query={query} onQueryChange={setQuery} />;
}

interface PeopleQuery {
  /** What is typed into the search; empty shows everybody. */
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
}

/** Everybody in the selection, with all that is known of each. */
function People(props: PeopleView & PeopleTabProps & PeopleQuery) {
  const { rows, trends, range, summary, onSaveCsv, query, onQueryChange } = props;
  const titleId = useId();
  const deferredQuery = useDeferredValue(query);
  const isShown = useMemo(() => personMatcher(deferredQuery), [deferredQuery]);
  const { shown, choose, reset } = usePeopleColumns();
  const all = useMemo(() => peopleColumns(trends), [trends]);
  const columns = useMemo(() => all.filter(({ id }) => shown.includes(id)), [all, shown]);
  const { sort, onSort } = useTableSort('people', shown, PEOPLE_ORDER);
  const matching = useMemo(() => rows.filter(isShown), [rows, isShown]);
  return (
    <section aria-labelledby={titleId} className="min-w-0 rounded-card border border-line bg-surface">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 pt-4 pb-3">
        <div className="min-w-0 flex-[1_1_16rem]">
          <h2 id={titleId} className="text-base font-semibold text-ink">
            Who is in this log?
          </h2>
          <p role="status" className="mt-0.5 text-sm text-pretty text-ink-muted">
            {deferredQuery.trim() === ''
              ? summary
              : `${formatCount(matching.length)} of ${formatCount(rows.length)} people match.`}
          </p>
        </div>
        <div className="flex w-full items-center gap-2 sm:w-auto">
          <SearchField
            label="Search people"
            value={query}
            onChange={onQueryChange}
            className="min-w-0 flex-1 sm:w-60 sm:flex-none"
          />
          <ColumnChooser columns={all} chosen={shown} onChange={choose} onReset={reset} />
          <IconButton
            label="Download this table (CSV)"
            icon={<Download />}
            disabled={matching.length === 0}
            onClick={() => onSaveCsv(sortRows(matching, all, sort), shown, range)}
            className="print:hidden"
          />
        </div>
      </header>
      <div className="border-t border-line px-2 pb-1">
        <DataTable
          caption="People"
          columns={columns}
          rows={rows}
          isShown={isShown}
          rowKey={idOf}
          sort={sort}
          onSort={onSort}
          maxHeight="max(24rem, 75vh)"
          emptyText={query === '' ? 'Nobody acts in what is selected.' : 'Nobody matches.'}
        />
      </div>
    </section>
  );
}

const idOf = ({ id }: PersonRow): string => id;
