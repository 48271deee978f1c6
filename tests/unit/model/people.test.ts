import { describe, expect, it } from 'vitest';
import { findPeople, NO_PERSON } from '../../../src/model/people.ts';
import { personActor, tableFromText } from '../../support/table-from-text.ts';

describe('findPeople', () => {
  it('joins actors by account id, whatever they are called', () => {
    const { people, personOfRow } = findPeople(
      tableFromText(
        `2026-03-01T10:00:00Z before conversation_created
         2026-03-02T10:00:00Z after  conversation_created`,
        { before: personActor('u1', '', 'Ann Miller'), after: personActor('u1', '', 'Ann Smith') },
      ),
    );
    expect(people.map((person) => person.name)).toEqual(['Ann Smith']);
    expect([...personOfRow]).toEqual([0, 0]);
  });

  it('joins by e-mail without regard to case, and transitively', () => {
    const { people } = findPeople(
      tableFromText(
        `2026-03-01T10:00:00Z one   user_signed_in_google
         2026-03-02T10:00:00Z two   user_signed_in_google
         2026-03-03T10:00:00Z both  user_signed_in_google`,
        {
          one: personActor('u1', 'Ann@Example.com', ''),
          two: personActor('u2', '', 'Ann'),
          both: personActor('u2', 'ann@example.com', ''),
        },
      ),
    );
    expect(people).toEqual([
      {
        id: 'u2',
        name: 'Ann',
        email: 'ann@example.com',
        firstSeen: Date.parse('2026-03-01T10:00:00Z'),
        lastSeen: Date.parse('2026-03-03T10:00:00Z'),
      },
    ]);
  });

  it('never joins by name', () => {
    const { people } = findPeople(
      tableFromText(
        `2026-03-01T10:00:00Z one conversation_created
         2026-03-02T10:00:00Z two conversation_created`,
        { one: personActor('u1', '', 'Ann'), two: personActor('u2', '', 'Ann') },
      ),
    );
    expect(people.map((person) => person.id)).toEqual(['u1', 'u2']);
  });

  it('shows the e-mail of people without a name, a short id of people without either', () => {
    const { people } = findPeople(
      tableFromText(
        `2026-03-01T10:00:00Z mail conversation_created
         2026-03-02T10:00:00Z bare conversation_created`,
        { mail: personActor('u1', 'Ann@example.com', ''), bare: personActor('0123456789abcdef', '', '') },
      ),
    );
    expect(people.map((person) => person.name)).toEqual(['Ann@example.com', '01234567…']);
  });

  it('keeps a known name when a newer record has none', () => {
    const { people } = findPeople(
      tableFromText(
        `2026-03-01T10:00:00Z named   conversation_created
         2026-03-02T10:00:00Z unnamed conversation_created`,
        { named: personActor('u1', '', 'Ann'), unnamed: personActor('u1', '', '') },
      ),
    );
    expect(people[0]?.name).toBe('Ann');
  });

  it('counts neither the system nor services as people', () => {
    const { people, personOfRow } = findPeople(
      tableFromText(
        `2026-03-01T10:00:00Z -   conversation_deleted
         2026-03-02T10:00:00Z key project_created`,
        { key: { kind: 'service' } },
      ),
    );
    expect(people).toEqual([]);
    expect([...personOfRow]).toEqual([NO_PERSON, NO_PERSON]);
  });
});
