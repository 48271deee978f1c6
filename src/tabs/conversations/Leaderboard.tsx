import { useDeferredValue, useId, useMemo } from 'react';
import type { PersonLine } from '../../metrics/people-list.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { personMatcher } from '../../model/person-matcher.ts';
import { useTableSort } from '../../state/use-table-sort.ts';
import { countOf } from '../../ui/count-of.ts';
import { Definition } from '../../ui/Definition.tsx';
import { formatCount } from '../../ui/format.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { LEADERBOARD_COLUMNS, LEADERBOARD_ORDER } from './leaderboard-columns.tsx';

interface LeaderboardProps {
  readonly people: readonly PersonLine[];
  /** What is typed into the search; empty shows everybody. */
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
}

/** Everyone in the log: conversations in each period, what else they did, when they were last seen. */
export function Leaderboard({ people, query, onQueryChange }: LeaderboardProps) {
  const titleId = useId();
  const deferredQuery = useDeferredValue(query);
  const isShown = useMemo(() => personMatcher(deferredQuery), [deferredQuery]);
  const { sort, onSort } = useTableSort('leaderboard', COLUMN_IDS, LEADERBOARD_ORDER);
  const matchCount = useMemo(() => people.filter(isShown).length, [people, isShown]);
  return (
    <section aria-labelledby={titleId} className="min-w-0 rounded-card border border-line bg-surface">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 pt-4 pb-3">
        <div className="min-w-0 flex-[1_1_16rem]">
          <div className="flex items-center gap-1.5">
            <h2 id={titleId} className="text-base font-semibold text-ink">
              Who starts the most conversations?
            </h2>
            <Definition term="Leaderboard">{DEFINITIONS.leaderboard}</Definition>
          </div>
          <p role="status" className="mt-0.5 text-sm text-ink-muted">
            {deferredQuery.trim() === ''
              ? `${countOf(people.length, 'person', 'people')} seen in this log. 7 days, 30 days and all time count the conversations they started.`
              : `${formatCount(matchCount)} of ${formatCount(people.length)} people match.`}
          </p>
        </div>
        <SearchField
          label="Search people"
          value={query}
          onChange={onQueryChange}
          className="w-full sm:w-60"
        />
      </header>
      <div className="border-t border-line px-2 pb-1">
        <DataTable
          caption="Leaderboard"
          columns={LEADERBOARD_COLUMNS}
          rows={people}
          isShown={isShown}
          rowKey={idOf}
          sort={sort}
          onSort={onSort}
          hasRank
          emptyText={
            query === '' ? 'Nobody acted in this log: all its events are by the system.' : 'Nobody matches.'
          }
        />
      </div>
    </section>
  );
}

const COLUMN_IDS = LEADERBOARD_COLUMNS.map(({ id }) => id);

const idOf = (person: PersonLine): string => person.id;
