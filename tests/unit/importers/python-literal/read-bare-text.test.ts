import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLiteral } from '../../../../src/importers/python-literal.ts';
import { runs } from '../../../support/runs.ts';

const cell = (name: string) =>
  `{'name': '${name}', 'uuid': '456', 'metadata': {'email_address': 'x@y.example'}}`;
const actor = (name: string) =>
  new Map<string, string | Map<string, string>>([
    ['name', name],
    ['uuid', '456'],
    ['metadata', new Map([['email_address', 'x@y.example']])],
  ]);

describe('readLiteral, of names with bare apostrophes inside single quotes', () => {
  it.each([
    "Bob O'Brien",
    "O'Brien, 'Bob' 'the'",
    "D'Arcy's",
    "James'",
    "'James'",
    "'t Hooft",
    "O'R",
    `Bob "The Man" O'Brien`,
    "O'Brien {x}, [y]: z",
    "N'Golo 😀",
  ])('recovers %s', (name) => {
    expect(readLiteral(cell(name))).toEqual({ kind: 'recovered', value: actor(name) });
  });

  it('recovers the last value of a dict, and several in one text', () => {
    expect(readLiteral("{'name': 'James''}")).toEqual({
      kind: 'recovered',
      value: new Map([['name', "James'"]]),
    });
    expect(readLiteral("[{'a': 'it's', 'b': {'c': 'o'b@x.example'}}]")).toEqual({
      kind: 'recovered',
      value: [
        new Map<string, string | Map<string, string>>([
          ['a', "it's"],
          ['b', new Map([['c', "o'b@x.example"]])],
        ]),
      ],
    });
  });

  it.each([
    ["{'a': 'x' 'y'}", "Python's other spelling of 'xy'"],
    ["{'a': 'it''s'}", 'the same, without a space'],
    ["{'a': 'x'r'y'}", 'the same, with a prefix'],
    [`{'a': 'x'u", 'y" 'z'}`, 'the same, with both'],
    ["{'a': 'D'u'x', 'b': 'y'}", 'the same'],
    ["{'a': 'James''', 'b': 'y'}", 'the same, with an empty second'],
    [`{'a': 'x' "it's" 'y'}`, 'the same, with both quotes'],
    ["{'a': '''it's'''}", 'a long string'],
    [String.raw`{'a': 'O'Brien\n'}`, 'the backslash may be an escape, or may not'],
    ["{'a': 'O'Brien\n'}", 'a line break'],
    [`{'a': 'O'Brien', 'b': "x"}`, 'who writes double quotes would have used them'],
    [`{'a': 'O'Brien', "b": 'x'}`, 'the same, around a key'],
    ["{'a': 'O'Brien', 1: 'x'}", 'a quote before a comma that no key follows'],
    ["{'a': 'O'Brien', the builder', 'b': 'x'}", 'the same'],
    ["{'a': 'O'Brien': 'x'}", 'a quote before a colon'],
    ["{'a': 'O'Brien', 'b': 'x', 'a': 'y'}", 'a key twice: the name may hold the first'],
    ["{'a': 'O'Brien'} x', 'b': 'y'}", 'text behind the end'],
    ["{'O'Brien': 'x'}", 'an apostrophe in a key'],
    ["['O'Brien', 'x']", 'in a list no key tells where an item ends'],
    ["'O'Brien'", 'not in a dict'],
    ["{'a': 'O'Brien'", 'cut off'],
    ["{'a': 'O'Brien", 'cut off'],
    ["{'a': 'O'Brien', 'b': null}", 'mixed spelling'],
  ])('refuses %s: %s', (text) => {
    expect(readLiteral(text)).toEqual({ kind: 'unreadable' });
  });

  it('recovers any name or refuses it, but reads no other', () => {
    const name = fc.array(fc.constantFrom("'", 'a', 'r', 'B', ' ', '{', '}', '"', '.', '-', 'é', '(', '1'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(name, (letters) => {
        const text = letters.join('');
        const reading = readLiteral(cell(text));
        if (reading.kind !== 'unreadable') expect(reading.value).toEqual(actor(text));
        if (reading.kind === 'recovered') expect(text).toContain("'");
      }),
      { numRuns: runs(5_000) },
    );
  });
});
