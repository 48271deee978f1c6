import { readFileSync } from 'node:fs';
import type { LiteralReading, LiteralValue } from '../../../src/importers/python-literal.ts';

export type CorpusKind = 'json' | 'audit' | 'wide' | 'opaque' | 'hand' | 'bad' | 'deep';

/** One line of the corpus: a text, and the value CPython has for it, tagged as the README beside the corpus tells. */
export interface CorpusLine {
  readonly id: number;
  readonly kind: CorpusKind;
  readonly repr: string;
  readonly json: unknown;
}

const CORPUS_URL = new URL('../../fixtures/python-literals/corpus.ndjson', import.meta.url);

export function readCorpus(source: string | URL = CORPUS_URL): readonly CorpusLine[] {
  const lines = readFileSync(source, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as CorpusLine);
}

/** Whether a reading is what its kind of line is owed: see the README beside the corpus. */
export function isOwed(reading: LiteralReading, line: CorpusLine): boolean {
  if (reading.kind === 'recovered') return false;
  if (reading.kind === 'exact')
    return line.kind !== 'bad' && line.kind !== 'deep' && isSame(reading.value, line.json);
  return ['bad', 'deep', 'hand'].includes(line.kind) || isOpaqueAsAWhole(line);
}

function isOpaqueAsAWhole(line: CorpusLine): boolean {
  return line.kind === 'opaque' && (line.json as { $repr?: unknown } | null)?.$repr === line.repr;
}

/** Whether a value is the tagged JSON of the corpus, told apart to the sign of zero. */
function isSame(value: LiteralValue, json: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Object.is(value, json);
  if (Array.isArray(value)) return isSameList(value, json);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  if (value instanceof Map) {
    const keys = Object.keys(json);
    return (
      keys.length === value.size &&
      keys.every((key) => value.has(key) && isSame(value.get(key) as LiteralValue, Reflect.get(json, key)))
    );
  }
  return isSameTagged(value as Tagged, json as Readonly<Record<string, unknown>>);
}

type Tagged = Extract<LiteralValue, { readonly kind: string }>;

function isSameTagged(value: Tagged, json: Readonly<Record<string, unknown>>): boolean {
  switch (value.kind) {
    case 'tuple':
      return isSameList(value.items, json['$tuple']);
    case 'set':
      return value.items.length === 0 ? json['$repr'] === 'set()' : isSameList(value.items, json['$set']);
    case 'pairs':
      return isSameList(value.pairs, json['$pairs']);
    case 'bytes':
      return Buffer.from(value.bytes).toString('hex') === json['$bytes'];
    case 'big-int':
      return value.digits === json['$int'];
    case 'not-finite':
      return value.text === json['$float'];
    case 'opaque':
      return value.text === json['$repr'];
  }
}

function isSameList(items: readonly LiteralValue[], json: unknown): boolean {
  return (
    Array.isArray(json) && items.length === json.length && items.every((item, at) => isSame(item, json[at]))
  );
}
