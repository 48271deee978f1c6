import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import type { ReadFile } from '../../../src/importers/read-outcome.ts';
import { runs } from '../../support/runs.ts';
import { contentOf, readGood } from './reading.ts';

/** A dict or list as CPython's `repr()` and `json.dumps()` wrote it. */
interface Info {
  readonly repr: string;
  readonly json: string;
}

/**
 * What differs by nature is left out: characters of which only a Unicode version tells whether they are printed, halves of a character (JSON would join
 * them), and keys that are whole numbers, which JavaScript puts in another order.
 */
const LEFT_OUT = /\\u(?!20[0-6]|3000|feff)|\\U|[{ ]['"]-?\d+['"]:/;

/** The dicts and lists of the corpus that JSON can hold; the JSON is cut out as it stands there, so that 1.0 stays 1.0. */
const INFOS: readonly Info[] = readFileSync(
  new URL('../../fixtures/python-literals/corpus.ndjson', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .flatMap((line) => {
    const { kind, repr } = JSON.parse(line) as { kind: string; repr: string };
    const json = line.slice(line.indexOf(', "json": ') + ', "json": '.length, -1);
    const isWanted = (kind === 'json' || kind === 'audit') && /^[{[]/.test(repr) && !LEFT_OUT.test(repr);
    return isWanted ? [{ repr, json }] : [];
  });

interface Row {
  readonly actor: Info;
  readonly event: Info;
  readonly entity: Info;
}

const NO_INFO: Info = { repr: 'None', json: 'null' };
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const timeOf = (index: number) => new Date(Date.UTC(2026, 2, 1) + index * 1000).toISOString();

const csvOf = (write: (info: Info) => string) => (rows: readonly Row[]) =>
  `created_at,actor_info,event,event_info,entity_info\n${rows
    .map(({ actor, event, entity }, index) =>
      [timeOf(index), write(actor), 'a', write(event), write(entity)].map(quoted).join(','),
    )
    .join('\n')}\n`;

const recordsOf = (rows: readonly Row[], write: (info: Info) => string) =>
  rows.map(
    ({ actor, event, entity }, index) =>
      `{"created_at": "${timeOf(index)}", "event": "a", "entity_info": ${write(entity)}, "event_info": ${write(event)}, "actor_info": ${write(actor)}}`,
  );

/** The same JSON with other space between its parts. */
const spaced = (json: string, space: string) =>
  json.replaceAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|\s+/g, (part) => {
    if (part.trim() === '') return '';
    return part.length === 1 ? `${space}${part}${space}` : part;
  });

const FORMS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'CSV, Python cells': csvOf(({ repr }) => repr),
  'CSV, JSON cells': csvOf(({ json }) => json),
  'CSV, JSON cells without spaces': csvOf(({ json }) => spaced(json, '')),
  'CSV, JSON cells over many lines': csvOf(({ json }) => spaced(json, '\n\t ')),
  JSON: (rows) => `[${recordsOf(rows, ({ json }) => json).join(',')}]`,
  'JSON with texts of JSON': (rows) => `[${recordsOf(rows, ({ json }) => JSON.stringify(json)).join(',')}]`,
  NDJSON: (rows) => `${recordsOf(rows, ({ json }) => spaced(json, '')).join('\n')}\n`,
};

const anyInfo = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...INFOS) }, fc.constant(NO_INFO));
const anyRows = fc.array(fc.record({ actor: anyInfo, event: anyInfo, entity: anyInfo }), {
  minLength: 1,
  maxLength: 12,
});
const forms = Object.keys(FORMS);

function eventsIn(files: readonly ReadFile[]): number {
  return new LogKeeper().add(files, 'join').events;
}

/** The key of one record whose `event_info` is this cell of a CSV. */
function keyOf(cell: string, column = 'event_info'): string {
  const { table } = readGood(`created_at,event,${column}\n2026-03-01T10:00:00Z,a,${quoted(cell)}\n`);
  return table.contentKey.join();
}

describe('the same event in several forms', () => {
  it('E8: any two of Python cells, JSON cells, JSON and NDJSON → A: count every event once', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...forms), fc.constantFrom(...forms), (rows, one, other) => {
        const files = [one, other].map((form, index) => ({
          ...readGood(FORMS[form]!(rows)),
          contentHash: `${index}`,
        }));
        expect(eventsIn(files)).toBe(rows.length);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each(forms)('%s gives the key of every dict and list that CPython printed', (form) => {
    const rows = INFOS.map((event) => ({ actor: NO_INFO, event, entity: NO_INFO }));
    const wanted = contentOf(readGood(FORMS['CSV, Python cells']!(rows)).table);
    const { table } = readGood(FORMS[form]!(rows));
    const differing = rows.filter(
      (_, row) =>
        table.contentKey[row * 2] !== wanted.keys[row * 2] ||
        table.contentKey[row * 2 + 1] !== wanted.keys[row * 2 + 1],
    );
    expect(INFOS.length).toBeGreaterThan(900);
    expect(table.rowCount).toBe(INFOS.length);
    expect(differing.map(({ event }) => event.repr)).toEqual([]);
  });

  it.each([
    ['escaped letters', String.raw`{"\u0074ype": "Zo\u00eb \ud83d\ude00"}`, `{'type': 'Zoë 😀'}`],
    ['a slash that need not be escaped', String.raw`{"a": "b\/c"}`, `{'a': 'b/c'}`],
    ['a digit beyond 2^53', '{"id": 9007199254740993}', `{'id': 9007199254740993}`],
    ['a fraction that is whole', '[1.0, 2e3, -0.0, -0]', '[1.0, 2000.0, -0.0, 0]'],
    ['a key twice, of which the last counts', '{"a": 1, "b": 2, "a": 3}', `{'a': 3, 'b': 2}`],
    ['null', 'null', ''],
    ['None', 'None', ''],
  ])('%s is the same value', (_, json, repr) => {
    expect(keyOf(json)).toBe(keyOf(repr));
  });

  it.each([
    ['1 and 1.0', '{"a": 1}', '{"a": 1.0}'],
    ['another order of keys, which Python keeps and prints', '{"a": 1, "b": 2}', '{"b": 2, "a": 1}'],
    ['a number and its digits', '{"a": 1}', '{"a": "1"}'],
    ['an empty dict and nothing', '{}', ''],
    ['JSON that is cut off, and other JSON that is', '{"a": 1', '{"a": 2'],
    ['JSON with a comma too many', '{"a": 1,}', '{"a": 1}'],
    ['broken characters', '{"a": "\ufffd"}', '{"a": "b"}'],
  ])('%s are not the same', (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('a text that looks like JSON is only that in the columns of dicts', () => {
    expect(keyOf('{"a": 1}', 'user_agent')).not.toBe(keyOf(`{'a': 1}`, 'user_agent'));
    for (const column of ['actor_info', 'event_info', 'entity_info'])
      expect(keyOf('{"a": 1}', column)).toBe(keyOf(`{'a': 1}`, column));
  });
});
