import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { PlatformGunzip } from './platform-gunzip.ts';

const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/**
 * Unpacks a deflated entry by the browser's own reader: with a header before it and the checksum and length of the archive's directory after it, it is a
 * gzip, and the browser compares them in native code.
 *
 * Shape: what is unpacked goes to `visit`, which returns false to stop. True when all of it was there, was right and was wanted; otherwise it is to
 * be read again, in the exact way, which says why.
 * Fails: rejects only with the signal's reason.
 */
export async function unpackPlainEntry(
  entry: FileEntry,
  visit: (bytes: Uint8Array) => boolean,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const gunzip = new PlatformGunzip(visit);
  const close = (): void => gunzip.close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    const isRight = (await gunzip.write(GZIP_HEADER)) && (await pourPacked(entry, gunzip, signal));
    signal?.throwIfAborted();
    if (!isRight || !(await gunzip.write(trailerOf(entry)))) return false;
    return (await gunzip.finish()) && gunzip.produced === entry.uncompressedSize;
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}

/** Stops zip.js from within; never leaves this file. */
const ENOUGH = new Error('enough');

async function pourPacked(
  entry: FileEntry,
  gunzip: PlatformGunzip,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const sink = new WritableStream<Uint8Array>({
    async write(chunk) {
      if (!(await gunzip.write(chunk))) throw ENOUGH;
    },
  });
  const options = { useWebWorkers: false, checkOverlappingEntry: true, passThrough: true };
  try {
    await entry.getData(sink, { ...options, ...(signal === undefined ? {} : { signal }) });
    return true;
  } catch {
    return false;
  }
}

function trailerOf({ crc32, uncompressedSize }: FileEntry): Uint8Array {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32 ?? 0, true);
  trailer.setUint32(4, uncompressedSize % 2 ** 32, true);
  return new Uint8Array(trailer.buffer);
}
