import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describeImportError } from '../../../src/app/describe-import-error.ts';
import { createLocalHost } from '../../../src/engine/host.ts';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import type { ByteSource } from '../../../src/importers/byte-source.ts';
import { FileMemory, MemoryBudget, type MemoryLimits } from '../../../src/importers/memory-budget.ts';
import type { ReadOutcome } from '../../../src/importers/read-outcome.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { writeZip } from '../../support/zip-writer.ts';
import { bytesOf, readGood } from '../importers/reading.ts';

const MB = 1e6;
const HEADER = 'created_at,event,actor_info\n';

/** A table of so many rows; each of the first `people` rows is by somebody else, all later ones by the first. */
function logOf(rows: number, people = 1): string {
  return `${HEADER}${Array.from({ length: rows }, (_, row) => {
    const who = row < people ? row : 0;
    return `2026-03-01T10:00:00Z,conversation_created,"{'uuid': 'u-${who}'}"\n`;
  }).join('')}`;
}

/** A file that is the same piece again and again, made while it is read; counts what was asked for. */
function endlessSource(piece: Uint8Array, size: number): ByteSource & { bytesGiven(): number } {
  let given = 0;
  return {
    name: 'huge.csv',
    size,
    bytesGiven: () => given,
    stream: () =>
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            const bytes = given === 0 ? bytesOf(HEADER) : piece.slice(0, size - given);
            given += bytes.length;
            if (bytes.length === 0) controller.close();
            else controller.enqueue(bytes);
          },
        },
        { highWaterMark: 0 },
      ),
  };
}

const read = (text: string | Uint8Array<ArrayBuffer>, limits: MemoryLimits, loaded = 0) =>
  readSource(new File([text], 'log'), { memory: new MemoryBudget(loaded, limits) });

const codesOf = (outcomes: readonly ReadOutcome[]) =>
  outcomes.map((outcome) => (outcome.ok ? 'read' : outcome.error.code));

describe('memory', () => {
  it('A15: a file of 40 GB → refused after 64 MB with what it would take, and what was loaded stays', async () => {
    const row = `2026-03-01T10:00:00Z,conversation_created,"{'uuid': 'u-1'}",${'x'.repeat(232)}\n`;
    const source = endlessSource(bytesOf(row.repeat(4000)), 40e9);
    const keeper = new LogKeeper();
    const before = structuredClone(keeper.add([readGood(logOf(3))], 'join'));
    const memory = new MemoryBudget(before.memory);
    const outcomes = await readSource(source, { memory });
    const [outcome] = outcomes;
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'too-large', file: 'huge.csv', held: before.memory, limit: 3000 * MB },
    });
    const rows = 40e9 / row.length;
    const { needed } = (outcome as { error: { needed: number } }).error;
    expect(needed / (rows * 160)).toBeGreaterThan(0.98);
    expect(needed / (rows * 160)).toBeLessThan(1.02);
    expect(source.bytesGiven()).toBeLessThan(70 * MB);
    const good = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
    expect(keeper.add(good, 'replace')).toEqual(before);
    // A file that still fits is read into the same budget afterwards.
    expect(codesOf(await readSource(new File([logOf(2)], 'small.csv'), { memory }))).toEqual(['read']);
  }, 60_000);

  it('A15: five million rows → far from the limit; each log that is loaded leaves less for the next', async () => {
    const file = (size: number) => new FileMemory('log.csv', size, new MemoryBudget());
    const use = (rows: number) => rows * 160;
    expect(file(1500 * MB).check(75 * MB, use(250_000))).toBeUndefined();
    expect(file(6000 * MB).check(75 * MB, use(250_000))).toMatchObject({ code: 'too-large' });
    const full = new FileMemory('log.csv', 1500 * MB, new MemoryBudget(2300 * MB));
    expect(full.check(75 * MB, use(250_000))).toMatchObject({
      code: 'too-large',
      held: 2300 * MB,
      needed: 800 * MB,
    });
  });

  it('A15: many files in one load, or in one archive, share what there is → the first ones are read, and each of the others is refused', async () => {
    // 1,000 rows take 160,000 bytes and their person some more: there is room for two files, not for three.
    const limits = { bytes: 400_000, sampleBytes: 8000 };
    const memory = new MemoryBudget(0, limits);
    const codes: string[] = [];
    for (const name of ['a', 'b', 'c', 'd'])
      codes.push(...codesOf(await readSource(new File([logOf(1000)], name), { memory })));
    expect(codes).toEqual(['read', 'read', 'too-large', 'too-large']);
    const entries = ['a.csv', 'b.csv', 'c.csv'].map((name) => ({ name, content: bytesOf(logOf(1000)) }));
    expect(codesOf(await read(writeZip(entries), limits))).toEqual(['read', 'read', 'too-large']);
  });

  it('A15: what is loaded in the engine counts, and what is removed counts no more', async () => {
    const keeper = new LogKeeper();
    const { memory, files } = keeper.add([readGood(logOf(1000, 10))], 'join');
    expect(memory).toBeGreaterThan(1000 * 160 + 10 * 1500);
    expect(memory).toBeLessThan(1000 * 160 + 20 * 1500);
    expect(keeper.remove(files[0]!.id).memory).toBe(0);
    const host = createLocalHost();
    const readBeside = async (loadedMemory: number) =>
      codesOf((await host.read([new File([logOf(5)], 'a')], () => {}, { loadedMemory })).flat());
    expect(await readBeside(3000 * MB)).toEqual(['too-large']);
    expect(await readBeside(0)).toEqual(['read']);
  });

  it('A17: memory would run out of rows, people, rejected rows or open dates → refused before it does, with advice', async () => {
    const limits = { bytes: MB, sampleBytes: 1e9 };
    const rejected = (rows: number) => `${HEADER}${`never,${'x'.repeat(100)},{}\n`.repeat(rows)}`;
    const open = (rows: number) => `${HEADER}${'01/02/2026 10:00,a,{}\n'.repeat(rows)}`;
    for (const [small, large] of [
      [logOf(5000), logOf(7000)],
      [logOf(500, 500), logOf(1000, 1000)],
      [`${logOf(1)}${rejected(1500)}`, `${logOf(1)}${rejected(3000)}`],
      [open(2000), open(4000)],
    ] as const) {
      expect(codesOf(await read(small, limits))).not.toEqual(['too-large']);
      const [outcome] = await read(large, limits);
      if (outcome?.ok !== false) throw new Error('read');
      expect(outcome.error).toMatchObject({ code: 'too-large', held: 0, limit: MB });
      expect(describeImportError(outcome.error).found).toMatch(
        /^It would take 1\.\d\u00a0MB of memory; the page takes 1\.0\u00a0MB at most\.$/,
      );
      expect(describeImportError(outcome.error).remedy).toContain('Split the export by month');
    }
  });

  it('A17: packed files → refused by what comes out of them, before all of it has', async () => {
    const limits = { bytes: MB, sampleBytes: 4000 };
    const large = logOf(60_000, 1);
    expect(codesOf(await read(gzipSync(large) as Uint8Array<ArrayBuffer>, limits))).toEqual(['too-large']);
    expect(codesOf(await read(writeZip([{ name: 'a.csv', content: bytesOf(large) }]), limits))).toEqual([
      'too-large',
    ]);
    const inside = gzipSync(large) as Uint8Array<ArrayBuffer>;
    expect(codesOf(await read(writeZip([{ name: 'a.csv.gz', content: inside }]), limits))).toEqual([
      'too-large',
    ]);
  });

  it('A17: damaged entries of an archive → what can be unpacked of them shares the budget, too', async () => {
    const limits = { bytes: 400_000, sampleBytes: 8000 };
    const damaged = (name: string, rows: number) => ({ name, content: bytesOf(logOf(rows)), crc: 1 });
    const entries = ['a.csv', 'b.csv', 'c.csv'].map((name) => damaged(name, 1000));
    expect(codesOf(await read(writeZip(entries), limits))).toEqual(['incomplete', 'incomplete', 'too-large']);
  });

  it('A15: a file that is refused because it is incomplete → takes no room from the files after it', async () => {
    const memory = new MemoryBudget(0, { bytes: 400_000, sampleBytes: 8000 });
    const cut = gzipSync(logOf(1000)).subarray(0, -8) as Uint8Array<ArrayBuffer>;
    const codes: string[] = [];
    for (const content of [cut, cut, logOf(1000), logOf(1000)])
      codes.push(...codesOf(await readSource(new File([content], 'log'), { memory })));
    expect(codes).toEqual(['incomplete', 'incomplete', 'read', 'read']);
  });

  it('A17: people who all come early → no reason to refuse a long file', async () => {
    // All 400 people are in the first rows: going on like that the file would not fit, but nobody new comes.
    const limits = { bytes: 3.5 * MB, sampleBytes: 150_000 };
    expect(codesOf(await read(logOf(15_000, 400), limits))).toEqual(['read']);
  });
});
