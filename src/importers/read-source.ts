import { failure } from '../base/result.ts';
import type { ImportError } from '../model/import-error.ts';
import type { ArchiveContext } from './archive-context.ts';
import type { ByteSource } from './byte-source.ts';
import { errorOfReading, readChunks } from './chunks.ts';
import { ContentIntake } from './content-intake.ts';
import { refuseIncomplete } from './incomplete.ts';
import { FileMemory, MemoryBudget } from './memory-budget.ts';
import type { ReadOptions, ReadProgress } from './read-options.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { readSingleGzip } from './single-gzip.ts';
import { StallWatch } from './stall-watch.ts';
import { UNPACK_LIMITS, UnpackBudget, type UnpackLimits } from './unpack-limits.ts';
import { readZipArchive } from './zip-archive.ts';
import { looksLikeZip } from './zip-signs.ts';

/**
 * Reads a file that someone dropped: an audit log in any format that is known, or a gzip or ZIP of such.
 *
 * Shape: one outcome for a file, one for each entry of an archive that is read. What is incomplete is refused, see `ReadOptions.accepted`.
 * Fails: never for what is in the file. Rejects with the signal's reason when aborted.
 * Cost: one pass; memory grows with the distinct values and by 33 bytes an event, within the budget of `options.memory`. The event loop turns at least every 50 ms or so.
 */
export async function readSource(
  source: ByteSource,
  options: ReadOptions = {},
  limits: UnpackLimits = UNPACK_LIMITS,
): Promise<readonly ReadOutcome[]> {
  const watch = new StallWatch(options.clock);
  const budget = new UnpackBudget(limits);
  const { memory = new MemoryBudget() } = options;
  const heldBefore = memory.held;
  const context: ArchiveContext = {
    budget,
    memory,
    options: tellForwards(options),
    watch,
    wrappers: 0,
    readZip: readZipArchive,
  };
  try {
    const isArchive = source instanceof Blob && (await looksLikeZip(source, watch));
    options.signal?.throwIfAborted();
    const outcomes = isArchive ? await readZipArchive(source, context) : await readFile(source, context);
    const change = outcomes.some(({ ok }) => ok) ? await findChange(source, watch) : undefined;
    options.signal?.throwIfAborted();
    const given = change === undefined ? refuseIncomplete(outcomes, options.accepted) : [failure(change)];
    // What was read only to be refused is let go, and leaves its room to the files after it.
    if (!given.some(({ ok }) => ok)) memory.held = heldBefore;
    return given;
  } finally {
    watch.stop();
  }
}

/**
 * What is wrong with a file that was read whole and changed meanwhile. A stream goes on to its end then, in bytes old or new; only a file that is
 * opened again is compared with the time of its choice. It may merely have grown, but nothing tells that from one that was written anew.
 */
async function findChange(source: ByteSource, watch: StallWatch): Promise<ImportError | undefined> {
  if (!(source instanceof Blob)) return undefined;
  const { name, size } = source;
  try {
    await watch.guard(source.slice(size - 1, size).arrayBuffer());
    return undefined;
  } catch (error) {
    return errorOfReading(error, name, size);
  }
}

async function readFile(source: ByteSource, context: ArchiveContext): Promise<readonly ReadOutcome[]> {
  return (await readSingleGzip(source, context)) ?? readStream(source, context);
}

async function readStream(source: ByteSource, context: ArchiveContext): Promise<readonly ReadOutcome[]> {
  const { options, watch, memory } = context;
  const intake = new ContentIntake(source.name, context);
  const watchMemory = new FileMemory(source.name, source.size, memory);
  let bytesRead = 0;
  let tooLarge: ImportError | undefined;
  const error = await readChunks(
    source,
    (bytes) => {
      const wantsMore = intake.push(bytes);
      bytesRead += bytes.length;
      options.onProgress?.({ bytesRead, recordsRead: intake.recordsRead });
      tooLarge = watchMemory.check(bytesRead, intake.memory);
      return wantsMore && tooLarge === undefined;
    },
    watch,
    options.signal,
  );
  const refusal = error ?? tooLarge;
  if (refusal !== undefined) return [failure(refusal)];
  return watchMemory.settle(await intake.finish(), intake.memory);
}

/** A file may be read a second time, from its beginning: what was told stands until there is more to tell. */
function tellForwards({ onProgress, ...options }: ReadOptions): ReadOptions {
  if (onProgress === undefined) return options;
  let told: ReadProgress = { bytesRead: 0, recordsRead: 0 };
  const tell = ({ bytesRead, recordsRead }: ReadProgress): void => {
    told = {
      bytesRead: Math.max(told.bytesRead, bytesRead),
      recordsRead: Math.max(told.recordsRead, recordsRead),
    };
    onProgress(told);
  };
  return { ...options, onProgress: tell };
}
