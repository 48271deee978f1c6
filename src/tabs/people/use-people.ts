import { useMemo } from 'react';
import type { Answers } from '../../engine/questions.ts';
import type { PersonLine } from '../../metrics/people-list.ts';
import type { PeopleTrends } from '../../metrics/people-trends.ts';
import type { PersonStatus } from '../../metrics/person-status.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';

/** A person, and the events at each point of the trends. */
export type PersonRow = PersonLine & { readonly trend: Uint32Array };

/** The tab, ready to be drawn. */
export interface PeopleView {
  readonly rows: readonly PersonRow[];
  readonly trends: Pick<PeopleTrends, 'points' | 'granularity'>;
  readonly range: Answers['people']['range'];
  /** The answer in a sentence. */
  readonly summary: string;
}

/** Undefined until the answer has arrived. */
export function usePeople(): PeopleView | undefined {
  const answer = useAnswer('people');
  return useMemo(() => answer && viewOf(answer), [answer]);
}

function viewOf({ people, trends, range }: Answers['people']): PeopleView {
  const width = trends.points.length;
  const rows = people.map((person, place) => ({
    ...person,
    trend: trends.counts.subarray(place * width, (place + 1) * width),
  }));
  return { rows, trends, range, summary: summarise(people) };
}

const STATUS_WORDS: readonly (readonly [PersonStatus, string])[] = [
  ['new', 'new'],
  ['active', 'active in the last 7 days'],
  ['quiet', 'quiet'],
  ['inactive', 'without activity'],
];

function summarise(people: readonly PersonLine[]): string {
  const counts = STATUS_WORDS.flatMap(([status, words]) => {
    const count = people.filter((person) => person.status === status).length;
    return count === 0 ? [] : [`${formatCount(count)} ${words}`];
  });
  const all = countOf(people.length, 'person', 'people');
  return counts.length === 0 ? `${all}.` : `${all}: ${counts.join(', ')}.`;
}
