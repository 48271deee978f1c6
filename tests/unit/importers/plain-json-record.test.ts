import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlainJsonRecord } from '../../../src/importers/plain-json-record.ts';
import type { ReadOutcome } from '../../../src/importers/read-outcome.ts';
import { bytesOf, readInChunks } from './reading.ts';

afterEach(() => vi.restoreAllMocks());

/** What the exact reader alone makes of a file. */
function readExactly(file: Uint8Array): ReadOutcome {
  const spy = vi.spyOn(PlainJsonRecord.prototype, 'read').mockReturnValue(false);
  const outcome = readInChunks(file);
  spy.mockRestore();
  return outcome;
}

/** What becomes of a file, and how many of its records were read plainly. */
function read(file: Uint8Array, chunkBytes?: number): { outcome: ReadOutcome; plain: number } {
  const spy = vi.spyOn(PlainJsonRecord.prototype, 'read');
  const outcome = readInChunks(file, chunkBytes);
  const plain = spy.mock.results.filter(({ value }) => value === true).length;
  spy.mockRestore();
  return { outcome, plain };
}

const isPlain = (record: string): boolean => new PlainJsonRecord().read(bytesOf(record), 1);

const FIRST = '{"created_at":"2026-03-01T10:00:00Z","event":"a"}';

const ordinaryText = fc.constantFrom(
  '',
  'a',
  'uuid',
  'Ann Lane',
  "O'Brien",
  'Zoë',
  '日本語',
  'ﬁ',
  '😀',
  '{1: 2}',
);
const oddText = fc.oneof(
  fc.constantFrom(
    ...['\u00a0', '\u00ad', '\u200b', '\u2028', '\ufeff', '\u007f', '\u0085', '\u0378', '\ue000', '\ufffd'],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const escaped = fc.constantFrom(
  ...[
    String.raw`\u00e9`,
    String.raw`\u65e5x`,
    String.raw`\u0027`,
    String.raw`\u00A0`,
    String.raw`\ud83d\ude00`,
  ],
  ...[String.raw`\ud83d`, String.raw`\"`, String.raw`\"'`, String.raw`\\`, String.raw`\n`, String.raw`\/`],
  ...[String.raw`\u00e`, String.raw`\u00zz`, String.raw`\x41`, '\t', '\u0001'],
);
const inside = (text: string) => JSON.stringify(text).slice(1, -1);
const anyText = fc
  .oneof(
    { weight: 12, arbitrary: ordinaryText.map(inside) },
    { weight: 1, arbitrary: oddText.map(inside) },
    { weight: 1, arbitrary: escaped },
    {
      weight: 1,
      arbitrary: fc
        .tuple(ordinaryText.map(inside), escaped, ordinaryText.map(inside))
        .map((parts) => parts.join('')),
    },
  )
  .map((text) => `"${text}"`);
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('true', 'false', 'null', '0', '7', '-5', '123456789012345') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['-0', '01', '-', '1.0', '0.25', '1.50', '2e3', '1234567890123456', '-999999999999999999'],
      ...['tru', 'truee', 'None', 'NaN', 'undefined', "'a'", '/* */ 1', '', '1 2', '"a" "b"'],
    ),
  },
);
const space = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('', ' ') },
  { weight: 1, arbitrary: fc.constantFrom('\t', '  ', '\n', '\r\n ', '\u00a0') },
);
const innerKey = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('"type"', '"uuid"', '"name"', '"email_address"', '"Größe"', '""', '"1a"'),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom('"1"', '"0"', '"-1"', '"__proto__"', String.raw`"t\u0079pe"`, 'type'),
      anyText,
    ),
  },
);
const KEYS = ['created_at', 'actor_info', 'event', 'event_info', 'entity_info', 'ip_address', 'user_agent'];
const key = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...KEYS).map((name) => `"${name}"`) },
  { weight: 3, arbitrary: fc.constantFrom('"org_id"', '"orgId"', '"x y"', '"id"') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '"Event"',
      '"orgid"',
      '"1"',
      '"__proto__"',
      '""',
      '"é"',
      String.raw`"\u0065vent"`,
    ),
  },
);

const listOf = (item: fc.Arbitrary<string>, open: string, close: string) =>
  fc
    .tuple(
      fc.array(
        fc.tuple(space, item, space).map((parts) => parts.join('')),
        { maxLength: 4 },
      ),
      fc.oneof(
        { weight: 30, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom(',', ']', '}', '//') },
      ),
    )
    .map(([items, end]) => `${open}${items.join(',')}${end}${close}`);
const { value } = fc.letrec<{ value: string }>((tie) => {
  const member = fc
    .tuple(innerKey, space, tie('value'))
    .map(([name, gap, inner]) => `${name}${gap}:${gap}${inner}`);
  return {
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 3, arbitrary: anyText },
      { weight: 1, arbitrary: word },
      { weight: 2, arbitrary: listOf(member, '{', '}') },
      { weight: 1, arbitrary: listOf(tie('value'), '[', ']') },
    ),
  };
});
const members = fc.uniqueArray(fc.tuple(key, value), {
  maxLength: 6,
  selector: ([name]) => name,
});
const record = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(FIRST.slice(1, -1)) },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    members,
    space,
    fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  )
  .map(([first, rest, gap, isUnique]) => {
    const others = rest.filter(([name]) => !isUnique || !first.includes(name));
    return `{${[first, ...others.map(([name, inner]) => `${name}:${inner}`)].filter(Boolean).join(`${gap},`)}${gap}}`;
  });
const records = fc.array(record, { minLength: 1, maxLength: 8 });
const files = fc.tuple(
  records,
  fc.constantFrom('lines', 'list', 'values'),
  fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    freq: 4,
  }),
);

/** The records as a file, perhaps with one byte replaced. */
function fileOf([rest, form, damage]: readonly [
  readonly string[],
  string,
  readonly [number, number] | null,
]): Uint8Array {
  const all = [FIRST, FIRST, ...rest];
  const text = form === 'list' ? `[${all.join(',\n')}]` : all.join(form === 'lines' ? '\n' : ' ');
  const bytes = bytesOf(text);
  if (damage === null) return bytes;
  const from = FIRST.length * 2 + 4;
  bytes[from + Math.floor(damage[0] * (bytes.length - from - 1))] = damage[1];
  return bytes;
}

describe('plain JSON records', () => {
  it('give the table, the issues and the quarantine that the exact reader gives', () => {
    let plain = 0;
    let all = 0;
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 300 }), (file, chunkBytes) => {
        const bytes = fileOf(file);
        const exact = readExactly(bytes);
        const whole = read(bytes);
        expect(whole.outcome).toEqual(exact);
        expect(read(bytes, chunkBytes).outcome).toEqual(exact);
        plain += whole.plain - 2;
        all += file[0].length;
      }),
      { numRuns: 800 },
    );
    expect(plain / all).toBeGreaterThan(0.2);
    expect(plain / all).toBeLessThan(0.8);
  });
});
