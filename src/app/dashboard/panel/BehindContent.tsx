import { Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PeopleBehind, PersonBehind, Slice } from '../../../metrics/people-behind.ts';
import { DEFINITIONS } from '../../../model/definitions.ts';
import { personMatcher } from '../../../model/person-matcher.ts';
import { usePart } from '../../../state/use-part.ts';
import { useView } from '../../../state/use-view.ts';
import type { BehindPanel } from '../../../state/view.ts';
import { PersonName } from '../../../tabs/PersonName.tsx';
import { SeenAt } from '../../../tabs/SeenAt.tsx';
import { Button } from '../../../ui/Button.tsx';
import { countOf } from '../../../ui/count-of.ts';
import { Definition } from '../../../ui/Definition.tsx';
import { formatCount } from '../../../ui/format.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import type { Column, TableSort } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { sortRows } from '../../../ui/table/sort-rows.ts';
import { COUNT_WORDS, describeSlice } from './describe-slice.ts';
import { PanelSkeleton } from './PanelSkeleton.tsx';

interface BehindContentProps {
  readonly panel: BehindPanel;
  readonly onSaveCsv: (people: readonly PersonBehind[], range: Pick<Slice, 'from' | 'to'>) => void;
}

/** Who is behind a number. */
export function BehindContent({ panel, onSaveCsv }: BehindContentProps) {
  const selection = useView((view) => view.selection);
  const answer = usePart('peopleBehind', { selection, slice: panel.slice });
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-start gap-1.5 text-sm text-pretty text-ink-muted">
        <p>
          {describeSlice(panel.slice, selection.weekStart)} ({selection.timeZone})
          {answer && <span className="block font-medium text-ink">{describeCounts(answer)}</span>}
        </p>
        <Definition term="The people behind a number">{DEFINITIONS.peopleBehind}</Definition>
      </div>
      {answer === undefined ? (
        <PanelSkeleton />
      ) : (
        <BehindTable
          panel={panel}
          people={answer?.people ?? []}
          onSave={(people) => onSaveCsv(people, panel.slice)}
        />
      )}
    </div>
  );
}

function describeCounts({ people, events, others }: PeopleBehind): string {
  const all = `${countOf(people.length, 'person', 'people')}, ${countOf(events, 'event')}`;
  return others === 0 ? `${all}.` : `${all}, ${formatCount(others)} of them by no person.`;
}

interface BehindTableProps {
  readonly panel: BehindPanel;
  readonly people: readonly PersonBehind[];
  readonly onSave: (people: readonly PersonBehind[]) => void;
}

function BehindTable({ panel, people, onSave }: BehindTableProps) {
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<TableSort>({ columnId: 'count', direction: 'descending' });
  const deferredQuery = useDeferredValue(query);
  const isShown = useMemo(() => personMatcher(deferredQuery), [deferredQuery]);
  const columns = useMemo(() => columnsOf(panel), [panel]);
  const matching = useMemo(() => people.filter(isShown), [people, isShown]);
  return (
    <section className="min-w-0 rounded-card border border-line bg-surface">
      <div className="flex items-center gap-2 px-3 py-3">
        <SearchField
          label="Search these people"
          value={query}
          onChange={setQuery}
          className="min-w-0 flex-1 sm:max-w-72"
        />
        <p role="status" className="sr-only">
          {deferredQuery !== '' && `${formatCount(matching.length)} of ${formatCount(people.length)} match.`}
        </p>
        <Button
          icon={<Download />}
          className="ml-auto"
          disabled={matching.length === 0}
          onClick={() => onSave(sortRows(matching, columns, sort))}
        >
          CSV
        </Button>
      </div>
      <div className="border-t border-line px-2 pb-1">
        <DataTable
          caption={panel.title}
          columns={columns}
          rows={people}
          isShown={isShown}
          rowKey={idOf}
          sort={sort}
          onSort={setSort}
          hasRank
          maxHeight="max(20rem, calc(100dvh - 16rem))"
          emptyText={query === '' ? 'No person is behind this number.' : 'Nobody matches.'}
        />
      </div>
    </section>
  );
}

function columnsOf(panel: BehindPanel): readonly Column<PersonBehind>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      value: ({ name }) => name,
      cell: ({ id, name, lookAlike }) => (
        <PersonName name={name} lookAlike={lookAlike} opens={{ kind: 'person', id, behind: panel }} />
      ),
      isRowHeader: true,
      width: 176,
    },
    {
      id: 'count',
      header: COUNT_WORDS[panel.slice.what],
      value: ({ count }) => count,
      align: 'end',
      sortDescendingFirst: true,
      width: 128,
    },
    {
      id: 'lastSeen',
      header: 'Last seen',
      definition: DEFINITIONS.lastSeen,
      value: ({ lastSeen }) => lastSeen,
      cell: ({ lastSeen }) => <SeenAt instant={lastSeen} />,
      align: 'end',
      sortDescendingFirst: true,
      width: 132,
    },
    { id: 'email', header: 'E-mail', value: ({ email }) => email || null, width: 240 },
  ];
}

const idOf = ({ id }: PersonBehind): string => id;
