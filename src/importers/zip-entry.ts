import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { failure } from '../base/result.ts';
import type { ImportError } from '../model/import-error.ts';
import { Breather } from './breather.ts';
import { Intake } from './intake.ts';
import type { ReadOutcome } from './read-outcome.ts';
import type { UnpackBudget } from './unpack-limits.ts';
import type { ZipProgress } from './zip-progress.ts';

/** What reading the entries of one archive shares. */
export interface ZipEntryContext {
  readonly budget: UnpackBudget;
  readonly progress: ZipProgress;
  readonly signal: AbortSignal | undefined;
  /** What an error that unpacking threw means. */
  zipError(error: unknown, file: string): ImportError;
}

/**
 * Reads one entry of an archive as it is unpacked.
 *
 * Fails: what is in the entry, and damage to it, is in the outcome; rejects only with the signal's reason.
 */
export async function readZipEntry(
  entry: FileEntry,
  file: string,
  context: ZipEntryContext,
): Promise<ReadOutcome> {
  if (entry.encrypted) return failure({ code: 'archive-encrypted', file });
  const unpacking = new Unpacking(entry, file, context);
  const error = await unpacking.run();
  context.signal?.throwIfAborted();
  context.progress.endEntry(entry.compressedSize, unpacking.intake.recordsRead);
  if (error !== undefined) return failure(error);
  const outcome = unpacking.intake.finish();
  return isNestedArchive(outcome) ? failure({ code: 'nested-archive', file }) : outcome;
}

const PACKED_TYPES: ReadonlySet<string> = new Set(['ZIP', 'gzip', '7z', 'RAR', 'xz', 'zstd', 'bzip2', 'tar']);

function isNestedArchive(outcome: ReadOutcome): boolean {
  return !outcome.ok && outcome.error.code === 'binary-type' && PACKED_TYPES.has(outcome.error.type);
}

/** Stops zip.js from within; never leaves this file. */
const ENOUGH = new Error('enough');

class Unpacking {
  readonly intake: Intake;
  private readonly entry: FileEntry;
  private readonly file: string;
  private readonly context: ZipEntryContext;
  private readonly breather = new Breather();
  private produced = 0;
  private error: ImportError | undefined;

  constructor(entry: FileEntry, file: string, context: ZipEntryContext) {
    this.intake = new Intake(file);
    this.entry = entry;
    this.file = file;
    this.context = context;
  }

  /** Undefined when the intake has got all it wanted. */
  async run(): Promise<ImportError | undefined> {
    const sink = new WritableStream<Uint8Array>({ write: (chunk) => this.write(chunk) });
    const { signal } = this.context;
    try {
      await this.entry.getData(sink, {
        useWebWorkers: false,
        checkCrc32: true,
        checkOverlappingEntry: true,
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      if (error !== ENOUGH) this.error ??= this.context.zipError(error, this.file);
    }
    return this.error;
  }

  private async write(chunk: Uint8Array): Promise<void> {
    const { entry, intake, context } = this;
    this.produced += chunk.length;
    const limit = context.budget.take(chunk.length, this.produced, entry.compressedSize);
    if (limit !== undefined) this.error = { code: 'archive-too-large', file: this.file, limit };
    if (this.error !== undefined || !intake.push(chunk)) throw ENOUGH;
    const share = this.produced / Math.max(1, entry.uncompressedSize);
    context.progress.tell(share, entry.compressedSize, intake.recordsRead);
    await this.breather.breathe();
  }
}
