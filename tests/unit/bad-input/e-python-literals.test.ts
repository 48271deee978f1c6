import { describe, expect, it } from 'vitest';
import { type LiteralValue, readLiteral } from '../../../src/importers/python-literal.ts';
import { visibleLine } from '../../../src/ui/visible-text.ts';
import { isOwed, readCorpus } from '../importers/python-literal-corpus.ts';
import { issuesOf, readGood } from '../importers/reading.ts';
import { inventLiterals } from './literal-generator.ts';
import { exportOf, keeperOf } from './logs.ts';
import { countsOf, logOf, namesOf, rowOf } from './small-logs.ts';

const exact = (value: LiteralValue) => ({ kind: 'exact', value });
const dictOf = (...entries: (readonly [string, LiteralValue])[]) => exact(new Map(entries));
const UNREADABLE = { kind: 'unreadable' };
const readActors = (...cells: readonly string[]) =>
  readGood(logOf(...cells.map((actor_info) => rowOf({ actor_info }))));

describe('E. Python literals', () => {
  it('E1: either quote, mixed, with every escape that repr() writes → A: exact', () => {
    expect(
      readLiteral(String.raw`{'a': "it's", "b": 'say "x"', 'c': '\\ \' \" \n \r \t \x41 \u00e9 \U0001f600'}`),
    ).toEqual(dictOf(['a', "it's"], ['b', 'say "x"'], ['c', '\\ \' " \n \r \t A é 😀']));
  });

  it('E2: a text printed as it is, and the same text escaped → A: equal', () => {
    expect(readLiteral("'Zoë 李 😀'")).toEqual(readLiteral(String.raw`'Zo\xeb \u674e \U0001f600'`));
  });

  it('E3: None, True, False, whole numbers, fractions, 1e+16 and -0.0 → A', () => {
    expect(readLiteral('[None, True, False, 12, -3, 1.5, 1e+16, -0.0]')).toEqual(
      exact([null, true, false, 12, -3, 1.5, 1e16, -0]),
    );
  });

  it('E4: a whole number beyond 2^53 → A: its digits, not rounded', () => {
    expect(readLiteral("{'id': 9007199254740993}")).toEqual(
      dictOf(['id', { kind: 'big-int', digits: '9007199254740993' }]),
    );
  });

  it('E5: inf and nan → A: marked values, never a number', () => {
    for (const text of ['inf', '-inf', 'nan'] as const)
      expect(readLiteral(text)).toEqual(exact({ kind: 'not-finite', text }));
  });

  it('E6: tuple, set and bytes → A: the kind is kept', () => {
    expect(readLiteral(String.raw`((1,), {2}, set(), b'\x00a')`)).toEqual(
      exact({
        kind: 'tuple',
        items: [
          { kind: 'tuple', items: [1] },
          { kind: 'set', items: [2] },
          { kind: 'set', items: [] },
          { kind: 'bytes', bytes: Uint8Array.of(0, 0x61) },
        ],
      }),
    );
  });

  it.each([
    'datetime.datetime(2026, 1, 2)',
    "UUID('a-1')",
    "Decimal('1.1')",
    "<Enum.X: 'a'>",
    '<object at 0x7f>',
    '[...]',
  ])(
    'E7: datetime.datetime(…), UUID(…), Decimal(…), <Enum.X: 1>, <object at 0x…> or [...] inside a dict → A: this part stays text, and the rest is read (%s)',
    (text) => {
      expect(readLiteral(`{'name': 'Ada', 'x': ${text}}`)).toEqual(
        dictOf(['name', 'Ada'], ['x', { kind: 'opaque', text }]),
      );
    },
  );

  it('E7: parts that are no literal in actor cells → A: counted with their lines, the actor is read; a UUID(…) is understood and not counted', () => {
    const file = readActors(
      "{'name': 'Ada', 'uuid': UUID('a-1')}",
      "{'name': 'Bo', 'uuid': 'b-1', 'x': [{'at': (datetime.datetime(2026, 1, 2),)}]}",
      "{'name': 'Cy', 'uuid': 'c-1', 1: <object at 0x7f>}",
      "{'name': 'Di', 'uuid': 'd-1', 'x': {1: <object at 0x7f>}}",
      "{'name': 'Ed', 'uuid': 'e-1', 'x': 'datetime.datetime(2026, 1, 2)'}",
    );
    expect(namesOf(file)).toEqual(['Ada', 'Bo', 'unreadable', 'Di', 'Ed']);
    expect(issuesOf(file)).toEqual([
      `literal-part-opaque × 2: line 3, record 2, "{'name': 'Bo', 'uuid': 'b-1', 'x': [{'at': (datetime.datetime(2026, 1, 2),)}]}"`,
      `actor-unreadable × 1: line 4, record 3, "{'name': 'Cy', 'uuid': 'c-1', 1: <object at 0x7f>}"`,
    ]);
  });

  it('E8: JSON in the column instead → A: the same actor', () => {
    const file = readActors(
      `{"name": "Ada", "type": "account", "uuid": "u-1", "metadata": null}`,
      `{'name': 'Ada', 'type': 'account', 'uuid': 'u-1', 'metadata': None}`,
    );
    expect(namesOf(file)).toEqual(['Ada', 'Ada']);
    expect(file.report.issues).toEqual([]);
  });

  it('E9: an empty cell, None, nan, null or {} → A: no info, nothing to note', () => {
    const file = readActors('', 'None', 'nan', 'null', '{}', ' {} ');
    expect(namesOf(file)).toEqual(Array(6).fill('system'));
    expect(file.report.issues).toEqual([]);
  });

  it('E10: 5,000 levels deep → W: no crash, the row is kept, its actor unreadable; 200 levels are read', () => {
    const nested = (levels: number) =>
      `{'name': 'Ada', 'uuid': 'u-1', 'x': ${'['.repeat(levels)}1${']'.repeat(levels)}}`;
    const file = readActors(nested(199), nested(200), nested(5000));
    expect(namesOf(file)).toEqual(['Ada', 'unreadable', 'unreadable']);
    expect(countsOf(file)).toEqual({ 'actor-unreadable': 2 });
  });

  it('E11: a key named twice → W: the last value counts, as in Python, and the row is counted', () => {
    const file = readActors(
      "{'name': 'Ada', 'uuid': 'u-1', 'name': 'Eve'}",
      "{'uuid': 'u-2', 'x': [{'a': 1, 'a': 2}]}",
      "{'name': 'Bo', 'uuid': 'u-3'}",
    );
    expect(namesOf(file)).toEqual(['Eve', '', 'Bo']);
    expect(issuesOf(file)).toEqual([
      `literal-key-repeated × 2: line 2, record 1, "{'name': 'Ada', 'uuid': 'u-1', 'name': 'Eve'}"`,
    ]);
    expect(readLiteral('{"a": 1, "a": 2}')).toEqual({ ...dictOf(['a', 2]), hasRepeatedKey: true });
  });

  it('E12: keys such as __proto__, constructor, toString, length, 0 and nothing → A: plain data, no prototype touched', () => {
    const keys = ['__proto__', 'constructor', 'toString', 'length', '0', ''];
    expect(readLiteral(`{${keys.map((key) => `'${key}': '${key}'`).join(', ')}}`)).toEqual(
      dictOf(...keys.map((key) => [key, key] as const)),
    );
    expect(readLiteral("{'__proto__': {'polluted': True}}").kind).toBe('exact');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('E13: cut off, unbalanced, with text after it or typographic quotes → W: the actor is unreadable, the row stays in the counts', () => {
    const bad = ["{'name': 'Ada'", "{'name': 'Ada'}}", "{'name': 'Ada'} x", '{‘name’: ‘Ada’}'];
    const file = readActors(...bad);
    expect(namesOf(file)).toEqual(bad.map(() => 'unreadable'));
    expect(file.report).toMatchObject({ recordsKept: 4, recordsRejected: 0 });
    expect(file.report.issues[0]?.examples.map(({ found }) => found)).toEqual(bad);
  });

  it.each([
    String.raw`'\N{BULLET}'`,
    String.raw`'\101'`,
    "r'a'",
    "u'a'",
    "'a' 'b'",
    "{'a': 1} # b",
    '1_000',
    '0x1f',
    "f'{a}'",
    '+1',
  ])(
    'E14: what Python reads and never prints, such as \\N{…}, octal, prefixes, joined texts, comments → the right value or unreadable, never a third thing (%s)',
    (text) => {
      expect(readLiteral(text)).toEqual(UNREADABLE);
    },
  );

  it.each([
    "__import__('os').system('id')",
    '[x for x in (1, 2)]',
    'lambda: 1',
    "{'a': 1}.get('a')",
    '1 + 1',
    "'a' * 9",
  ])(
    'E15: code such as a call, a comprehension, a lambda → unreadable; nothing is ever evaluated (%s)',
    (text) => {
      expect(readLiteral(text)).toEqual(UNREADABLE);
    },
  );

  it('E16: half of a surrogate pair → A: kept as it is, shown as U+FFFD, escaped in the export and read back as it was', () => {
    const reading = readLiteral(String.raw`'a\ud800'`);
    expect(reading).toEqual(exact('a\ud800'));
    const file = readActors(String.raw`{'uuid': 'u-1', 'name': 'a\ud800'}`);
    expect(namesOf(file)).toEqual(['a\ud800']);
    const saved = exportOf(keeperOf([file]));
    expect(saved).toContain(String.raw`a\ud800`);
    expect(namesOf(readGood(saved))).toEqual(['a\ud800']);
    expect(visibleLine('a\ud800')).toBe('a\uFFFD');
  });

  it('E1–E16: 50,000 values written by a generator of its own, and every line that CPython wrote → the exact value of each', () => {
    let wrong = 0;
    let read = 0;
    for (const { text, json } of inventLiterals(2026, 50_000)) {
      const kind = 'wide';
      read++;
      if (isOwed(readLiteral(text), { id: read, kind, repr: text, json })) continue;
      wrong++;
      expect(text, JSON.stringify(json)).toBe('read exactly');
    }
    expect({ read, wrong }).toEqual({ read: 50_000, wrong: 0 });
    expect(readCorpus().filter((line) => !isOwed(readLiteral(line.repr), line))).toEqual([]);
  }, 60_000);
});
