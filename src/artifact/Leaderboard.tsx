import type { ShortSummary } from '../metrics/short-summary.ts';
import { day, many } from './format.ts';
import { Table } from './Table.tsx';

/** Everybody in the log with their conversations. */
export function Leaderboard({ people }: ShortSummary) {
  return (
    <section>
      <h2>Who starts conversations?</h2>
      <p>{many(people.length, 'user')}. A click on a heading sorts.</p>
      <Table
        label="Leaderboard"
        rows={people}
        columns={[
          {
            head: 'Name',
            value: ({ name }) => name.toLowerCase(),
            show: ({ name, email }) => (
              <>
                <bdi title={name}>{name}</bdi>
                {email !== name && <bdi>{email}</bdi>}
              </>
            ),
          },
          { head: '7 days', value: 'conversations7d' },
          { head: '30 days', value: 'conversations30d' },
          { head: 'All time', value: 'conversationsAll' },
          { head: 'Last seen', value: 'lastSeen', show: ({ lastSeen }) => day(lastSeen) },
        ]}
      />
    </section>
  );
}
