import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { failure } from '../base/result.ts';
import type { Bytes } from '../base/units.ts';
import type { ImportError } from '../model/import-error.ts';
import { type ArchiveContext, insideOf } from './archive-context.ts';
import { ContentIntake } from './content-intake.ts';
import { FileMemory } from './memory-budget.ts';
import type { ReadOutcome } from './read-outcome.ts';
import type { ZipProgress } from './zip-progress.ts';

/**
 * What is read of one entry of an archive while someone unpacks it.
 *
 * Shape: `take` returns false when no more is wanted; `error` says why, unless the content itself does. `finish` gives the outcomes.
 * Fails: never; what is wrong is in `error` or in the outcomes.
 */
export class EntryContent {
  error: ImportError | undefined;
  readonly entry: FileEntry;
  readonly file: string;
  private readonly intake: ContentIntake;
  private readonly memory: FileMemory;
  private readonly progress: ZipProgress;
  private readonly context: ArchiveContext;
  private produced: Bytes = 0;

  constructor(entry: FileEntry, file: string, progress: ZipProgress, context: ArchiveContext) {
    this.entry = entry;
    this.file = file;
    this.intake = new ContentIntake(file, insideOf(context));
    this.memory = new FileMemory(file, entry.uncompressedSize, context.memory);
    this.progress = progress;
    this.context = context;
  }

  get recordsRead(): number {
    return this.intake.recordsRead;
  }

  take(bytes: Uint8Array): boolean {
    const { entry, intake, context, progress, file } = this;
    const { compressedSize, uncompressedSize } = entry;
    this.produced += bytes.length;
    const limit = context.budget.take(bytes.length, this.produced, compressedSize);
    if (limit !== undefined) this.error = { code: 'archive-too-large', file, limit };
    if (this.error !== undefined || !intake.push(bytes)) return false;
    this.error = this.memory.check(this.produced, intake.memory);
    if (this.error !== undefined) return false;
    progress.tell(this.produced / Math.max(1, uncompressedSize), compressedSize, intake.recordsRead);
    return true;
  }

  async finish(): Promise<readonly ReadOutcome[]> {
    this.progress.endEntry(this.entry.compressedSize, this.recordsRead);
    if (this.error !== undefined) return [failure(this.error)];
    return this.memory.settle(await this.intake.finish(), this.intake.memory);
  }
}
