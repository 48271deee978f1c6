import { describe, expect, it } from 'vitest';
import { writeSampleJson } from '../../../src/sample/sample-json.ts';
import { writeSampleLog } from '../../../src/sample/sample-log.ts';
import { readRows } from './read-rows.ts';

const small = { people: 20, days: 20, events: 400 };
const lines = [...writeSampleJson(small)].join('').trimEnd().split('\n');

describe('writeSampleJson', () => {
  it('writes a record a line with the nine columns as keys', () => {
    expect(lines).toHaveLength(400);
    for (const line of lines) expect(Object.keys(JSON.parse(line))).toHaveLength(9);
    const { created_at, actor_info, client_platform } = JSON.parse(lines[0]!);
    expect(created_at).toMatch(/^2026-06-30T/);
    expect(actor_info.metadata.email_address).toContain('@example.');
    expect(client_platform).toEqual(expect.any(String));
  });

  it('holds the same events as the CSV', () => {
    const rows = readRows([...writeSampleLog(small)].join('')).slice(1);
    const records = lines.map((line) => JSON.parse(line));
    expect(records.map((record) => `${record.created_at} ${record.event}`)).toEqual(
      rows.map((row) => `${row[0]} ${row[2]}`),
    );
  });

  it('writes the same records as one array', () => {
    const array: unknown[] = JSON.parse([...writeSampleJson(small, 'array')].join(''));
    expect(array).toEqual(lines.map((line) => JSON.parse(line)));
    expect(JSON.parse([...writeSampleJson({ events: 0 }, 'array')].join(''))).toEqual([]);
  });
});
