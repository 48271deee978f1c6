import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LiteralValue, readLiteral } from '../../../src/importers/python-literal.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';
import { runs } from '../../support/runs.ts';
import { isOwed, readCorpus } from './python-literal-corpus.ts';

const unreadable = { kind: 'unreadable' };
const exact = (value: LiteralValue) => ({ kind: 'exact', value });
const dict = (...entries: [string, LiteralValue][]) => exact(new Map(entries));
const corpus = readCorpus();

describe('readLiteral', () => {
  it('reads an actor as the log writes it', () => {
    const cell = `{'name': "Reece O'Sullivan", 'uuid': 'abc-123', 'metadata': {'email_address': 'reece@example.com'}}`;
    expect(readLiteral(cell)).toEqual(
      dict(
        ['name', "Reece O'Sullivan"],
        ['uuid', 'abc-123'],
        ['metadata', new Map([['email_address', 'reece@example.com']])],
      ),
    );
  });

  it.each<[string, LiteralValue]>([
    ['None', null],
    ['True', true],
    ['False', false],
    ['0', 0],
    ['-1', -1],
    ['-0', 0],
    ['-0.0', -0],
    ['1.5', 1.5],
    ['1e+16', 1e16],
    ['2.5e-08', 2.5e-8],
    ['9007199254740991', 9007199254740991],
    ["''", ''],
    ['"it\'s"', "it's"],
    [String.raw`'it\'s "both"'`, `it's "both"`],
    [String.raw`'\\ \n \r \t \" \x41 \u00e9 \U0001f600'`, '\\ \n \r \t " A é 😀'],
    [String.raw`'\ud83d\ude00'`, '😀'],
    [String.raw`'\ud800'`, '\ud800'],
    ["'é😀'", 'é😀'],
    ['[]', []],
    ["[1, ['a'], None]", [1, ['a'], null]],
    ['{}', new Map()],
    [
      "{'a': {'b': []}, 'c': 2}",
      new Map<string, LiteralValue>([
        ['a', new Map([['b', []]])],
        ['c', 2],
      ]),
    ],
    [
      " { 'a'\n:\t1 , 'b' : 2 } ",
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    ],
  ])('reads %s', (text, value) => {
    expect(readLiteral(text)).toEqual(exact(value));
  });

  it.each<[string, LiteralValue]>([
    ['()', { kind: 'tuple', items: [] }],
    ['(1,)', { kind: 'tuple', items: [1] }],
    ["(1, 'a')", { kind: 'tuple', items: [1, 'a'] }],
    ['{1}', { kind: 'set', items: [1] }],
    ["{'a', 'b'}", { kind: 'set', items: ['a', 'b'] }],
    ['set()', { kind: 'set', items: [] }],
    [String.raw`b'A\x00\xff\''`, { kind: 'bytes', bytes: Uint8Array.of(65, 0, 255, 39) }],
    ['9007199254740993', { kind: 'big-int', digits: '9007199254740993' }],
    ['-inf', { kind: 'not-finite', text: '-inf' }],
    ['nan', { kind: 'not-finite', text: 'nan' }],
    [
      "{1: 'a', '1': 'b'}",
      {
        kind: 'pairs',
        pairs: [
          [1, 'a'],
          ['1', 'b'],
        ],
      },
    ],
    ['{(1, 2): None}', { kind: 'pairs', pairs: [[{ kind: 'tuple', items: [1, 2] }, null]] }],
  ])('keeps the kind of %s, which JavaScript does not have', (text, value) => {
    expect(readLiteral(text)).toEqual(exact(value));
  });

  it.each([
    'datetime.datetime(2024, 1, 2, 0, 0, tzinfo=datetime.timezone.utc)',
    "UUID('12345678-1234-5678-1234-567812345678')",
    "Decimal('1.50')",
    `<Colour.ODD: "a>b'c">`,
    '<function <lambda> at 0x7f00>',
    "defaultdict(<class 'list'>, {'a)': [1]})",
    '[...]',
    '{...}',
    '(1-2j)',
    '2j',
    'Ellipsis',
    // Code looks like any other call. It stays text and is never run.
    "open('/etc/passwd')",
  ])('keeps %s as text and reads what is around it', (text) => {
    expect(readLiteral(`{'before': 1, 'part': ${text}, 'after': [True]}`)).toEqual(
      dict(['before', 1], ['part', { kind: 'opaque', text }], ['after', [true]]),
    );
    expect(readLiteral(text)).toEqual(unreadable);
  });

  it.each<[string, LiteralValue]>([
    [
      '{"a": null, "b": true, "c": [false]}',
      new Map<string, LiteralValue>([
        ['a', null],
        ['b', true],
        ['c', [false]],
      ]),
    ],
    [String.raw`"\/ \b \f \n \" \\ \u00e9 \ud83d\ude00"`, '/ \b \f \n " \\ é 😀'],
    ['[1E5, -0.5e-3]', [100000, -0.0005]],
  ])('reads JSON: %s', (text, value) => {
    expect(readLiteral(text)).toEqual(exact(value));
  });

  it.each([
    ["{'a': null}", 'Python would say None'],
    ['{"a": True, "b": true}', 'both at once'],
    [String.raw`["\/", None]`, 'the escape is JSON, where None means nothing'],
    [String.raw`["\x41", null]`, 'the escape is Python'],
    ['[(1, 2), null]', 'JSON has no tuples'],
    ['[null, (1, 2)]', 'JSON has no tuples'],
    ['{"a": null, ("b": 1}', 'JSON has no tuples'],
    ['{1: null}', 'JSON has no such keys'],
    ['{"a": NaN}', 'is neither'],
  ])('refuses the mixed spelling %s: %s', (text) => {
    expect(readLiteral(text)).toEqual(unreadable);
  });

  it.each([
    ['', 'empty'],
    [' \n', 'blank'],
    ["{'a': 1", 'cut off'],
    ["{'a': 'x", 'cut off in a string'],
    ["{'a': 1}}", 'text behind'],
    ["{'a': 1} x", 'text behind'],
    ['[1}', 'crossed brackets'],
    ['[1,]', 'a comma too many'],
    ['[,]', 'a comma too many'],
    ['(1)', 'no tuple'],
    ["{'a', 'b': 1}", 'half a set'],
    ["{'a': 1, 'b'}", 'half a set'],
    ['{[1]: 2}', 'a list as key'],
    ['{([],): 2}', 'a list inside a key'],
    ['{1, 1.0}', 'a set that names one thing twice'],
    ["{'a' 'b': 1}", 'two strings in a row'],
    ["'a\nb'", 'a raw line break'],
    ['"a\rb"', 'a raw line break'],
    ["'a\\\nb'", 'a line that goes on'],
    ["'a'\0", 'a control character outside of texts'],
    [String.raw`'\q'`, 'an unknown escape'],
    [String.raw`'\x4g'`, 'half an escape'],
    [String.raw`'\U00110000'`, 'beyond Unicode'],
    [String.raw`b'\u0041'`, 'an escape that bytes do not have'],
    ["b'é'", 'bytes beyond ASCII'],
    ['01', 'a leading zero'],
    ['+1', 'a plus'],
    ['1_000', 'an underscore'],
    ['1e400', 'more than a double holds'],
    ['‘a’', 'typographic quotes'],
    ["__import__('os').system('true')", 'code'],
    ["{'a': __import__('os').system('true')}", 'code'],
    ['[x for x in (1, 2)]', 'code'],
    ["{'a': undefined}", 'a word without meaning'],
    ["{'a': UUID('1'}", 'brackets that do not pair up'],
  ])('refuses %j: %s', (text) => {
    expect(readLiteral(text)).toEqual(unreadable);
  });

  it.each(['\0', '\t', '\x0b', '\x1f'])(
    'keeps %j inside a text, where Python and JSON write an escape',
    (control) => {
      for (const quote of ["'", '"'])
        expect(readLiteral(`{${quote}a${quote}: ${quote}${control}b${control}${quote}}`)).toEqual({
          ...dict(['a', `${control}b${control}`]),
          hasRawControl: true,
        });
    },
  );

  it('keeps keys such as __proto__ as plain data, in order', () => {
    const reading = readLiteral("{'__proto__': {'polluted': True}, 'constructor': 1, '1': 2, '0': 3, '': 4}");
    expect(reading.kind === 'exact' && [...(reading.value as Map<string, LiteralValue>).keys()]).toEqual([
      '__proto__',
      'constructor',
      '1',
      '0',
      '',
    ]);
    expect('polluted' in {}).toBe(false);
  });

  it('lets the last of two equal keys win, as Python and JSON do', () => {
    expect(readLiteral("{'a': 1, 'b': 2, 'a': 3}")).toEqual({
      ...dict(['a', 3], ['b', 2]),
      hasRepeatedKey: true,
    });
  });

  it.each([200, 201, 5_000, 200_000])('reads at most 200 levels, and does not crash at %i', (levels) => {
    const expected = levels <= 200 ? 'exact' : 'unreadable';
    expect(readLiteral(`${'['.repeat(levels)}1${']'.repeat(levels)}`).kind).toBe(expected);
    expect(readLiteral(`${"{'k': ".repeat(levels)}1${'}'.repeat(levels)}`).kind).toBe(expected);
    expect(readLiteral(`${'('.repeat(levels)}1${',)'.repeat(levels)}`).kind).toBe(expected);
    expect(readLiteral('['.repeat(levels)).kind).toBe('unreadable');
    expect(readLiteral(`[f${'('.repeat(levels)}${')'.repeat(levels)}]`).kind).toBe('exact');
  });

  it.each(['json', 'audit', 'wide', 'opaque', 'hand', 'bad', 'deep'])(
    'reads what CPython wrote, or refuses: %s',
    (kind) => {
      const lines = corpus.filter((line) => line.kind === kind);
      expect(lines).not.toEqual([]);
      expect(lines.filter((line) => !isOwed(readLiteral(line.repr), line))).toEqual([]);
    },
  );

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        (text) => readLiteral(text).kind !== undefined,
      ),
    );
    const tokens = fc.constantFrom(
      ...`{ } [ ] ( ) < > ' " , : ; \\ \\x \\u - . e j b r 1 0 inf nan None null set() f( ... '' ''' é`.split(
        ' ',
      ),
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(tokens, { maxLength: 30 }),
        (some) => readLiteral(some.join('')).kind !== undefined,
      ),
      { numRuns: runs(2_000) },
    );
  });

  it('never throws on a literal with a character changed, dropped or added', () => {
    const changes = fc.tuple(
      fc.constantFrom(...corpus.map((line) => line.repr)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(1),
      fc.constantFrom('', "'", '"', '\\', '{', ']', ',', ':', '\0', 'x', ' '),
    );
    fc.assert(
      fc.property(changes, ([text, where, dropped, added]) => {
        const at = Math.floor(where * text.length);
        return readLiteral(text.slice(0, at) + added + text.slice(at + dropped)).kind !== undefined;
      }),
      { numRuns: runs(2_000) },
    );
  });

  // What a quadratic reader would take sixteen times as long for, of each kind of scan that looks ahead.
  it.each<[string, (size: number) => string]>([
    ['a long string', (size) => `{'a': '${'x'.repeat(size)}'}`],
    ['escapes', (size) => `{'a': '${String.raw`\'`.repeat(size / 2)}'}`],
    ['bare quotes', (size) => `{'a': '${"x' ".repeat(size / 3)}`],
    ['bare quotes before keys', (size) => `{'a': 'b'c', ${"'a': 'b'c', ".repeat(size / 12)}'z': 1}`],
    ['blanks', (size) => `{'a': 'b'${' '.repeat(size)}x'}`],
    ['brackets', (size) => `[f${'('.repeat(size)}`],
    ['digits', (size) => `[(${'9'.repeat(size)}`],
  ])('takes about four times as long for four times the text: %s', (_, shape) => {
    const [small, large] = [shape(1e6), shape(4e6)];
    expect(cpuTimeOf(() => readLiteral(large))).toBeLessThan(10 * cpuTimeOf(() => readLiteral(small)) + 100);
  });
});
