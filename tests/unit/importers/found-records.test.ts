import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../src/importers/read-outcome.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import type { EventTable } from '../../../src/model/event-table.ts';
import type { FoundRecord, RecordId, RecordQuery } from '../../../src/model/found-record.ts';
import { exportOf, keeperOf } from '../bad-input/logs.ts';
import { acceptedOf, bytesOf, readGood } from './reading.ts';

const ROOT = join(import.meta.dirname, '../../fixtures');
const FORMATS = ['csv', 'json', 'ndjson', 'compliance-api', 'data-export', 'zip'];

type Found = Omit<FoundRecord, 'file' | 'format'>;

const fixtures = FORMATS.flatMap((format) =>
  readdirSync(join(ROOT, format))
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => join(format, name)),
);

function idsOf({ contentKey, time }: EventTable): RecordId[] {
  return Array.from(time, (each, row) => ({
    key: [contentKey[2 * row]!, contentKey[2 * row + 1]!],
    time: each,
  }));
}

/** What is looked for in content; in what is incomplete, too. */
async function find(content: string | Uint8Array, query: RecordQuery): Promise<readonly ReadFile[]> {
  const file = new File([bytesOf(content)], 'log');
  const outcomes = await readSource(file, { find: query });
  const accepted = acceptedOf(outcomes);
  const wanted = accepted === undefined ? outcomes : await readSource(file, { find: query, accepted });
  return wanted.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
}

async function search(content: string | Uint8Array, text: string): Promise<ReadFile['found'] & object> {
  const [file] = await find(content, { kind: 'text', text });
  return file!.found!;
}

const cellsOf = ({ fields }: Found) => fields.map(({ column, text }) => [column, text]);

describe.each(fixtures)('the records of %s', (fixture) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, fixture)));

  it('are found by their ids: for every row one with its key, time, event and line', async () => {
    const plain = await find(bytes, { kind: 'ids', ids: [] });
    const ids = plain.flatMap(({ table }) => idsOf(table));
    for (const { table, found } of await find(bytes, { kind: 'ids', ids })) {
      const records = found!.records;
      const rows = idsOf(table).map(({ key, time }, row) => ({
        key,
        time,
        event: table.eventNames[table.event[row]!],
        line: table.line[row],
      }));
      // Equal records are one.
      const firstOf = new Map(rows.map((row) => [`${row.key} ${row.time}`, row] as const).reverse());
      expect(records.map(({ key, time, event, line }) => ({ key, time, event, line }))).toEqual(
        rows.filter((row) => firstOf.get(`${row.key} ${row.time}`) === row),
      );
      for (const { fields } of records) expect(fields.some(({ text }) => text !== '')).toBe(true);
    }
  });

  it('are all found by the empty text, and change nothing of what is read', async () => {
    const [plain, searched] = [
      await find(bytes, { kind: 'ids', ids: [] }),
      await find(bytes, { kind: 'text', text: '' }),
    ];
    expect(searched.map(({ found: _, ...file }) => file)).toEqual(plain.map(({ found: _, ...file }) => file));
    for (const { table, found } of searched) expect(found!.matches).toBe(table.rowCount);
  });
});

describe('the text of a record', () => {
  it('is that of the cells, as PapaParse reads them', async () => {
    const text =
      'created_at;event;"my ""own"" column";;event\r\n2026-03-02T10:00:00Z;a;"x ""y""\r\nz; ";é\u202e;b\r\n';
    const [header, row] = Papa.parse<string[]>(text, { delimiter: ';' }).data;
    const { records } = await search(text, '');
    expect(cellsOf(records[0]!)).toEqual(header!.map((column, cell) => [column, row![cell]]));
  });

  it('of JSON is what each name holds: texts as they read, all else as it is written', async () => {
    const text = String.raw`[{"created_at": "2026-03-02T10:00:00Z", "event": "a", "x": 1.0, "y": 12345678901234567890, "z\u0041": "\u00e9\n", "list": [1, {"k": null}], "x": 2}]`;
    const { records } = await search(text, '');
    expect(cellsOf(records[0]!)).toEqual([
      ['created_at', '2026-03-02T10:00:00Z'],
      ['event', 'a'],
      ['x', '1.0'],
      ['y', '12345678901234567890'],
      ['zA', 'é\n'],
      ['list', '[1, {"k": null}]'],
      ['x', '2'],
    ]);
  });

  it('of an activity is what stands there, also on a page of them', async () => {
    const activity = (id: string) =>
      `{"id": "${id}", "type": "claude_chat_created", "created_at": "2026-03-02T10:00:00Z", "actor": {"n": 1.0}}`;
    const page = `{"has_more": false, "data": [${activity('a')} , ${activity('b')}]}`;
    for (const text of [page, `{"response": {"status": 200, "body": ${page}}}`, activity('b')]) {
      const { records } = await search(text, '"N": 1.0');
      expect(cellsOf(records.at(-1)!)).toEqual([
        ['id', 'b'],
        ['type', 'claude_chat_created'],
        ['created_at', '2026-03-02T10:00:00Z'],
        ['actor', '{"n": 1.0}'],
      ]);
    }
  });

  it('of a conversation is what is read of it, and nothing of what was said', async () => {
    const text = JSON.stringify([
      {
        uuid: 'c-1',
        created_at: '2026-03-02T10:00:00Z',
        chat_messages: [{ text: 'secret' }],
        account: { uuid: 'u-1' },
      },
    ]);
    expect(cellsOf((await search(text, 'u-1')).records[0]!)).toEqual([
      ['uuid', 'c-1'],
      ['created_at', '2026-03-02T10:00:00Z'],
      ['account.uuid', 'u-1'],
    ]);
    expect((await search(text, 'secret')).matches).toBe(0);
  });

  it('of this page’s own export is its cells, and its key that of the record', async () => {
    const log = readGood('created_at,event,actor_info\n2026-03-02T10:00:01Z,a,{}\n');
    const [file] = await find(exportOf(keeperOf([log])), { kind: 'ids', ids: idsOf(log.table) });
    const [record] = file!.found!.records;
    expect(Object.fromEntries(cellsOf(record!))).toMatchObject({
      event: 'a',
      actor_info: '{}',
      activity: 'true',
    });
  });

  it('of a very long cell is its beginning, with the count', async () => {
    const text = `created_at,event,more,last\n2026-03-02T10:00:00Z,a,${'x'.repeat(300_000)}needle,z\n`;
    const { records, matches } = await search(text, 'NEEDLE');
    expect(matches).toBe(1);
    const [, , more, last] = records[0]!.fields;
    expect(more!.length).toBe(300_006);
    expect(more!.text).toBe('x'.repeat(more!.text.length));
    expect(more!.text.length).toBeLessThan(200_000);
    expect(last).toEqual({ column: 'last', text: 'z', length: 1 });
    expect(records[0]!.match).toEqual({ column: 'more', before: 'x'.repeat(32), hit: 'needle', after: '' });
  });
});

describe('a search for a text', () => {
  const row = (...cells: string[]) => `2026-03-02T10:00:00Z,a,${cells.join(',')}\n`;

  it('D9: columns beyond the nine, and cells beyond the header → A: kept and searchable', async () => {
    const text = `created_at,event,team\n${row('Red Fox')}${row('blue', 'surplus: red fox')}${row('green')}`;
    const { records, matches } = await search(text, 'red fox');
    expect(matches).toBe(2);
    expect(records.map(({ line, match }) => [line, match])).toEqual([
      [2, { column: 'team', before: '', hit: 'Red Fox', after: '' }],
      [3, { column: '', before: 'surplus: ', hit: 'red fox', after: '' }],
    ]);
    expect(cellsOf(records[1]!).slice(2)).toEqual([
      ['team', 'blue'],
      ['', 'surplus: red fox'],
    ]);
    const json = '[{"created_at": "2026-03-02T10:00:00Z", "event": "a", "team": "Red Fox"}]';
    expect((await search(json, 'red fox')).records[0]!.match!.column).toBe('team');
  });

  it('is literal, and looks at no name of a column', async () => {
    const text = `created_at,event,team\n${row('a.c')}${row('abc')}${row('"(?:[{"')}`;
    expect((await search(text, 'A.C')).matches).toBe(1);
    expect((await search(text, '(?:[{')).matches).toBe(1);
    expect((await search(text, 'team')).matches).toBe(0);
    expect((await search(text, 'c,a')).matches).toBe(0);
  });

  it('shows where the hit is, whatever the letters before it', async () => {
    // İ is longer in lower case: what looks there finds the place of another letter.
    const { records } = await search(`created_at,event,team\n${row('İİİ ÄRGER')}`, 'ärger');
    expect(records[0]!.match).toEqual({ column: 'team', before: 'İİİ ', hit: 'ÄRGER', after: '' });
  });

  it('finds what escapes stand for in dicts and lists, and shows it so', async () => {
    const cells: readonly (readonly [cell: string, text: string, hit: string])[] = [
      [String.raw`{"title":"J\u00fcrgen"}`, 'jürgen', 'Jürgen'],
      [String.raw`["\uD83D\uDE00"]`, '😀', '😀'],
      [String.raw`{"path":"C:\\dir"}`, String.raw`C:\dir`, String.raw`C:\dir`],
      [String.raw`{"a":"say \"hi\""}`, 'say "hi"', 'say "hi"'],
      [String.raw`{'a': 'it\'s "it"'}`, "it's", "it's"],
      [String.raw`('\xe9', '\U0001f600')`, 'é', 'é'],
      [String.raw` [1, '\U0001f600\n']`, '😀\n', '😀\n'],
      [String.raw`{"a":"\/x\t"}`, '/x\t', '/x\t'],
    ];
    for (const [cell, text, hit] of cells) {
      const csv = Papa.unparse([
        ['created_at', 'event', 'more'],
        ['2026-03-02T10:00:00Z', 'a', cell],
      ]);
      expect((await search(csv, text)).records[0]?.match).toMatchObject({ column: 'more', hit });
    }
  });

  it('finds escapes as they are written, too, and reads none in plain text', async () => {
    const text = Papa.unparse([
      ['created_at', 'event', 'more'],
      ['2026-03-02T10:00:00Z', 'a', String.raw`{"title":"J\u00fcrgen"}`],
      ['2026-03-02T11:00:00Z', 'a', String.raw`J\u00fcrgen \UFFFFFFFF`],
      ['2026-03-02T12:00:00Z', 'a', String.raw`[\UFFFFFFFF \u12 \q`],
    ]);
    expect((await search(text, String.raw`J\u00fc`)).matches).toBe(2);
    expect((await search(text, 'Jü')).matches).toBe(1);
    expect((await search(text, String.raw`\UFFFFFFFF \u12 \q`)).matches).toBe(1);
  });

  it('finds any text that was put into a nested value, in CSV and JSON, with and without other letters than ASCII', async () => {
    const ascii = (json: string) =>
      json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const record = {
          created_at: '2026-03-02T10:00:00Z',
          event: 'a',
          more: { list: [`< ${text} >`] },
        };
        const cell = JSON.stringify(record.more);
        const rowOf = (more: string) => Papa.unparse([Object.keys(record), [record.created_at, 'a', more]]);
        const whole = `[${JSON.stringify(record)}]`;
        for (const log of [whole, ascii(whole), rowOf(cell), rowOf(ascii(cell))])
          expect((await search(log, text)).matches).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('shows the first 100 and counts them all', async () => {
    const text = `created_at,event,team\n${Array.from({ length: 250 }, (_, index) => row(`fox ${index}`)).join('')}`;
    const { records, matches } = await search(text, 'fox');
    expect([records.length, matches]).toEqual([100, 250]);
    expect(records.at(-1)).toMatchObject({ line: 101, record: 100 });
  });

  it('gives nothing of a record whose date nobody can read, and the others in their places', async () => {
    const dates = ['2026-03-02T10:00:00Z', '01/02/2026 10:00', '2026-03-03T10:00:00Z'];
    const text = `created_at,event,team\n${dates.map((date, index) => `${date},e${index},fox`).join('\n')}\n`;
    const { records, matches } = await search(text, 'fox');
    expect(matches).toBe(2);
    expect(records.map(({ event, line }) => [event, line])).toEqual([
      ['e0', 2],
      ['e2', 4],
    ]);
  });

  it('finds by the time that the whole file has decided', async () => {
    const text = 'created_at,event\n01/02/2026 10:00,a\n02/28/2026 10:00,b\n';
    const ids = idsOf(readGood(text).table);
    const [file] = await find(text, { kind: 'ids', ids });
    expect(file!.found!.records.map(({ time }) => time)).toEqual([
      Date.UTC(2026, 0, 2, 10),
      Date.UTC(2026, 1, 28, 10),
    ]);
  });

  it('finds the record of an id that stands in the file often, with another time each', async () => {
    const timeOf = (index: number) => new Date(Date.UTC(2026, 2, 2) + index * 60_000).toISOString();
    const activities = Array.from({ length: 1200 }, (_, index) =>
      JSON.stringify({
        id: 'one',
        type: 'claude_chat_created',
        created_at: timeOf(index),
        actor: { type: 'user_actor' },
        n: index,
      }),
    );
    const text = activities.join('\n');
    const [plain] = await find(text, { kind: 'ids', ids: [] });
    const last = idsOf(plain!.table).reduce((a, b) => (a.time > b.time ? a : b));
    const [file] = await find(text, { kind: 'ids', ids: [last] });
    expect(file!.found!.records.map(({ line }) => line)).toEqual([1200]);
    expect(cellsOf(file!.found!.records[0]!)).toContainEqual(['n', '1199']);
  });
});
