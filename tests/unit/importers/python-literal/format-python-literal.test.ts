import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPythonLiteral } from '../../../../src/importers/python-literal/format-python-literal.ts';
import { type LiteralValue, readLiteral } from '../../../../src/importers/python-literal.ts';
import { readCorpus } from '../python-literal-corpus.ts';

describe('formatPythonLiteral', () => {
  it.each<[unknown, string]>([
    [null, 'None'],
    [true, 'True'],
    [false, 'False'],
    [0, '0'],
    [-0, '-0.0'],
    [1.5, '1.5'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [2.5e-8, '2.5e-08'],
    [9007199254740991, '9007199254740991'],
    [9007199254740992, '9007199254740992.0'],
    [1e16, '1e+16'],
    [1.5e300, '1.5e+300'],
    ['', "''"],
    ["it's", `"it's"`],
    ['say "hi"', `'say "hi"'`],
    [`it's "both"`, String.raw`'it\'s "both"'`],
    ['C:\\new', String.raw`'C:\\new'`],
    ['\t\n\r\0\x7f\x85\xa0\xad', String.raw`'\t\n\r\x00\x7f\x85\xa0\xad'`],
    ['é山😀', "'é山😀'"],
    ['\u200b\u202e\u2028\u3000\ufeff', String.raw`'\u200b\u202e\u2028\u3000\ufeff'`],
    ['\ud800', String.raw`'\ud800'`],
    ['\u{e0001}\u{10ffff}', String.raw`'\U000e0001\U0010ffff'`],
    [[], '[]'],
    [{}, '{}'],
    [[1, [null]], '[1, [None]]'],
    [JSON.parse('{"b": {"__proto__": 1}, "a": []}'), "{'b': {'__proto__': 1}, 'a': []}"],
    [new Map([['a', [true]]]), "{'a': [True]}"],
    [undefined, 'None'],
  ])('writes %j as %s', (value, text) => {
    expect(formatPythonLiteral(value)).toBe(text);
  });

  it('writes a bigint as its digits, for a reader of JSON that does not round', () => {
    expect(formatPythonLiteral(12345678901234567890n)).toBe('12345678901234567890');
  });

  it('gives a JSON cell the text that the same cell has in a CSV', () => {
    const json = `{"name": "Reece O'Sullivan", "metadata": {"email_address": null, "is_private": false}}`;
    expect(formatPythonLiteral(JSON.parse(json))).toBe(
      `{'name': "Reece O'Sullivan", 'metadata': {'email_address': None, 'is_private': False}}`,
    );
  });

  it('writes what CPython wrote', () => {
    const lines = readCorpus().filter(
      ({ kind, repr }) =>
        (kind === 'json' || kind === 'audit') && !isForgotten(repr) && !isNewerUnicode(repr),
    );
    expect(lines.length).toBeGreaterThan(2_000);
    const differing = lines.filter(({ repr }) => {
      const reading = readLiteral(repr);
      return reading.kind !== 'exact' || formatPythonLiteral(reading.value) !== repr;
    });
    expect(differing).toEqual([]);
  });

  it('is read back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), (value) => {
        expect(readLiteral(formatPythonLiteral(value))).toEqual({ kind: 'exact', value: asLiteral(value) });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readLiteral(formatPythonLiteral(text))).toEqual({ kind: 'exact', value: text });
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readLiteral(formatPythonLiteral(number))).toEqual({ kind: 'exact', value: number });
      }),
    );
  });

  it('does not crash on deep or wide values', () => {
    const levels = 200_000;
    const deep: unknown = JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(formatPythonLiteral(deep)).toBe('['.repeat(levels) + ']'.repeat(levels));
    expect(formatPythonLiteral(Array.from({ length: 500_000 }, () => 1))).toHaveLength(1_500_000);
  });
});

/** What reading forgets: that 1.0 was a fraction, and that a surrogate pair was two characters. */
function isForgotten(repr: string): boolean {
  return /\d\.0\b/.test(repr) || /\\ud[89ab]..\\ud[c-f]../.test(repr);
}

/** Whether the text escapes a character that was unknown to the corpus's Unicode and is printable in ours. */
function isNewerUnicode(repr: string): boolean {
  return [...repr.matchAll(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8}))/g)].some(([, short, long]) =>
    /[^\p{C}\p{Z}]/u.test(String.fromCodePoint(Number.parseInt((short ?? long) as string, 16) % 0x110000)),
  );
}

function asLiteral(value: unknown): LiteralValue {
  if (Array.isArray(value)) return value.map(asLiteral);
  if (typeof value !== 'object') return value as LiteralValue;
  return value && new Map(Object.entries(value).map(([key, item]) => [key, asLiteral(item)]));
}
