import { failure } from '../base/result.ts';
import type { Bytes } from '../base/units.ts';
import type { ImportError } from '../model/import-error.ts';
import { type ArchiveContext, insideOf } from './archive-context.ts';
import type { ByteSource } from './byte-source.ts';
import { readChunks } from './chunks.ts';
import { ContentIntake } from './content-intake.ts';
import { looksLikeOneMember } from './gzip-header.ts';
import { FileMemory } from './memory-budget.ts';
import { isPlatformStrict, type QuickGunzip } from './platform-gunzip.ts';
import { openQuickGunzip } from './quick-gunzip.ts';
import type { ReadOutcome } from './read-outcome.ts';
import type { StallWatch } from './stall-watch.ts';

const HEAD_BYTES: Bytes = 1024;

/**
 * Reads a file that is one gzip member and nothing else by the browser's own reader, faster than by ours.
 *
 * Shape: the outcomes, which are those of the exact way (`readChunks` into a `ContentIntake`); undefined when there is anything to be said of the
 * packing, or the content is refused: that is for the exact way to say, and nothing of this attempt remains.
 * Fails: in the outcome, when the file cannot be read or takes too much memory. Rejects with the signal's reason when aborted.
 * Cost: what was unpacked before it is given up; of joined members that is the first.
 */
export async function readSingleGzip(
  source: ByteSource,
  context: ArchiveContext,
): Promise<readonly ReadOutcome[] | undefined> {
  // What is no file may be given only once.
  if (!(source instanceof Blob)) return undefined;
  const { budget, watch } = context;
  if (!(await isOneMember(source, watch)) || !(await isPlatformStrict())) return undefined;
  const { produced } = budget;
  const outcomes = await new Attempt(source, context).run();
  if (outcomes === undefined) budget.produced = produced;
  return outcomes;
}

/** False as well when the file cannot be opened: whoever reads it says why. */
async function isOneMember(file: Blob, watch: StallWatch): Promise<boolean> {
  try {
    return looksLikeOneMember(new Uint8Array(await watch.guard(file.slice(0, HEAD_BYTES).arrayBuffer())));
  } catch {
    return false;
  }
}

class Attempt {
  private readonly source: ByteSource;
  private readonly context: ArchiveContext;
  private readonly content: ContentIntake;
  private readonly memory: FileMemory;
  private tooLarge: ImportError | undefined;

  constructor(source: ByteSource, context: ArchiveContext) {
    this.source = source;
    this.context = context;
    this.content = new ContentIntake(source.name, insideOf(context));
    this.memory = new FileMemory(source.name, source.size, context.memory);
  }

  async run(): Promise<readonly ReadOutcome[] | undefined> {
    const { source, context, content } = this;
    const { options } = context;
    const { signal } = options;
    const gunzip = await openQuickGunzip(source.size, options, (bytes) => this.take(bytes, gunzip));
    const close = (): void => gunzip.close();
    signal?.addEventListener('abort', close, { once: true });
    try {
      const unreadable = await readChunks(source, (bytes) => gunzip.write(bytes), context.watch, signal);
      const isWhole = unreadable === undefined && (await gunzip.finish());
      signal?.throwIfAborted();
      const refusal = unreadable ?? this.tooLarge;
      if (refusal !== undefined) return [failure(refusal)];
      if (!isWhole) return undefined;
      return this.memory.settle(await content.finish(), content.memory);
    } finally {
      signal?.removeEventListener('abort', close);
      close();
    }
  }

  private take(bytes: Uint8Array, { packed, produced }: QuickGunzip): boolean {
    const { context, content } = this;
    if (context.budget.take(bytes.length, produced, packed) !== undefined) return false;
    const wantsMore = content.push(bytes);
    context.options.onProgress?.({ bytesRead: packed, recordsRead: content.recordsRead });
    this.tooLarge = this.memory.check(packed, content.memory);
    return wantsMore && this.tooLarge === undefined;
  }
}
