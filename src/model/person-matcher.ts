import deburr from 'lodash/deburr';

interface Named {
  readonly name: string;
  readonly email: string;
}

/** Whether a person's name or e-mail holds every word of the query; accents and case do not matter. No query matches everyone. */
export function personMatcher(query: string): (person: Named) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (person) => {
    const text = plain(`${person.name} ${person.email}`);
    return words.every((word) => text.includes(word));
  };
}

function plain(text: string): string {
  return deburr(text).toLowerCase();
}
