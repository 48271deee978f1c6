import type { Summary } from '../metrics/summary.ts';
import { day } from './format.ts';
import { Table } from './Table.tsx';

/** Everybody in the log with their conversations. */
export function Leaderboard({ people }: Summary) {
  return (
    <section className="ua-card">
      <h2>Who starts conversations?</h2>
      <p className="ua-muted">{people.length} people. A click on a heading sorts.</p>
      <Table
        label="Leaderboard"
        rows={people}
        columns={[
          {
            head: 'Name',
            value: ({ name }) => name.toLowerCase(),
            show: ({ name, email }) => (
              <>
                <bdi className="ua-name" title={name}>
                  {name}
                </bdi>
                {email !== name && <bdi className="ua-name ua-muted">{email}</bdi>}
              </>
            ),
          },
          { head: '7 days', value: ({ conversations7d }) => conversations7d },
          { head: '30 days', value: ({ conversations30d }) => conversations30d },
          { head: 'All time', value: ({ conversationsAll }) => conversationsAll },
          { head: 'Last seen', value: ({ lastSeen }) => lastSeen, show: ({ lastSeen }) => day(lastSeen) },
        ]}
      />
    </section>
  );
}
