import { readFileSync } from 'node:fs';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { createSampleFile, writeSampleLog } from '../../../src/sample/sample-log.ts';
import { readRows } from './read-rows.ts';

const small = { seed: 5, people: 30, days: 40, events: 1500 };
const joined = (...options: Parameters<typeof writeSampleLog>) => [...writeSampleLog(...options)].join('');

describe('writeSampleLog', () => {
  it('gives the same text every time, in chunks of any length', () => {
    const text = joined(small);
    expect(joined(small)).toBe(text);
    expect(joined(small, 1)).toBe(text);
    expect(joined(small, 1_000_000)).toBe(text);
    expect(joined({ ...small, seed: 6 })).not.toBe(text);
  });

  it('yields chunks of about the length asked for', () => {
    const lengths = [...writeSampleLog(small, 10_000)].map((chunk) => chunk.length);
    expect(lengths.length).toBeGreaterThan(50);
    for (const length of lengths.slice(0, -1)) expect(length).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...lengths)).toBeLessThan(11_500);
  });

  it('has the nine columns in the order of an export, in every row', () => {
    const [header, ...rows] = readRows(joined(small));
    expect(header).toEqual(
      'created_at actor_info event event_info entity_info ip_address device_id user_agent client_platform'.split(
        ' ',
      ),
    );
    expect(rows.every((row) => row.length === 9)).toBe(true);
  });

  it('ends every row with CRLF and starts without a byte order mark', () => {
    const text = joined(small);
    expect(text.startsWith('created_at,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.match(/\r?\n/g)).toHaveLength(1501);
    expect(text.match(/\r\n/g)).toHaveLength(1501);
  });

  it('quotes dict cells, but not the empty one', () => {
    const text = joined(small);
    expect(text).toContain(`,"{'name': '`);
    expect(text).toContain(',{},');
    expect(text).not.toContain('"{}"');
  });

  it.each([
    { events: 0 },
    { events: 1 },
    { people: 1, days: 1, events: 10 },
    { people: 1, days: 2, events: 300 },
    { people: 900, days: 3, events: 100 },
    { people: 12, days: 800, events: 4000 },
    { people: 300, days: 30, events: 20_000, seed: 9 },
  ])('writes exactly as many rows as asked for, newest first, within the days: %o', (options) => {
    const rows = readRows(joined(options)).slice(1);
    expect(rows).toHaveLength(options.events);
    const times = rows.map((row) => row[0] as string);
    for (let index = 1; index < times.length; index++) {
      expect(times[index]! <= times[index - 1]!, `row ${index} is not newer than the one above`).toBe(true);
    }
    const days = new Set(times.map((time) => time.slice(0, 10)));
    expect(days.size).toBeLessThanOrEqual(options.days ?? 180);
    for (const time of times) expect(time).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });

  it('ends on the day asked for', () => {
    const rows = readRows(joined({ ...small, lastDay: '2024-03-01' }));
    expect(rows[1]?.[0]).toMatch(/^2024-03-01T/);
    expect(rows.at(-1)?.[0]).toMatch(/^2024-01-22T/);
  });

  it('creates every conversation, file, document and project once', () => {
    const created = readRows(joined({ events: 20_000 }))
      .filter((row) =>
        /^(conversation_created|file_uploaded|project_created|project_document_created)$/.test(row[2]!),
      )
      .map((row) => row[4]?.match(/'uuid': '([^']+)'/)?.[1]);
    expect(new Set(created).size).toBe(created.length);
  });
});

describe('createSampleFile', () => {
  it('is the default log, as a CSV file', async () => {
    const file = createSampleFile();
    expect(file.name).toBe('sample-audit-log.csv');
    expect(await file.text()).toBe(joined());
  });
});

describe('public/sample-audit-log.zip', () => {
  it('holds the default log as audit_logs.csv; if not: npx tsx scripts/make-log.ts --sample --out public/sample-audit-log.zip', async () => {
    const zip = new Uint8Array(
      readFileSync(new URL('../../../public/sample-audit-log.zip', import.meta.url)),
    );
    const reader = new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false });
    const [entry, ...others] = await reader.getEntries();
    expect(entry?.filename).toBe('audit_logs.csv');
    expect(others).toEqual([]);
    if (entry === undefined || entry.directory) throw new Error('no file in the ZIP');
    expect((await entry.getData(new TextWriter())) === joined()).toBe(true);
  });
});
