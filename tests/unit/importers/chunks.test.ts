import { describe, expect, it, vi } from 'vitest';
import { readSource } from '../../../src/importers/read-source.ts';
import { bytesOf, sourceOf } from './reading.ts';

const LOG = bytesOf(`created_at,event\n${'2026-01-10T10:00:00Z,a\n'.repeat(1000)}`);

describe('reading the chunks of a source', () => {
  it('tells its progress for every chunk, up to the size', async () => {
    const onProgress = vi.fn();
    await readSource(sourceOf([LOG.subarray(0, 100), LOG.subarray(100)]), { onProgress });
    expect(onProgress.mock.calls.map(([progress]) => progress)).toEqual([
      { bytesRead: 100, recordsRead: expect.any(Number) },
      { bytesRead: LOG.length, recordsRead: expect.any(Number) },
    ]);
  });

  it('cuts large chunks, so that the event loop can turn', async () => {
    const onProgress = vi.fn();
    const large = bytesOf(`created_at,event\n${'2026-01-10T10:00:00Z,a\n'.repeat(150_000)}`);
    await readSource(sourceOf([large]), { onProgress });
    expect(onProgress.mock.calls.length).toBe(Math.ceil(large.length / 2 ** 20));
  });

  it.each([
    ['shorter', LOG.length + 10],
    ['longer', LOG.length - 10],
  ])('refuses a file that turns out %s than it was', async (_, expected) => {
    const [outcome] = await readSource(sourceOf([LOG], expected));
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'changed', file: 'log', expected, received: LOG.length },
    });
  });

  it('names the reason when the browser cannot read on', async () => {
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull() {
          throw new DOMException('gone', 'NotReadableError');
        },
      });
    const [outcome] = await readSource({ name: 'log', size: 10, stream });
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'unreadable', file: 'log', cause: 'NotReadableError' },
    });
  });

  it('stops reading as soon as a file is refused', async () => {
    const cancel = vi.fn();
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(bytesOf('no log at all '.repeat(10_000))),
        cancel,
      });
    const [outcome] = await readSource({ name: 'log', size: 2 ** 40, stream });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'unknown-text' } });
    expect(cancel).toHaveBeenCalled();
  });

  it('rejects with the reason of the signal, before and in the middle', async () => {
    await expect(readSource(new File([LOG], 'log'), { signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
    const controller = new AbortController();
    const endless = () => new ReadableStream<Uint8Array>({ pull: (stream) => stream.enqueue(LOG) });
    const reading = readSource(
      { name: 'log', size: 2 ** 40, stream: endless },
      {
        signal: controller.signal,
        onProgress: ({ recordsRead }) => recordsRead > 50_000 && controller.abort(),
      },
    );
    await expect(reading).rejects.toThrow('aborted');
  });

  it('lets timers run while it reads', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    let read = 0;
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(LOG);
          read += LOG.length;
          if (read >= LOG.length * 500) controller.close();
        },
      });
    await readSource({ name: 'log', size: LOG.length * 500, stream });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});
