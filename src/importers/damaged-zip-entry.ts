import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { failure } from '../base/result.ts';
import type { Bytes } from '../base/units.ts';
import type { IncompleteCause } from '../model/file-report.ts';
import type { ImportError } from '../model/import-error.ts';
import { type ArchiveContext, insideOf } from './archive-context.ts';
import { Breather } from './breather.ts';
import { ByteWindow } from './byte-window.ts';
import { ContentIntake } from './content-intake.ts';
import { Crc32 } from './crc-32.ts';
import { rescued } from './incomplete.ts';
import { Inflate } from './inflate.ts';
import { InflateOutput } from './inflate-output.ts';
import { FileMemory } from './memory-budget.ts';
import type { ReadOutcome } from './read-outcome.ts';

const STORED = 0;

/**
 * Reads an entry again that zip.js found damaged, as far as it can be unpacked.
 *
 * Shape: the outcomes are marked as incomplete. zip.js itself gives more or less of a damaged entry, as its buffers happen to fall; this is the same every time.
 * Fails: with `damage` when nothing is left, when only its size is not what the archive says, and when more comes out than it says: that
 * is a lie, not damage. With `too-large` when it does not fit into the memory. Rejects only with the signal's reason.
 */
export async function readDamagedEntry(
  entry: FileEntry,
  damage: Extract<ImportError, { code: 'archive-damaged' }>,
  context: ArchiveContext,
): Promise<readonly ReadOutcome[]> {
  const rescue = new Rescue(entry, damage.file, context);
  const cause = await rescue.run();
  context.options.signal?.throwIfAborted();
  if (cause === undefined) return [failure(rescue.tooLarge ?? damage)];
  const { content, memory } = rescue;
  return memory.settle(rescued(await content.finish(true), cause, damage), content.memory);
}

/** Stops zip.js from within; never leaves this file. */
const ENOUGH = new Error('enough');

class Rescue {
  readonly content: ContentIntake;
  readonly memory: FileMemory;
  tooLarge: ImportError | undefined;
  private readonly entry: FileEntry;
  private readonly context: ArchiveContext;
  private readonly checksum = new Crc32();
  private readonly window = new ByteWindow();
  private readonly output = new InflateOutput((bytes) => this.take(bytes));
  private readonly inflate = new Inflate(this.output);
  private readonly breather = new Breather();
  private at = 0;
  private produced: Bytes = 0;
  private isRefused = false;

  constructor(entry: FileEntry, file: string, context: ArchiveContext) {
    this.content = new ContentIntake(file, insideOf(context));
    this.memory = new FileMemory(file, entry.uncompressedSize, context.memory);
    this.entry = entry;
    this.context = context;
  }

  /** Why the entry is incomplete; undefined when nothing of it may be used. */
  async run(): Promise<IncompleteCause | undefined> {
    const sink = new WritableStream<Uint8Array>({ write: (chunk) => this.write(chunk) });
    const { signal } = this.context.options;
    try {
      const options = { useWebWorkers: false, checkOverlappingEntry: true, passThrough: true };
      await this.entry.getData(sink, { ...options, ...(signal === undefined ? {} : { signal }) });
    } catch (error) {
      if (error !== ENOUGH) return undefined;
    }
    return this.isRefused ? undefined : this.findCause();
  }

  private findCause(): IncompleteCause | undefined {
    const { inflate, entry } = this;
    if (inflate.isBroken) return 'packed-data-damaged';
    if (entry.compressionMethod !== STORED && !inflate.isDone) return 'packed-data-cut-off';
    return this.checksum.value === entry.crc32 ? undefined : 'wrong-checksum';
  }

  private async write(chunk: Uint8Array): Promise<void> {
    if (this.entry.compressionMethod === STORED) this.take(chunk);
    else {
      this.at -= this.window.append(chunk, this.at);
      this.at = this.inflate.run(this.window.bytes, this.at, this.window.end);
      this.output.flush();
    }
    this.tooLarge = this.memory.check(this.produced, this.content.memory);
    this.isRefused ||= this.tooLarge !== undefined;
    if (this.isRefused || this.inflate.isBroken || this.inflate.isDone) throw ENOUGH;
    await this.breather.breathe();
  }

  private take(bytes: Uint8Array): void {
    if (this.isRefused) return;
    const { entry, context } = this;
    this.produced += bytes.length;
    this.checksum.add(bytes);
    const limit = context.budget.take(bytes.length, this.produced, entry.compressedSize);
    this.isRefused =
      limit !== undefined || this.produced > entry.uncompressedSize || !this.content.push(bytes);
  }
}
