import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { errorOfReading } from './chunks.ts';
import type { QuickGunzip } from './platform-gunzip.ts';
import { openQuickGunzip } from './quick-gunzip.ts';
import type { ReadOptions } from './read-options.ts';
import type { EntryContent } from './zip-entry-content.ts';
import { pourEntry } from './zip-entry-data.ts';
import { isOfReading } from './zip-error.ts';

const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/**
 * Unpacks a deflated entry by the browser's own reader: with a header before it and the checksum and length of the archive's directory after it, it is a
 * gzip, and the browser compares them in native code.
 *
 * Shape: true when all of it was there, was right and was wanted. Otherwise it is to be read again, in the exact way, which says why – unless
 * `content.error` says what no other way would change.
 * Fails: rejects only with the signal's reason.
 */
export async function unpackPlainEntry(content: EntryContent, options: ReadOptions): Promise<boolean> {
  const { entry } = content;
  const { signal } = options;
  const gunzip = await openQuickGunzip(entry.compressedSize, options, (bytes) => content.take(bytes));
  const close = (): void => gunzip.close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    const isRight = (await gunzip.write(GZIP_HEADER)) && (await pourPacked(content, gunzip, signal));
    signal?.throwIfAborted();
    if (!isRight || !(await gunzip.write(trailerOf(entry)))) return false;
    return (await gunzip.finish()) && gunzip.produced === entry.uncompressedSize;
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}

async function pourPacked(
  content: EntryContent,
  gunzip: QuickGunzip,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    return await pourEntry(content.entry, { passThrough: true, signal }, (chunk) => gunzip.write(chunk));
  } catch (error) {
    if (isOfReading(error)) content.error = errorOfReading(error, content.file, 0);
    return false;
  }
}

function trailerOf({ crc32, uncompressedSize }: FileEntry): Uint8Array {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32 ?? 0, true);
  trailer.setUint32(4, uncompressedSize % 2 ** 32, true);
  return new Uint8Array(trailer.buffer);
}
