import deburr from 'lodash/deburr';
import type { PersonCounts } from '../../metrics/people-counts.ts';

/** Whether a person's name or e-mail holds every word of the query; accents and case do not matter. No query matches everyone. */
export function personMatcher(query: string): (person: PersonCounts) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (person) => {
    const text = plain(`${person.name} ${person.email}`);
    return words.every((word) => text.includes(word));
  };
}

function plain(text: string): string {
  return deburr(text).toLowerCase();
}
