import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemoryBudget } from '../../../src/importers/memory-budget.ts';
import { countPinnedReaders } from '../../../src/importers/pinned-reader.ts';
import { isPlatformStrict } from '../../../src/importers/platform-gunzip.ts';
import type { ReadOptions, ReadProgress } from '../../../src/importers/read-options.ts';
import type { ReadOutcome } from '../../../src/importers/read-outcome.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { UNPACK_LIMITS } from '../../../src/importers/unpack-limits.ts';
import { gzip } from '../../support/packing.ts';
import { StrictDecompression } from '../../support/strict-decompression.ts';
import { joinBytes, writeZip } from '../../support/zip-writer.ts';
import { handClock, settled } from '../bad-input/faulty-source.ts';
import { bytesOf } from './reading.ts';

vi.setConfig({ testTimeout: 60_000 });

const CSV = 'created_at,event\n2026-01-10T10:00:00Z,a\n';
/** Rows that do not pack well: more than a piece of packed bytes. */
const MANY_ROWS = Array.from({ length: 30_000 }, (_, index) => {
  const word = (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(36);
  return `2026-01-10T10:00:00Z,event_${word}\n`;
}).join('');

afterEach(() => {
  vi.unstubAllGlobals();
  expect(countPinnedReaders()).toBe(0);
});

/** Reads as in a browser, and says how often the platform unpacked something to its good end. */
async function readByPlatform(
  content: Uint8Array<ArrayBuffer>,
  options: ReadOptions = {},
  limits = UNPACK_LIMITS,
): Promise<{ outcomes: readonly ReadOutcome[]; completed: number }> {
  vi.stubGlobal('DecompressionStream', StrictDecompression);
  // Whether the platform is strict is found out once, and counts for nothing here.
  await isPlatformStrict();
  const before = StrictDecompression.completed;
  try {
    const outcomes = await readSource(new File([content], 'log'), options, limits);
    return { outcomes, completed: StrictDecompression.completed - before };
  } finally {
    vi.unstubAllGlobals();
  }
}

/** By our own reader alone: what Node brings is not strict. */
function readExactly(content: Uint8Array<ArrayBuffer>): Promise<readonly ReadOutcome[]> {
  return readSource(new File([content], 'log'));
}

const text = fc
  .array(fc.constantFrom('2026-01-10T10:00:00Z,a\n', '2026-01-11T10:00:00Z,"b\nc"\n', 'x,y,z\n', '\n'))
  .map((rows) => CSV + rows.join(''));

type Change = (packed: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const change = fc.oneof(
  fc.constant<Change>((packed) => packed),
  fc.nat().map<Change>((at) => (packed) => packed.slice(0, at % packed.length)),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map<Change>(([at, flip]) => (packed) => {
    const copy = packed.slice();
    copy[at % copy.length]! ^= flip;
    return copy;
  }),
);

describe('reading with the platform’s reader first', () => {
  it('gives what our own reader alone gives: any gzip, whole, joined, padded, cut or changed', async () => {
    const after = fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 12 }));
    const members = fc.array(text, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(members, after, change, async (texts, rest, alter) => {
        const packed = alter(joinBytes([...texts.map((member) => gzip(member)), rest]));
        expect((await readByPlatform(packed)).outcomes).toEqual(await readExactly(packed));
      }),
      { numRuns: 600 },
    );
  });

  it('gives what our own reader alone gives: any ZIP, whole, cut or changed', async () => {
    const entry = fc.record({
      name: fc.constantFrom('a.csv', 'b.csv'),
      content: text.map(bytesOf),
      method: fc.constantFrom(0, 8),
      hasDescriptor: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 3 }), change, async (entries, alter) => {
        const archive = alter(writeZip(entries));
        expect((await readByPlatform(archive)).outcomes).toEqual(await readExactly(archive));
      }),
      { numRuns: 600 },
    );
  });

  it('takes its word for one whole member, and for an entry of a ZIP', async () => {
    expect((await readByPlatform(gzip(CSV))).completed).toBe(1);
    const archive = writeZip([
      { name: 'a.csv', content: bytesOf(CSV) },
      { name: 'b.csv', content: bytesOf(CSV) },
    ]);
    expect((await readByPlatform(archive)).completed).toBe(2);
    expect((await readByPlatform(joinBytes([gzip(CSV), gzip(CSV)]))).completed).toBe(0);
  });

  it('keeps nothing of what it gave up: limits, memory and progress are those of one reading', async () => {
    const packed = joinBytes([gzip(CSV + MANY_ROWS), gzip(MANY_ROWS)]);
    const told: ReadProgress[] = [];
    const memory = new MemoryBudget();
    const totalBytes = CSV.length + 2 * MANY_ROWS.length;
    const { outcomes } = await readByPlatform(
      packed,
      { memory, onProgress: (progress) => told.push(progress) },
      { ...UNPACK_LIMITS, totalBytes },
    );
    expect(outcomes).toEqual(await readExactly(packed));
    expect(outcomes).toMatchObject([{ ok: true, value: { report: { recordsKept: 60_001 } } }]);
    const alone = new MemoryBudget();
    await readSource(new File([packed], 'log'), { memory: alone });
    expect(memory.held).toBe(alone.held);
    const counts = told.map(({ bytesRead }) => bytesRead);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(packed.length);
  });

  it('ends with the reason when it is aborted, at any progress, before and after it gave up', async () => {
    const archive = writeZip([{ name: 'a.csv', content: bytesOf(CSV + MANY_ROWS) }]);
    for (const content of [gzip(CSV + MANY_ROWS), joinBytes([gzip(CSV + MANY_ROWS), gzip('')]), archive]) {
      let ticks = 0;
      await readByPlatform(content, { onProgress: () => ticks++ });
      expect(ticks).toBeGreaterThan(3);
      for (let tick = 1; tick <= ticks; tick++) {
        const controller = new AbortController();
        let told = 0;
        const onProgress = () => ++told === tick && controller.abort();
        const reading = readByPlatform(content, { signal: controller.signal, onProgress });
        await expect(reading).rejects.toThrow('aborted');
        expect(told).toBe(tick);
      }
    }
  });

  it('gives up an archive whose drive stops answering after a minute, not after two', async () => {
    const archive = new File([writeZip([{ name: 'a.csv', content: bytesOf(CSV) }])], 'log');
    const never = new Promise<void>(() => {});
    const slice = (start?: number, end?: number) =>
      Object.assign(archive.slice(start, end), { stream: () => new ReadableStream({ pull: () => never }) });
    vi.stubGlobal('DecompressionStream', StrictDecompression);
    const { clock, tick } = handClock();
    const reading = readSource(Object.assign(new File([archive], 'log'), { slice }), { clock });
    await settled();
    await settled();
    tick(12);
    expect(await reading).toMatchObject([{ error: { code: 'stalled' } }]);
  });

  it('is not asked where it passes over bytes after the end, as in Node 20', async () => {
    vi.stubGlobal('DecompressionStream', StrictDecompression);
    expect(await isPlatformStrict()).toBe(true);
    vi.unstubAllGlobals();
    expect(await isPlatformStrict()).toBe(Number(process.versions.node.split('.')[0]) > 22);
  });
});
