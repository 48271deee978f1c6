import type { ByteSource } from './byte-source.ts';
import type { MemoryBudget } from './memory-budget.ts';
import type { ReadOptions } from './read-options.ts';
import type { ReadOutcome } from './read-outcome.ts';
import type { StallWatch } from './stall-watch.ts';
import type { UnpackBudget } from './unpack-limits.ts';

/** A file inside a wrapper (an archive, a gzip) may be one itself; what is in that may not. */
export const MAX_WRAPPERS = 2;

/** What reading everything that is wrapped in one file shares. */
export interface ArchiveContext {
  readonly budget: UnpackBudget;
  readonly options: ReadOptions;
  readonly memory: MemoryBudget;
  readonly watch: StallWatch;
  /** How many wrappers there are around what is read. */
  readonly wrappers: number;
  /** Reads the ZIP archive in a file; given here because archives and what is in them would import each other. */
  readZip(source: ByteSource & Blob, context: ArchiveContext): Promise<readonly ReadOutcome[]>;
}

/** The context for what is in a wrapper. */
export function insideOf(context: ArchiveContext): ArchiveContext {
  return { ...context, wrappers: context.wrappers + 1 };
}
