import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { ListedPerson, RosterAnswer } from '../../metrics/never-seen.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { shownNameOf } from '../../model/people.ts';
import { personMatcher } from '../../model/person-matcher.ts';
import { countOf } from '../../ui/count-of.ts';
import { Definition } from '../../ui/Definition.tsx';
import { formatCount } from '../../ui/format.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { type Column, tableOf } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { SaveTableButton } from '../../ui/table/SaveTableButton.tsx';
import { PersonName } from '../PersonName.tsx';

const COLUMNS: readonly Column<ListedPerson>[] = [
  {
    id: 'name',
    header: 'Name',
    value: shownNameOf,
    cell: (person) => <PersonName name={shownNameOf(person)} lookAlike={person.lookAlike} />,
    isRowHeader: true,
    width: 168,
  },
  { id: 'email', header: 'E-mail', value: (person) => person.email || null, width: 280 },
  { id: 'account', header: 'Account', value: (person) => person.accountId || null, width: 312 },
];

/** Everyone on the list of users of whom the log has nothing. */
export function NeverSeen({ size, count, neverSeen }: RosterAnswer) {
  const titleId = useId();
  const [query, setQuery] = useState('');
  const deferredQuery = useDeferredValue(query);
  const matches = useMemo(() => neverSeen.filter(personMatcher(deferredQuery)), [neverSeen, deferredQuery]);
  return (
    <section aria-labelledby={titleId} className="min-w-0 rounded-card border border-line bg-surface">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 pt-4 pb-3">
        <div className="min-w-0 flex-[1_1_16rem]">
          <div className="flex items-center gap-1.5">
            <h2 id={titleId} className="text-base font-semibold text-ink">
              Who never appears in this log?
            </h2>
            <Definition term="Never appears">{DEFINITIONS.neverSeen}</Definition>
          </div>
          <p role="status" className="mt-0.5 text-sm text-ink-muted">
            {deferredQuery.trim() === ''
              ? `${formatCount(count)} of the ${countOf(size, 'person', 'people')} on the list of users.${count > neverSeen.length ? ' Names are hidden, and so are these people.' : ''}`
              : `${formatCount(matches.length)} of ${formatCount(neverSeen.length)} match.`}
          </p>
        </div>
        {neverSeen.length > 0 && (
          <div className="flex w-full items-center gap-1.5 sm:w-auto">
            <SearchField
              label="Search people who never appear"
              placeholder="Search people"
              value={query}
              onChange={setQuery}
              className="min-w-0 flex-1 sm:w-60"
            />
            <SaveTableButton
              title="Who never appears in this log?"
              fileName="never-seen"
              scope="log"
              table={() => tableOf(COLUMNS, matches)}
            />
          </div>
        )}
      </header>
      {neverSeen.length > 0 && (
        <div className="border-t border-line px-2 pb-1">
          <DataTable
            caption="People who never appear"
            columns={COLUMNS}
            rows={matches}
            rowKey={keyOf}
            emptyText="Nobody matches."
            maxHeight="min(24rem, 60vh)"
          />
        </div>
      )}
    </section>
  );
}

const keyOf = ({ accountId, email }: ListedPerson): string => `${accountId} ${email}`;
