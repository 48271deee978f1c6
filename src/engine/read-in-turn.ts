import type { Bytes } from '../base/units.ts';
import type { ReadOptions } from '../importers/read-options.ts';
import type { ReadOutcome } from '../importers/read-outcome.ts';
import { readSource } from '../importers/read-source.ts';

/** How far the reading of several files has come. Bytes are those of the files as they lie on disk, packed or not. */
export interface ReadProgress {
  readonly file: string;
  readonly bytesRead: Bytes;
  readonly bytesTotal: Bytes;
  readonly recordsRead: number;
}

/** Is told now and then, at most ten times a second, how far reading has come. */
export type OnReadProgress = (progress: ReadProgress) => void;

/** At most ten reports a second: more would cost time and nobody could read them. */
const PROGRESS_INTERVAL_MS = 100;

/**
 * Reads files one after the other and hands the outcomes of each to `take`, with the place of the file. One for which there are no options any more is passed over.
 *
 * Fails: rejects with the reason of the signal, when there is one in the options.
 */
export async function readInTurn(
  files: readonly File[],
  onProgress: OnReadProgress,
  optionsOf: (index: number) => ReadOptions | null,
  take: (outcomes: readonly ReadOutcome[], index: number) => void,
): Promise<void> {
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  let bytesBefore = 0;
  let recordsBefore = 0;
  let lastReport = Number.NEGATIVE_INFINITY;
  for (const [index, file] of files.entries()) {
    const options = optionsOf(index);
    if (options === null) {
      bytesBefore += file.size;
      continue;
    }
    let recordsHere = 0;
    const outcomes = await readSource(file, {
      ...options,
      onProgress: ({ bytesRead, recordsRead }) => {
        recordsHere = recordsRead;
        if (performance.now() - lastReport < PROGRESS_INTERVAL_MS) return;
        lastReport = performance.now();
        onProgress({
          file: file.name,
          bytesRead: bytesBefore + bytesRead,
          bytesTotal,
          recordsRead: recordsBefore + recordsRead,
        });
      },
    });
    take(outcomes, index);
    bytesBefore += file.size;
    recordsBefore += recordsHere;
  }
}
