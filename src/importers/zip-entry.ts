import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { failure } from '../base/result.ts';
import type { ImportError } from '../model/import-error.ts';
import { type ArchiveContext, insideOf } from './archive-context.ts';
import { Breather } from './breather.ts';
import { ContentIntake } from './content-intake.ts';
import { readDamagedEntry } from './damaged-zip-entry.ts';
import { FileMemory } from './memory-budget.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { describeZipError } from './zip-error.ts';
import type { ZipProgress } from './zip-progress.ts';

const STORED = 0;
const DEFLATED = 8;

/** How other ways of packing are called, by their numbers. */
const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  20: 'Zstandard',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
};

/**
 * Reads one entry of an archive as it is unpacked.
 *
 * Shape: one outcome, or several when the entry is an archive itself.
 * Fails: what is in the entry, and damage to it, is in the outcome; rejects only with the signal's reason.
 */
export async function readZipEntry(
  entry: FileEntry,
  file: string,
  progress: ZipProgress,
  context: ArchiveContext,
): Promise<readonly ReadOutcome[]> {
  const refusal = refusalOf(entry, file);
  if (refusal !== undefined) return [failure(refusal)];
  const unpacking = new Unpacking(entry, file, progress, context);
  const error = await unpacking.run();
  context.options.signal?.throwIfAborted();
  progress.endEntry(entry.compressedSize, unpacking.intake.recordsRead);
  if (error?.code === 'archive-damaged') return readDamagedEntry(entry, error, context);
  if (error !== undefined) return [failure(error)];
  const { intake, memory } = unpacking;
  const outcomes = memory.settle(await intake.finish(), intake.memory);
  return outcomes.map((outcome) => (isPacked(outcome) ? failure({ code: 'nested-archive', file }) : outcome));
}

/** zip.js has a reader for Deflate64, whose results nobody here has checked. */
function refusalOf(entry: FileEntry, file: string): ImportError | undefined {
  if (entry.encrypted) return { code: 'archive-encrypted', file };
  const { compressionMethod: method } = entry;
  if (method === STORED || method === DEFLATED) return undefined;
  return { code: 'archive-method', file, method: METHODS[method] ?? `method ${method}` };
}

const PACKED_TYPES: ReadonlySet<string> = new Set(['7z', 'RAR', 'xz', 'zstd', 'bzip2', 'tar']);

function isPacked(outcome: ReadOutcome): boolean {
  return !outcome.ok && outcome.error.code === 'binary-type' && PACKED_TYPES.has(outcome.error.type);
}

/** Stops zip.js from within; never leaves this file. */
const ENOUGH = new Error('enough');

class Unpacking {
  readonly intake: ContentIntake;
  private readonly entry: FileEntry;
  private readonly file: string;
  private readonly progress: ZipProgress;
  private readonly context: ArchiveContext;
  private readonly breather = new Breather();
  readonly memory: FileMemory;
  private produced = 0;
  private error: ImportError | undefined;

  constructor(entry: FileEntry, file: string, progress: ZipProgress, context: ArchiveContext) {
    this.intake = new ContentIntake(file, insideOf(context));
    this.entry = entry;
    this.file = file;
    this.progress = progress;
    this.context = context;
    this.memory = new FileMemory(file, entry.uncompressedSize, context.memory);
  }

  /** Undefined when the intake has got all it wanted. */
  async run(): Promise<ImportError | undefined> {
    const sink = new WritableStream<Uint8Array>({ write: (chunk) => this.write(chunk) });
    const { signal } = this.context.options;
    try {
      await this.entry.getData(sink, {
        useWebWorkers: false,
        checkCrc32: true,
        checkOverlappingEntry: true,
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      if (error !== ENOUGH) this.error ??= describeZipError(error, this.file);
    }
    return this.error;
  }

  private async write(chunk: Uint8Array): Promise<void> {
    const { entry, intake, context, progress } = this;
    this.produced += chunk.length;
    const limit = context.budget.take(chunk.length, this.produced, entry.compressedSize);
    if (limit !== undefined) this.error = { code: 'archive-too-large', file: this.file, limit };
    if (this.error !== undefined || !intake.push(chunk)) throw ENOUGH;
    this.error = this.memory.check(this.produced, intake.memory);
    if (this.error !== undefined) throw ENOUGH;
    progress.tell(
      this.produced / Math.max(1, entry.uncompressedSize),
      entry.compressedSize,
      intake.recordsRead,
    );
    await this.breather.breathe();
  }
}
