import { describe, expect, it } from 'vitest';
import { readActor } from '../../../src/importers/actor-reader.ts';

const ada = { kind: 'person', accountId: 'u-1', email: 'ada@example.com', name: 'Ada' };

describe('readActor', () => {
  it.each(['', ' ', '{}', 'None', 'null', 'nan', 'NaN'])('takes %j as the system', (cell) => {
    expect(readActor(cell)).toEqual({ actor: { kind: 'system' }, quality: 'exact' });
  });

  it.each([
    ["{'name': 'Ada', 'type': 'account', 'uuid': 'u-1', 'metadata': {'email_address': 'ada@example.com'}}"],
    ['{"name": "Ada", "uuid": "u-1", "metadata": {"email_address": "ada@example.com"}}'],
    ["{'name': 'Ada', 'uuid': 'u-1', 'email_address': ' ada@example.com '}"],
    ["{'name': 'Ada', 'uuid': 'u-1', 'email': 'ada@example.com', 'metadata': None}"],
    ["{'type': 'user_actor', 'user_id': 'u-1', 'email_address': 'ada@example.com', 'name': 'Ada'}"],
  ])('reads a person from %s', (cell) => {
    expect(readActor(cell)).toEqual({ actor: ada, quality: 'exact' });
  });

  it('reads a person without a name, and one with an apostrophe', () => {
    expect(readActor("{'type': 'account', 'uuid': 'u-2'}").actor).toMatchObject({
      accountId: 'u-2',
      name: '',
    });
    expect(readActor(`{'name': "Reece O'Hara", 'uuid': 'u-2'}`).actor).toMatchObject({
      name: "Reece O'Hara",
    });
  });

  it('says when an apostrophe had to be guessed', () => {
    const reading = readActor("{'name': 'Reece O'Hara', 'uuid': 'u-2'}");
    expect(reading).toMatchObject({ quality: 'recovered', actor: { kind: 'person', name: "Reece O'Hara" } });
  });

  it.each(["{'uuid': 'u-1'", 'Ada', "['Ada']", "'Ada'", '17', "{'other': 'x'}", '__import__("os")'])(
    'cannot read %s',
    (cell) => {
      expect(readActor(cell)).toEqual({ actor: { kind: 'unreadable' }, quality: 'unreadable' });
    },
  );

  it('takes keys such as __proto__ as plain data', () => {
    expect(readActor("{'__proto__': {'uuid': 'evil'}, 'uuid': 'u-3'}").actor).toMatchObject({
      accountId: 'u-3',
    });
  });
});
