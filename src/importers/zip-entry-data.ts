import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';

interface Options {
  readonly passThrough?: boolean;
  readonly checkCrc32?: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Hands the bytes of an entry to `take`, piece by piece, until it returns false: unpacked by zip.js, or with `passThrough` as they are in the archive.
 *
 * Shape: true when `take` wanted all of them.
 * Fails: rejects with what zip.js, the browser below it or `take` threw, or the signal's reason; never because `take` wanted no more.
 */
export async function pourEntry(
  entry: FileEntry,
  { signal, ...options }: Options,
  take: (bytes: Uint8Array) => Promise<boolean>,
): Promise<boolean> {
  let isStopped = false;
  const sink = new WritableStream<Uint8Array>({
    async write(chunk) {
      isStopped = !(await take(chunk));
      if (isStopped) throw new Error('No more is wanted');
    },
  });
  try {
    const fixed = { useWebWorkers: false, checkOverlappingEntry: true };
    await entry.getData(sink, { ...fixed, ...options, ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    /* Not by what was thrown: browsers may say instead that the stopped stream cannot be closed. */
    if (!isStopped) throw error;
  }
  signal?.throwIfAborted();
  return !isStopped;
}
