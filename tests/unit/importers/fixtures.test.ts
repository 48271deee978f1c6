import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadOutcome } from '../../../src/importers/read-outcome.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { acceptedOf, readInChunks, rowsOf } from './reading.ts';

const ROOT = join(import.meta.dirname, '../../fixtures');
const FORMATS = ['csv', 'json', 'ndjson', 'compliance-api', 'data-export', 'zip', 'refused'];

const fixtures = FORMATS.flatMap((format) =>
  readdirSync(join(ROOT, format))
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => join(format, name)),
);

describe.each(fixtures)('%s', (fixture) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, fixture)));
  const name = fixture.split(/[/\\]/).at(-1) ?? '';
  /** What is incomplete is accepted. */
  const read = async (shown: string) => {
    const outcomes = await readSource(new File([bytes], shown));
    const accepted = acceptedOf(outcomes);
    return accepted === undefined ? outcomes : readSource(new File([bytes], shown), { accepted });
  };

  it('gives the expected report and events', async () => {
    const expected: unknown = JSON.parse(
      readFileSync(join(ROOT, fixture.replace(/\.\w+$/, '.expected.json')), 'utf8'),
    );
    expect((await read(name)).map(describeOutcome)).toEqual(expected);
  });

  it('gives the same with the name hidden', async () => {
    const hidden = JSON.stringify(await read('hidden')).replaceAll('"hidden', `"${name}`);
    expect(hidden).toBe(JSON.stringify(await read(name)));
  });

  it('adds up', async () => {
    for (const outcome of await read(name)) {
      if (!outcome.ok) continue;
      const { recordsRead, recordsKept, recordsRejected, issues } = outcome.value.report;
      expect(recordsRead).toBe(recordsKept + recordsRejected);
      expect(outcome.value.table.rowCount).toBe(recordsKept);
      const dropped = issues.filter((issue) => issue.effect === 'row-dropped');
      expect(dropped.reduce((sum, issue) => sum + issue.count, 0)).toBe(recordsRejected);
    }
  });

  // An archive is read from its end; there is nothing to push in chunks.
  if (!fixture.endsWith('.zip')) {
    it('gives the same in tiny chunks', async () => {
      const [whole] = await read(name);
      for (const size of [1, 2, 3, 7, 64]) expect(readInChunks(bytes, size, name)).toEqual(whole);
    });
  }
});

/** What stands in the expected files; `line:record found` for each example. */
function describeOutcome(outcome: ReadOutcome): unknown {
  if (!outcome.ok) return { error: outcome.error };
  const { table, report, roster } = outcome.value;
  const { firstEvent: _first, lastEvent: _last, issues, ...counts } = report;
  return {
    report: counts,
    issues: issues.map(({ code, effect, count, examples }) => ({
      code,
      effect,
      count,
      examples: examples.map(({ line, record, found }) => `${line}:${record} ${found}`),
    })),
    events: rowsOf(table),
    ...(roster && { roster: roster.map(({ accountId, email, name }) => `${accountId}|${email}|${name}`) }),
  };
}
