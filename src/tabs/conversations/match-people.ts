import deburr from 'lodash/deburr';

interface Named {
  readonly name: string;
  readonly email: string;
}

/** The people whose name or e-mail holds every word of the query; accents and case do not matter. No query matches everyone. */
export function matchPeople<Person extends Named>(
  people: readonly Person[],
  query: string,
): readonly Person[] {
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
