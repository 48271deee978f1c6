/*
 * Invents Python values and writes them as CPython's repr() does, from the language reference alone. Nothing of the reader is used here,
 * so that its mistakes are not repeated by its test. Values are tagged as in tests/fixtures/python-literals.
 */
import { createRandom, type Random } from '../../../src/sample/random.ts';

export interface Invented {
  readonly text: string;
  readonly json: unknown;
}

/** The same values for the same seed. */
export function* inventLiterals(seed: number, count: number): Generator<Invented> {
  const random = createRandom(seed);
  for (let made = 0; made < count; made++) yield random.chance(0.2) ? scalar(random) : container(random, 4);
}

function value(random: Random, depth: number): Invented {
  if (depth > 0 && random.chance(0.35)) return container(random, depth);
  return random.chance(0.08) ? opaque(random) : scalar(random);
}

function scalar(random: Random): Invented {
  const kind = random.below(12);
  if (kind < 6) return text(random);
  if (kind < 8) return integer(random);
  if (kind === 8) return float(random);
  if (kind === 9) return bytes(random);
  return random.pick<Invented>([
    { text: 'None', json: null },
    { text: 'True', json: true },
    { text: 'False', json: false },
    { text: 'inf', json: { $float: 'inf' } },
    { text: '-inf', json: { $float: '-inf' } },
    { text: 'nan', json: { $float: 'nan' } },
  ]);
}

function container(random: Random, depth: number): Invented {
  const size = random.below(5);
  const items = Array.from({ length: size }, () => value(random, depth - 1));
  const kind = random.below(10);
  if (kind < 5) return dict(random, items);
  if (kind < 7) return { text: `[${joined(items)}]`, json: items.map(({ json }) => json) };
  if (kind === 7) return tuple(items);
  return kind === 8 ? set(random, size) : pairs(random, items);
}

const joined = (items: readonly Invented[]) => items.map((item) => item.text).join(', ');

function tuple(items: readonly Invented[]): Invented {
  const comma = items.length === 1 ? ',' : '';
  return { text: `(${joined(items)}${comma})`, json: { $tuple: items.map(({ json }) => json) } };
}

const NASTY_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  '0',
  '',
  'name',
  'uuid',
  'metadata',
  '__defineGetter__',
];

function dict(random: Random, items: readonly Invented[]): Invented {
  const keys = new Map<string, string>();
  while (keys.size < items.length) {
    const key = random.chance(0.5) ? plain(random.pick(NASTY_KEYS)) : text(random);
    keys.set(key.json as string, key.text);
  }
  const written = [...keys.values()].map((key, index) => `${key}: ${items[index]!.text}`);
  const entries = [...keys.keys()].map((key, index) => [key, items[index]!.json] as const);
  return { text: `{${written.join(', ')}}`, json: Object.fromEntries(entries) };
}

function plain(word: string): Invented {
  return { text: `'${word}'`, json: word };
}

/** A dict with a key that is no string. */
function pairs(random: Random, items: readonly Invented[]): Invented {
  if (items.length === 0) return { text: '{}', json: {} };
  const first = random.below(1000) - 500;
  const keyed = items.map((item, index) => ({ key: first + index, item }));
  return {
    text: `{${keyed.map(({ key, item }) => `${key}: ${item.text}`).join(', ')}}`,
    json: { $pairs: keyed.map(({ key, item }) => [key, item.json]) },
  };
}

function set(random: Random, size: number): Invented {
  if (size === 0) return { text: 'set()', json: { $repr: 'set()' } };
  const first = random.below(1000) - 500;
  const numbers = Array.from({ length: size }, (_, index) => first + index * 3);
  return { text: `{${numbers.join(', ')}}`, json: { $set: numbers } };
}

function integer(random: Random): Invented {
  if (random.chance(0.6)) {
    const number = random.below(2 ** 31) - 2 ** 30;
    return { text: String(number), json: number };
  }
  if (random.chance(0.3)) {
    const edge = random.pick(['9007199254740991', '-9007199254740991', '9007199254740990']);
    return { text: edge, json: Number(edge) };
  }
  const digits = `${random.chance(0.5) ? '-' : ''}9${Array.from({ length: 16 + random.below(30) }, () => random.below(10)).join('')}`;
  return { text: digits, json: { $int: digits } };
}

function float(random: Random): Invented {
  const sign = random.chance(0.3) ? '-' : '';
  const fraction = `${random.below(1_000_000)}${1 + random.below(9)}`;
  const written = random.pick([
    `${random.below(100_000)}.${fraction}`,
    `${random.below(100)}.0`,
    '0.0',
    `${1 + random.below(9)}e+${16 + random.below(280)}`,
    `${1 + random.below(9)}.${fraction}e+${16 + random.below(280)}`,
    `${1 + random.below(9)}.${fraction}e-${String(5 + random.below(290)).padStart(2, '0')}`,
  ]);
  return { text: sign + written, json: Number(sign + written) };
}

function bytes(random: Random): Invented {
  const values = Array.from({ length: random.below(12) }, () => random.below(256));
  const quote = values.includes(0x27) && !values.includes(0x22) ? '"' : "'";
  const written = values.map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === quote || character === '\\') return `\\${character}`;
    if (byte >= 0x20 && byte < 0x7f) return character;
    return SHORT.get(byte) ?? `\\x${hex(byte, 2)}`;
  });
  return {
    text: `b${quote}${written.join('')}${quote}`,
    json: { $bytes: Buffer.from(values).toString('hex') },
  };
}

const OPAQUE = [
  'datetime.datetime(2026, 3, 2, 10, 0, tzinfo=datetime.timezone.utc)',
  "UUID('11111111-1111-4111-8111-111111111111')",
  "Decimal('1.10')",
  '<Colour.RED: 1>',
  '<object object at 0x7f3a2c1d5e90>',
  '[...]',
  '{...}',
  'Ellipsis',
  "<Plan.TEAM: 'it\\'s'>",
  "OrderedDict([('a', 1)])",
  '2j',
  '(1-2j)',
];

function opaque(random: Random): Invented {
  const written = random.pick(OPAQUE);
  return { text: written, json: { $repr: written } };
}

const SHORT = new Map([
  [9, '\\t'],
  [10, '\\n'],
  [13, '\\r'],
]);

/** Code points of every class that repr() treats in its own way: [first, last, whether they are printed as they are]. */
const CLASSES: readonly (readonly [number, number, boolean])[] = [
  [0x20, 0x7e, true],
  [0x61, 0x7a, true],
  [0x22, 0x27, true],
  [0x5c, 0x5c, true],
  [0x00, 0x1f, false],
  [0x7f, 0xa0, false],
  [0xc0, 0x17f, true],
  [0x3b1, 0x3c9, true],
  [0x4e00, 0x9fa5, true],
  [0xac00, 0xd7a3, true],
  [0x1f600, 0x1f64f, true],
  [0x200b, 0x200f, false],
  [0x2028, 0x202e, false],
  [0xd800, 0xdfff, false],
  [0xe000, 0xe0ff, false],
  [0xfeff, 0xfeff, false],
  [0xe0001, 0xe007f, false],
  [0x10fff0, 0x10ffff, false],
];

function text(random: Random): Invented {
  const points = Array.from({ length: random.below(14) }, () => {
    const [first, last, isPrinted] = random.pick(CLASSES);
    return { point: first + random.below(last - first + 1), isPrinted };
  });
  const characters = points.map(({ point }) => String.fromCodePoint(point));
  const quote = characters.includes("'") && !characters.includes('"') ? '"' : "'";
  // What is printed as it is may be escaped all the same: both stand for the same text.
  const isAscii = random.chance(0.3);
  const written = points.map(({ point, isPrinted }, index) => {
    const character = characters[index]!;
    if (character === quote || character === '\\') return `\\${character}`;
    return isPrinted && (point < 0x7f || !isAscii) ? character : escaped(point);
  });
  return { text: quote + written.join('') + quote, json: characters.join('') };
}

function escaped(point: number): string {
  if (SHORT.has(point)) return SHORT.get(point)!;
  if (point < 0x100) return `\\x${hex(point, 2)}`;
  return point < 0x10000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
