import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type GunzipThread, serveGunzip } from '../../../src/importers/gunzip-thread.ts';
import { isPlatformStrict } from '../../../src/importers/platform-gunzip.ts';
import type { ReadOptions } from '../../../src/importers/read-options.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { gzip } from '../../support/packing.ts';
import { StrictDecompression } from '../../support/strict-decompression.ts';
import { joinBytes, writeZip } from '../../support/zip-writer.ts';
import { bytesOf } from './reading.ts';

vi.setConfig({ testTimeout: 60_000 });

/** More than a megabyte when it is packed: `user_agent` is noise. */
const CSV = `created_at,event,user_agent\n${Array.from({ length: 30_000 }, (_, index) => {
  const noise = Array.from({ length: 10 }, (_, word) =>
    (Math.imul(index * 10 + word + 1, 0x9e3779b1) >>> 0).toString(36),
  );
  return `2026-01-10T10:00:00.${String(index).padStart(6, '0')}Z,conversation_created,${noise.join('')}\n`;
}).join('')}`;
const PACKED = gzip(CSV);
const ARCHIVE = writeZip([{ name: 'a.csv', content: bytesOf(CSV) }]);

beforeEach(async () => {
  vi.stubGlobal('DecompressionStream', StrictDecompression);
  await isPlatformStrict();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Threads that are none: both ends of the channel are here. */
function threads({ dyingAfter = Number.POSITIVE_INFINITY, answers = true } = {}) {
  const counts = { opened: 0, ended: 0 };
  const openGunzipThread = async (): Promise<GunzipThread> => {
    counts.opened++;
    const { port1, port2 } = new MessageChannel();
    if (answers) serveGunzip(port2);
    const died = new Promise<void>((resolve) => {
      if (dyingAfter < Number.POSITIVE_INFINITY) setTimeout(resolve, dyingAfter);
    });
    return { port: port1, died, end: () => void counts.ended++ };
  };
  return { counts, openGunzipThread };
}

function read(content: Uint8Array<ArrayBuffer>, options: ReadOptions = {}) {
  return readSource(new File([content], 'log'), options);
}

function cut(packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return packed.slice(0, -100_000);
}

function changed(packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = packed.slice();
  copy[copy.length >> 1]! ^= 0xff;
  return copy;
}

describe('unpacking in another thread', () => {
  it.each([
    ['a gzip', PACKED],
    ['a gzip that is cut off', cut(PACKED)],
    ['a gzip that was changed', changed(PACKED)],
    ['two that were joined', joinBytes([PACKED, gzip(CSV)])],
    ['a ZIP', ARCHIVE],
    ['a ZIP that was changed', changed(ARCHIVE)],
  ])('gives what one thread gives: %s', async (_, content) => {
    expect(content.length).toBeGreaterThan(1024 ** 2);
    const { counts, openGunzipThread } = threads();
    const alone = await read(content);
    const told: number[] = [];
    const onProgress = ({ bytesRead }: { bytesRead: number }) => told.push(bytesRead);
    expect(await read(content, { openGunzipThread, onProgress })).toEqual(alone);
    expect(counts).toEqual({ opened: 1, ended: 1 });
    expect(Math.max(...told)).toBeLessThanOrEqual(content.length);
  });

  it('reads the file here where no thread is to be had, and where it is too small for one', async () => {
    const whole = await read(PACKED);
    expect(whole).toMatchObject([{ ok: true, value: { report: { recordsKept: 30_000 } } }]);
    expect(await read(PACKED, { openGunzipThread: async () => null })).toEqual(whole);
    const { counts, openGunzipThread } = threads();
    await read(gzip(CSV.slice(0, 10_000)), { openGunzipThread });
    expect(counts.opened).toBe(0);
  });

  it.each([
    ['at once', { dyingAfter: 0, answers: false }],
    ['in the middle', { dyingAfter: 20 }],
  ])('reads the file all the same when the thread dies %s', async (_, fate) => {
    const { counts, openGunzipThread } = threads(fate);
    expect(await read(PACKED, { openGunzipThread })).toEqual(await read(PACKED));
    expect(counts.ended).toBe(1);
  });

  it('ends the thread when the load is aborted', async () => {
    for (const content of [PACKED, ARCHIVE]) {
      const controller = new AbortController();
      const { counts, openGunzipThread } = threads();
      const onProgress = () => controller.abort();
      const reading = read(content, { openGunzipThread, onProgress, signal: controller.signal });
      await expect(reading).rejects.toThrow('aborted');
      expect(counts.ended).toBe(1);
    }
  });

  it('ends the thread when no more is wanted', async () => {
    const { counts, openGunzipThread } = threads();
    const content = gzip(CSV.replace('created_at', 'when_it_was'));
    const [outcome] = await read(content, { openGunzipThread });
    expect(outcome).toMatchObject({ ok: false });
    expect(counts.ended).toBe(counts.opened);
    expect(counts.opened).toBe(1);
  });
});
