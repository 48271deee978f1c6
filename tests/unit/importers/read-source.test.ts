import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/importers/read-source.ts';
import { writeSampleJson } from '../../../src/sample/sample-json.ts';
import { writeSampleLog } from '../../../src/sample/sample-log.ts';
import { runs } from '../../support/runs.ts';
import { bytesOf, contentOf, issuesOf, readError, readGood, readInChunks, rowsOf } from './reading.ts';

const ADA = `"{'name': 'Ada', 'type': 'account', 'uuid': 'u-1', 'metadata': {'email_address': 'ada@example.com'}}"`;
const HEADER =
  'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform';

describe('readSource', () => {
  it('reads a CSV as Anthropic exports it', async () => {
    const text = `${HEADER}\r\n2026-01-10T14:53:27.700566Z,${ADA},conversation_created,{},"{'type': 'chat_conversation', 'uuid': 'c-1'}",192.0.2.1,,Mozilla/5.0,web_claude_ai\r\n2026-01-09T08:00:00.000000Z,{},conversation_deleted,{'system_initiated': True},{},,,,\r\n`;
    const [outcome] = await readSource(new File([text], 'audit_logs.csv'));
    if (!outcome?.ok) throw new Error('refused');
    expect(rowsOf(outcome.value.table)).toEqual([
      '2026-01-10T14:53:27.700566Z conversation_created u-1|ada@example.com|Ada',
      '2026-01-09T08:00:00.000Z conversation_deleted system',
    ]);
    expect(outcome.value.report).toEqual({
      name: 'audit_logs.csv',
      format: 'csv',
      bytes: text.length,
      recordsRead: 2,
      recordsKept: 2,
      recordsRejected: 0,
      blankLines: 0,
      repeatedHeaders: 0,
      firstEvent: Date.UTC(2026, 0, 9, 8),
      lastEvent: Date.UTC(2026, 0, 10, 14, 53, 27) + 700.566,
      issues: [],
    });
  });

  it('takes a header without records as an empty log', () => {
    for (const text of [HEADER, `${HEADER}\r\n`]) {
      expect(readGood(text).report).toMatchObject({
        recordsRead: 0,
        recordsKept: 0,
        firstEvent: null,
        issues: [],
      });
    }
    expect(readGood('[]').report).toMatchObject({ format: 'json', recordsRead: 0 });
  });

  it('reads whatever header it is given, in any order, and names what is unknown or missing', () => {
    const file = readGood(
      '\uFEFF Event ;"CREATED AT";\u00a0actor_info;event;colour;\nfile_uploaded;2026-01-10T10:00:00Z;{};twice;red;\n',
    );
    expect(rowsOf(file.table)).toEqual(['2026-01-10T10:00:00.000Z file_uploaded system']);
    expect(issuesOf(file)).toEqual([
      'delimiter-other × 1: line 1, record 0, "“;”"',
      'column-missing × 6: line 1, record 0, "event_info"',
      'column-unknown × 2: line 1, record 0, "colour"',
      'column-repeated × 1: line 1, record 0, "event (column 4)"',
    ]);
  });

  it.each([
    ['created_at\tevent\n2026-01-10T10:00:00Z\tx\n'],
    ['event|created_at\nx|2026-01-10T10:00:00Z\n'],
    ['"created_at","event"\r"2026-01-10T10:00:00Z","x"\r'],
  ])('reads %j', (text) => {
    expect(rowsOf(readGood(text).table)).toEqual(['2026-01-10T10:00:00.000Z x system']);
  });

  it('rejects records with a reason and a place, and keeps the others', () => {
    const file = readGood(
      `created_at,event,actor_info\n2026-01-10T10:00:00Z,a,{}\n,b,{}\n2026-02-30T10:00:00Z,c,{}\n2026-01-10T11:00:00Z,,{}\n\n"x"y,d,{}\n2026-01-10T12:00:00Z\n2026-01-10T13:00:00Z,e\n2026-01-10T14:00:00,f,"{'uuid': "\n2026-01-10T15:00:00Z,g,{},more\n`,
    );
    expect(rowsOf(file.table)).toEqual([
      '2026-01-10T10:00:00.000Z a system',
      '2026-01-10T13:00:00.000Z e system',
      '2026-01-10T14:00:00.000Z f unreadable',
      '2026-01-10T15:00:00.000Z g system',
    ]);
    expect(file.report).toMatchObject({ recordsRead: 9, recordsKept: 4, recordsRejected: 5, blankLines: 1 });
    expect(issuesOf(file).slice(1)).toEqual([
      'time-missing × 1: line 3, record 2, ""',
      'time-unreadable × 1: line 4, record 3, "2026-02-30T10:00:00Z"',
      'event-missing × 1: line 5, record 4, ""',
      'quote-unbalanced × 1: line 7, record 5, "\\"x\\"y,d,{}"',
      'record-too-short × 1: line 8, record 6, "2026-01-10T12:00:00Z"',
      'cells-missing × 1: line 9, record 7, "2026-01-10T13:00:00Z"',
      'time-without-zone × 1: line 10, record 8, "2026-01-10T14:00:00"',
      `actor-unreadable × 1: line 10, record 8, "{'uuid': "`,
      'record-too-long × 1: line 11, record 9, "more"',
    ]);
  });

  it('passes over headers that are repeated inside the file', () => {
    const part = 'created_at,event\n2026-01-10T10:00:00Z,a\n';
    expect(readGood(part + part).report).toMatchObject({
      recordsRead: 2,
      recordsKept: 2,
      repeatedHeaders: 1,
    });
  });

  it('rejects JSON records with a reason and a place, and keeps the others', () => {
    const good = '{"created_at":"2026-01-10T10:00:00Z","event":"a","colour":1}';
    const file = readGood(`${good}\n{"created_at":\n[1]\n\n${good}\n{"event":"a"}\n`);
    expect(file.report).toMatchObject({ format: 'ndjson', recordsRead: 5, recordsKept: 2, blankLines: 1 });
    expect(issuesOf(file)).toEqual([
      'column-unknown × 1: line 1, record 1, "colour"',
      'json-unreadable × 1: line 2, record 2, "{\\"created_at\\":"',
      'json-not-a-record × 1: line 3, record 3, "[1]"',
      'time-missing × 1: line 6, record 5, ""',
    ]);
  });

  it.each([
    ['', { code: 'empty' }],
    ['\uFEFF \r\n\n', { code: 'empty' }],
    [
      'created_at,name\n1,2\n',
      { code: 'columns-missing', missing: ['event'], found: ['created_at', 'name'] },
    ],
    ['created_at,event\nyesterday,a\n,b\n', { code: 'no-valid-records', recordsRead: 2 }],
    ['Dear all', { code: 'unknown-text', found: 'Dear all' }],
    ['{"settings":{"a":1}}', { code: 'json-shape', found: '{"settings":{"a":1}}' }],
    ['<!DOCTYPE html><title>Sign in</title>', { code: 'web-page' }],
  ])('refuses %j', (text, error) => {
    expect(readError(text)).toMatchObject(error);
  });
});

describe('the same log, written differently', () => {
  const events = 40;
  const csv = [...writeSampleLog({ events })].join('');
  const expected = contentOf(readGood(csv).table);
  const records: Record<string, unknown>[] = JSON.parse([...writeSampleJson({ events }, 'array')].join(''));
  const asLines = records.map((record) => JSON.stringify(record));
  const asTable = (delimiter: string, end: string, columns: readonly string[]) =>
    [columns, ...csvRows(csv).map((row) => columns.map((column) => row.get(column) ?? ''))]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + end)
      .join('');
  const columns = HEADER.split(',');

  it.each([
    ['CSV with LF', csv.replaceAll('\r\n', '\n')],
    ['CSV with CR', csv.replaceAll('\r\n', '\r')],
    ['a byte-order mark', `\uFEFF${csv}`],
    ['every cell quoted', asTable(',', '\r\n', columns)],
    ['the columns in reverse', asTable(',', '\n', columns.toReversed())],
    ['semicolons and an empty column more', asTable(';', '\n', [...columns, 'remark'])],
    ['tabs', asTable('\t', '\r\n', columns)],
    ['NDJSON', `${asLines.join('\n')}\n`],
    ['NDJSON with CRLF and blank lines', asLines.join('\r\n\r\n')],
    ['a JSON list', JSON.stringify(records)],
    ['a JSON list over many lines', JSON.stringify(records, null, 2)],
    ['a list in an object', `{"total": 40, "events": ${JSON.stringify(records)}, "more": [{"a": 1}]}`],
    ['a list in an object over many lines', JSON.stringify({ records, done: true }, null, 2)],
    ['objects one after another', records.map((record) => JSON.stringify(record, null, 1)).join('')],
    [
      'null for empty cells',
      JSON.stringify(records.map((record) => mapValues(record, (v) => (v === '' ? null : v)))),
    ],
    ['empty cells left out', JSON.stringify(records.map((record) => dropEmpty(record)))],
    ['dicts as text', JSON.stringify(csvRows(csv).map((row) => Object.fromEntries(row)))],
  ])('gives the same rows and keys: %s', (_, text) => {
    expect(contentOf(readGood(text).table)).toEqual(expected);
    expect(contentOf(readGood(text, 1).table)).toEqual(expected);
    expect(contentOf(readGood(text, 7).table)).toEqual(expected);
  });

  it('takes no longer for a header that is all spaces or comments', () => {
    const start = process.cpuUsage();
    readInChunks(`a${' '.repeat(1_000_000)}b,event\n`);
    readInChunks(`${'<!-- x -->'.repeat(10_000)}`);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  it('gives every record a key of its own, and another one when any cell changes', () => {
    const keys = (text: string) => contentOf(readGood(text).table).keys.join();
    expect(new Set(expected.keys).size).toBe(events * 2);
    for (const column of columns) {
      if (column === 'created_at' || column === 'event') continue;
      const changed = JSON.stringify([{ ...records[0], [column]: 'x' }]);
      expect(keys(changed)).not.toBe(keys(JSON.stringify([records[0]])));
    }
    const swapped = { ...records[0], ip_address: 'a', device_id: 'b' };
    expect(keys(JSON.stringify([swapped]))).not.toBe(
      keys(JSON.stringify([{ ...swapped, ip_address: 'b', device_id: 'a' }])),
    );
  });

  it('never throws, and always adds up, on damaged logs and on any bytes', () => {
    const sources = [csv, JSON.stringify(records), asLines.join('\n')].map((text) =>
      bytesOf(text.slice(0, 4000)),
    );
    const damage = fc.record({
      source: fc.constantFrom(...sources),
      edits: fc.array(
        fc.tuple(fc.nat(3999), fc.constantFrom(0, 10, 13, 34, 39, 44, 91, 92, 93, 123, 125, 200)),
        { maxLength: 6 },
      ),
      cut: fc.nat(4000),
    });
    fc.assert(
      fc.property(damage, fc.integer({ min: 1, max: 500 }), ({ source, edits, cut }, size) => {
        const bytes = source.slice(0, cut);
        for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte;
        const outcome = readInChunks(bytes, size);
        expect(outcome).toEqual(readInChunks(bytes));
        if (outcome.ok) expectToAddUp(outcome.value);
      }),
      { numRuns: runs(500) },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const outcome = readInChunks(bytes, 3);
        if (outcome.ok) expectToAddUp(outcome.value);
      }),
      { numRuns: runs(1000) },
    );
  });
});

function expectToAddUp({ table, report }: ReturnType<typeof readGood>): void {
  expect(report.recordsRead).toBe(report.recordsKept + report.recordsRejected);
  expect(table.rowCount).toBe(report.recordsKept);
  const dropped = report.issues.filter((issue) => issue.effect === 'row-dropped');
  expect(dropped.reduce((sum, issue) => sum + issue.count, 0)).toBe(report.recordsRejected);
}

/** The rows of the sample, which has no line end in a cell. */
function csvRows(text: string): Map<string, string>[] {
  const lines = text
    .trimEnd()
    .split('\r\n')
    .map((line) => {
      return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) => {
        return quoted?.replaceAll('""', '"') ?? bare ?? '';
      });
    });
  const [header = [], ...rows] = lines;
  return rows.map((cells) => new Map(header.map((name, index) => [name, cells[index] ?? ''])));
}

function mapValues(
  record: Record<string, unknown>,
  map: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function dropEmpty(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
}
