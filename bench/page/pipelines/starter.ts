import groupBy from 'lodash/groupBy';
import Papa from 'papaparse';
import type { Answers } from '../../answers/answers.ts';
import type { Pipeline } from './pipeline.ts';

interface StarterRow {
  readonly created_at: Date;
  readonly actor_info: string;
  readonly event: string;
  actor: { metadata?: { email_address?: string } };
}

const MS_PER_DAY = 86_400_000;

/**
 * The algorithm of the help recipe's starter code, on the main thread as there: the whole text, row objects with types guessed, quotes
 * replaced blindly, and for each person three filters over all rows. Its days are counted from the newest event, to be comparable.
 */
export const starter: Pipeline = {
  async run(file) {
    const text = await file.text();
    const { data: rows } = Papa.parse<StarterRow>(text, {
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
    });
    for (const row of rows) row.actor = readActor(row.actor_info);
    return answersOf(rows);
  },
};

/** Names with an apostrophe do not survive this. */
function readActor(cell: string): StarterRow['actor'] {
  try {
    return JSON.parse(cell.replaceAll("'", '"'));
  } catch {
    return {};
  }
}

function answersOf(rows: StarterRow[]): Answers {
  const byDay = groupBy(rows, (row) => row.created_at.toISOString().slice(0, 10));
  const byPerson = groupBy(rows, emailOf);
  const people = Object.keys(byPerson).filter((email) => email !== '');
  const newest = rows[0]!.created_at;
  const today = new Date(newest.toISOString().slice(0, 10)).getTime();
  const count = (event: string): number => rows.filter((row) => row.event === event).length;
  const conversationsOf = (email: string, since: number): number =>
    rows.filter(
      (row) =>
        emailOf(row) === email && row.event === 'conversation_created' && row.created_at.getTime() >= since,
    ).length;
  return {
    events: rows.length,
    cards: {
      users: people.length,
      conversations: count('conversation_created'),
      projects: count('project_created'),
      files: count('file_uploaded'),
    },
    daily: Object.entries(byDay)
      .map(([date, ofDay]) => ({
        date,
        activeUsers: new Set(ofDay.map(emailOf).filter((email) => email !== '')).size,
        conversations: ofDay.filter((row) => row.event === 'conversation_created').length,
      }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    people: people.sort().map((email) => ({
      email,
      conversations7d: conversationsOf(email, today - 6 * MS_PER_DAY),
      conversations30d: conversationsOf(email, today - 29 * MS_PER_DAY),
      conversationsAll: conversationsOf(email, Number.NEGATIVE_INFINITY),
      events: byPerson[email]!.length,
      lastSeen: byPerson[email]![0]!.created_at.toISOString(),
    })),
  };
}

function emailOf({ actor }: StarterRow): string {
  return actor.metadata?.email_address?.toLowerCase() ?? '';
}
