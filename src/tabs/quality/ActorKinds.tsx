import type { ActorKindCount } from '../../metrics/actor-kinds.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';
import { TruncatedText } from '../../ui/TruncatedText.tsx';
import { type Column, tableOf } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { SaveTableButton } from '../../ui/table/SaveTableButton.tsx';
import { Panel } from './Panel.tsx';

type Kind = ActorKindCount['kind'];

const WORDS: Readonly<Record<Kind, { readonly title: string; readonly meaning: string }>> = {
  person: { title: 'People', meaning: 'An account with an id or an e-mail' },
  system: { title: 'The system', meaning: 'The record names no actor' },
  'api-key': { title: 'API keys', meaning: 'A program with a key of the API' },
  unauthenticated: { title: 'Not signed in', meaning: 'An address that anybody may have typed' },
  service: { title: 'Other services', meaning: 'Directory sync, Anthropic and the like' },
  unidentified: { title: 'Not identified', meaning: 'No id and no e-mail, or a type nobody knows' },
  unreadable: { title: 'Not readable', meaning: 'The actor could not be read' },
};

const COLUMNS: readonly Column<ActorKindCount>[] = [
  { id: 'who', header: 'Who', value: ({ kind }) => WORDS[kind].title, isRowHeader: true, width: 136 },
  {
    id: 'events',
    header: 'Events',
    value: ({ events }) => events,
    align: 'end',
    sortDescendingFirst: true,
    width: 96,
  },
  {
    id: 'meaning',
    header: 'What that is',
    value: ({ kind }) => WORDS[kind].meaning,
    cell: ({ kind }) => <TruncatedText>{WORDS[kind].meaning}</TruncatedText>,
    width: 296,
  },
];

/** Whose events these are: people, and everything that is never counted among them. */
export function ActorKinds({ kinds }: { readonly kinds: readonly ActorKindCount[] }) {
  if (kinds.length === 0) return null;
  return (
    <Panel
      title="Who acted?"
      summary={summarise(kinds)}
      action={
        <SaveTableButton
          title="Who acted?"
          fileName="who-acted"
          scope="log"
          table={() => tableOf(COLUMNS, kinds)}
        />
      }
    >
      <div className="px-2 pb-1">
        <DataTable caption="Who acted" columns={COLUMNS} rows={kinds} rowKey={({ kind }) => kind} />
      </div>
    </Panel>
  );
}

function summarise(kinds: readonly ActorKindCount[]): string {
  const all = kinds.reduce((sum, { events }) => sum + events, 0);
  const people = kinds.find(({ kind }) => kind === 'person')?.events ?? 0;
  const others =
    people === all
      ? 'all by people.'
      : `${formatCount(people)} by people and ${formatCount(all - people)} by nobody who is a user. Only people are counted as users and stand in the leaderboard.`;
  return `${countOf(all, 'counted event')}: ${others}`;
}
