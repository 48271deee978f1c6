import { describe, expect, it } from 'vitest';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import { readGood } from '../importers/reading.ts';

const MEMBERS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0'];

describe('I. Hostile text', () => {
  it('I5: people and events named like members of objects → each counted as what it is', () => {
    const lines = MEMBERS.flatMap((name, index) =>
      Array.from({ length: index + 1 }, (_, turn) =>
        JSON.stringify({
          created_at: `2026-03-01T1${index}:0${turn}:00Z`,
          event: name,
          actor_info: { type: 'account', uuid: name, name },
        }),
      ),
    );
    const keeper = new LogKeeper();
    keeper.add([readGood(lines.join('\n'))], 'join');
    const people = keeper.ask('people')?.people.map(({ name, events }) => [name, events] as const);
    expect(new Map(people)).toEqual(new Map(MEMBERS.map((name, index) => [name, index + 1])));
    const events = keeper.ask('quality')?.unknownEvents.map(({ name, count }) => [name, count] as const);
    expect(new Map(events)).toEqual(new Map(MEMBERS.map((name, index) => [name, index + 1])));
  });
});
