import deburr from 'lodash/deburr';
import type { PersonCounts } from '../../metrics/people-counts.ts';

/** The people whose name or e-mail holds every word of the query; accents and case do not matter. No query matches everyone. */
export function matchPeople(people: readonly PersonCounts[], query: string): readonly PersonCounts[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter((person) => {
    const text = plain(`${person.name} ${person.email}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return deburr(text).toLowerCase();
}
