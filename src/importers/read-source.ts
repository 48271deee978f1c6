import { isZip } from './binary-types.ts';
import type { ByteSource } from './byte-source.ts';
import { readChunks } from './chunks.ts';
import { Intake } from './intake.ts';
import type { ReadOptions } from './read-options.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { readZipArchive } from './zip-archive.ts';

/**
 * Reads a file that someone dropped: a CSV, JSON or NDJSON audit log, or a ZIP of them.
 *
 * Shape: one outcome for a file, one for each entry of an archive that is read.
 * Fails: never for what is in the file. Rejects with the signal's reason when aborted.
 * Cost: one pass; memory grows with the distinct values and by 28 bytes an event. The event loop turns at least every 50 ms or so.
 */
export async function readSource(
  source: ByteSource,
  options: ReadOptions = {},
): Promise<readonly ReadOutcome[]> {
  if (source instanceof Blob && (await beginsLikeZip(source))) return readZipArchive(source, options);
  return [await readFile(source, options)];
}

async function readFile(source: ByteSource, options: ReadOptions): Promise<ReadOutcome> {
  const intake = new Intake(source.name);
  let bytesRead = 0;
  const error = await readChunks(
    source,
    (bytes) => {
      const wantsMore = intake.push(bytes);
      bytesRead += bytes.length;
      options.onProgress?.({ bytesRead, recordsRead: intake.recordsRead });
      return wantsMore;
    },
    options.signal,
  );
  return error === undefined ? intake.finish() : { ok: false, error };
}

/** A file that cannot even be opened is left to `readFile`, which says why. */
async function beginsLikeZip(blob: Blob): Promise<boolean> {
  try {
    return isZip(new Uint8Array(await blob.slice(0, 4).arrayBuffer()));
  } catch {
    return false;
  }
}
