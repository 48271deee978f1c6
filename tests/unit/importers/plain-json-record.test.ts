import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { AuditLogRows } from '../../../src/importers/audit-log-rows.ts';
import { Head } from '../../../src/importers/head.ts';
import { takeAuditRecords } from '../../../src/importers/json-audit-records.ts';
import { jsonReader } from '../../../src/importers/json-reader.ts';
import { PlainJsonRecord } from '../../../src/importers/plain-json-record.ts';
import { writeSampleJson } from '../../../src/sample/sample-json.ts';
import { bytesOf } from './reading.ts';

const FIRST = '{"created_at":"2026-03-01T10:00:00Z","event":"a"}';
const FORMS = { lines: ['', '\n', '\n'], list: ['[', ',\n', ']'], values: ['', ' ', ''] } as const;
type Form = keyof typeof FORMS;

const fileOf = (records: readonly string[], form: Form): string => {
  const [open, between, close] = FORMS[form];
  return open + records.join(between) + close;
};

/** All that comes of reading a file of this form in pieces of one size; in how many records plainly. */
function read(file: Uint8Array, form: Form, size: number) {
  const reads = vi.spyOn(PlainJsonRecord.prototype, 'read');
  const rows = new AuditLogRows();
  const head = new Head(bytesOf(fileOf([FIRST, FIRST], form)), true);
  const reader = jsonReader(head, 'log', rows, takeAuditRecords(rows));
  for (let at = 0; at < file.length; at += size) reader.push(file.subarray(at, at + size));
  reader.finish();
  const plain = reads.mock.results.filter(({ value }) => value === true).length;
  reads.mockRestore();
  const reading = { table: rows.finish(), counts: rows.counts(), quarantine: rows.quarantine.build() };
  return { reading, plain };
}

/** What the exact reader alone makes of it; the splitters look at every byte by itself when they see no more. */
function readExactly(file: Uint8Array, form: Form) {
  const reads = vi.spyOn(PlainJsonRecord.prototype, 'read').mockReturnValue(false);
  const { reading } = read(file, form, 1);
  reads.mockRestore();
  return reading;
}

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
      ...[
        '-0',
        '01',
        '-',
        '1.0',
        '0.25',
        '1.50',
        '2e3',
        '1234567890123456',
        '-999999999999999999',
        '9'.repeat(310),
      ],
      ...[
        'tru',
        'truee',
        'fals e',
        'truE',
        'None',
        'NaN',
        'undefined',
        "'a'",
        '/* */ 1',
        '',
        '1 2',
        '"a" "b"',
      ],
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
const damage = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 }));

function damaged(file: Uint8Array, [place, byte]: readonly [number, number]): Uint8Array {
  return file.with(Math.floor(place * file.length), byte);
}

describe('plain JSON records', () => {
  it('give the table, the issues and the quarantine that the exact reader gives, for pieces of any size', () => {
    let plain = 0;
    let all = 0;
    fc.assert(
      fc.property(
        records,
        fc.constantFrom<Form[]>('lines', 'list', 'values'),
        fc.option(damage, { freq: 3 }),
        fc.integer({ min: 2, max: 300 }),
        (records, form, damage, size) => {
          const whole = bytesOf(fileOf(records, form));
          const file = damage === null ? whole : damaged(whole, damage);
          const exact = readExactly(file, form);
          const quick = read(file, form, file.length);
          expect(quick.reading).toEqual(exact);
          expect(read(file, form, size).reading).toEqual(exact);
          plain += quick.plain;
          all += records.length;
        },
      ),
      { numRuns: 500 },
    );
    expect(plain / all).toBeGreaterThan(0.2);
    expect(plain / all).toBeLessThan(0.8);
  });

  it.each(['ndjson', 'array'] as const)(
    'are what JavaScript writes: all of the invented log but for quotes and invisible joiners in names (%s)',
    (form) => {
      const text = [...writeSampleJson({ events: 500 }, form)].join('');
      const odd = text.split('\n').filter((line) => /[\\\u200c]/.test(line)).length;
      expect(read(bytesOf(text), form === 'array' ? 'list' : 'lines', 1000).plain).toBe(500 - odd);
      expect(odd).toBeLessThan(20);
    },
  );

  it('are what Python writes: spaces, escapes of letters, None and True', () => {
    const info = String.raw`{"name": "Zo\u00eb O'Brien", "n": 12, "list": [true, false, null, {}]}`;
    const written = `{"event": "a", "created_at": "2026-03-01T10:00:00Z", "actor_info": ${info}, "user_agent": null}`;
    const record = new PlainJsonRecord();
    expect(record.read(bytesOf(written), 1)).toBe(true);
    const cells = Array.from(record.starts, (start, cell) =>
      new TextDecoder().decode(record.bytes.subarray(start, record.ends[cell])),
    );
    expect(cells.slice(0, 4)).toEqual([
      '2026-03-01T10:00:00Z',
      `{'name': "Zoë O'Brien", 'n': 12, 'list': [True, False, None, {}]}`,
      'a',
      '',
    ]);
  });

  it('may have columns of their own, once the exact reader has seen them', () => {
    const row = FIRST.replace('}', ',"org_id":"x","Seat":[1]}');
    expect(read(bytesOf(fileOf([row, row, row], 'lines')), 'lines', 1e6).plain).toBe(2);
  });

  it.each([
    ['something after it', `${FIRST}\u0000`],
    ['a column twice', FIRST.replace('}', ',"event":"b"}')],
    ['an unknown column', FIRST.replace('}', ',"id":"b"}')],
    ['a million bytes', FIRST.replace('"a"', `"${'a'.repeat(1 << 20)}"`)],
    ['a number beyond all bounds', FIRST.replace('}', `,"event_info":[${'9'.repeat(301)}]}`)],
    ['many levels', FIRST.replace('}', `,"event_info":${'['.repeat(33)}${']'.repeat(33)}}`)],
    [
      'many keys',
      FIRST.replace('}', `,"event_info":{${Array.from({ length: 129 }, (_, key) => `"k${key}":0`).join()}}}`),
    ],
  ])('have not %s', (_, text) => {
    expect(new PlainJsonRecord().read(bytesOf(text), 1)).toBe(false);
  });

  it('have their other columns in the order of the first record that had them', () => {
    const record = new PlainJsonRecord();
    for (const name of ['a', '1', 'b']) record.learn(name, name);
    expect(record.read(bytesOf('{"a":1,"b":2}'), 1)).toBe(true);
    expect(record.read(bytesOf('{"b":2,"a":1}'), 1)).toBe(false);
    // JavaScript would move it to the front.
    expect(record.read(bytesOf('{"a":1,"1":2}'), 1)).toBe(false);
  });
});
