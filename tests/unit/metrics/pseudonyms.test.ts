import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import { hideNames } from '../../../src/metrics/pseudonyms.ts';
import { auditLogOf } from '../../../src/model/audit-log.ts';
import { WHOLE_LOG } from '../../../src/model/selection.ts';
import { runs } from '../../support/runs.ts';
import { tableFromText } from '../../support/table-from-text.ts';
import { readGood } from '../importers/reading.ts';

const HIDDEN = { ...WHOLE_LOG, hidesNames: true };

/** As many people as `counts`, called `aaa`, `aab` and so on; the number is how many conversations they start. */
const logOf = (counts: readonly number[]) =>
  auditLogOf(
    tableFromText(
      counts
        .flatMap((count, person) =>
          Array.from(
            { length: count },
            (_, index) =>
              `2026-03-${String((index % 28) + 1).padStart(2, '0')}T10:00:00Z ${calledAs(person)} conversation_created`,
          ),
        )
        .join('\n'),
    ),
  );
const calledAs = (person: number) =>
  [676, 26, 1].map((unit) => String.fromCharCode(97 + (Math.floor(person / unit) % 26))).join('');

/** Everybody acts at an hour of their own, by which they are known where names are hidden. */
const HOURS = ['ada', 'bo', 'cy', 'di', 'ed', 'flo'];

const csvOf = (rows: readonly (readonly [day: number, who: string])[]) =>
  `created_at,actor_info,event\n${rows
    .map(
      ([day, who]) =>
        `2026-03-${String(day).padStart(2, '0')}T1${HOURS.indexOf(who)}:00:00Z,"{'uuid': '${who}', 'name': 'N ${who}'}",conversation_created`,
    )
    .join('\n')}\n`;

describe('hideNames', () => {
  it('numbers everybody once, and leaves nothing of names, e-mails and ids', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), (counts) => {
        const log = logOf(counts);
        const hidden = hideNames(log).people;
        expect(hidden.map(({ name }) => name).toSorted()).toEqual(
          counts.map((_, index) => `User ${String(index + 1).padStart(3, '0')}`),
        );
        expect(
          hidden.every(({ id, name, email }) => email === '' && id === name.toLowerCase().replace(' ', '-')),
        ).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  it('does not look at names and e-mails', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 8, maxLength: 8 }), (names) => {
        const log = logOf([1, 2, 3, 4, 5, 6, 7, 8]);
        const people = log.people.map((person, index) => ({
          ...person,
          name: names[index]!,
          email: names[7 - index]!,
        }));
        expect(hideNames({ ...log, people }).people).toEqual(hideNames(log).people);
      }),
      { numRuns: runs(100) },
    );
  });

  it('tells nothing of names or of use: of two people either may have the lower number', () => {
    let pairs = 0;
    let inOrder = 0;
    for (let first = 1; first <= 40; first++) {
      // Names in the order of the alphabet, each starting one conversation more than the one before.
      const hidden = hideNames(logOf(Array.from({ length: 24 }, (_, index) => first + index)));
      const numbers = new Map(
        hidden.people.map(({ name }, index) => [index, Number(name.slice('User '.length))]),
      );
      for (let a = 0; a < 24; a++)
        for (let b = a + 1; b < 24; b++) {
          pairs++;
          if (numbers.get(a)! < numbers.get(b)!) inOrder++;
        }
    }
    expect(inOrder / pairs).toBeGreaterThan(0.45);
    expect(inOrder / pairs).toBeLessThan(0.55);
  });

  it('gives the same files the same pseudonyms, in whichever order they come', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...HOURS));
    const file = fc.array(row, { minLength: 1, maxLength: 15 }).map(csvOf);
    const pseudonymsOf = (texts: readonly string[]) => {
      const keeper = new LogKeeper();
      keeper.add(
        texts.map((text) => readGood(text)),
        'join',
      );
      const { people } = keeper.ask('people', HIDDEN)!;
      return people
        .map(({ name, lastSeen }) => `${HOURS[new Date(lastSeen).getUTCHours() - 10]} ${name}`)
        .sort();
    };
    fc.assert(
      fc.property(file, file, file, (...files) => {
        const once = pseudonymsOf(files);
        expect(pseudonymsOf(files)).toEqual(once);
        expect(pseudonymsOf(files.toReversed())).toEqual(once);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is what a search for people looks at', () => {
    const keeper = new LogKeeper();
    keeper.add(
      [
        readGood(
          csvOf([
            [1, 'ada'],
            [2, 'bo'],
          ]),
        ),
      ],
      'join',
    );
    expect(keeper.ask('people', { ...HIDDEN, people: 'ada' })!.people).toEqual([]);
    expect(keeper.ask('people', { ...HIDDEN, people: 'User 002' })!.people).toHaveLength(1);
  });
});

describe('what the engine answers while names are hidden', () => {
  it('holds no name of a file, no text of a record and nobody of a list', () => {
    const keeper = new LogKeeper();
    const file = readGood(`${csvOf([[1, 'ed']]).replaceAll("'ed'", "'canary'")}no-time-canary,x,y\n`);
    keeper.add(
      [
        {
          ...file,
          report: { ...file.report, name: 'file-canary.csv' },
          roster: [{ accountId: 'id-canary', email: 'mail-canary@example.com', name: 'Name Canary' }],
        },
      ],
      'join',
    );
    for (const question of ['people', 'quality', 'roster', 'summary', 'overview', 'conversations'] as const)
      expect(JSON.stringify(keeper.ask(question, HIDDEN))).not.toMatch(/canary/i);
    expect(keeper.ask('roster', HIDDEN)).toEqual({ size: 1, count: 1, neverSeen: [] });
    expect(keeper.ask('quality', HIDDEN)!.files[0]).toMatchObject({ name: 'File 1', recordsRejected: 1 });
    expect(JSON.stringify(keeper.ask('quality', WHOLE_LOG))).toMatch(/file-canary.*no-time-canary/);
  });
});
