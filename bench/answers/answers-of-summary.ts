import type { Summary } from '../../src/metrics/summary.ts';
import type { Answers } from './answers.ts';

/** The answers in the page's own download "Summary (JSON)". */
export function answersOfSummary({ totals, daily, people }: Summary): Answers {
  const { events, users, conversations, projects, files } = totals;
  return {
    events,
    cards: { users, conversations, projects, files },
    daily: daily.map(({ date, activeUsers, conversations }) => ({ date, activeUsers, conversations })),
    people: people
      .map(({ email, conversations7d, conversations30d, conversationsAll, events, lastSeen }) => ({
        email: email.toLowerCase(),
        conversations7d,
        conversations30d,
        conversationsAll,
        events,
        lastSeen,
      }))
      .sort((a, b) => (a.email < b.email ? -1 : 1)),
  };
}
