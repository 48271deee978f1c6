import { failure } from '../base/result.ts';
import type { Bytes } from '../base/units.ts';
import type { ImportError } from '../model/import-error.ts';
import type { ReadOutcome } from './read-outcome.ts';

/** How much memory a log may take, and how much of a file is read before the rest is estimated. */
export interface MemoryLimits {
  readonly bytes: Bytes;
  readonly sampleBytes: Bytes;
}

/**
 * Some 18 million events. A worker whose objects outgrow the browser's heap (4,192 MiB in Chromium) takes the whole tab with it, and no error can be caught;
 * buffers of twice that size were fine. So not even a log that is all objects comes near, and one record of the largest size still finds room.
 */
const MEMORY_LIMITS: MemoryLimits = { bytes: 3e9, sampleBytes: 64 * 1024 ** 2 };

/**
 * What one load may take beside the `held` bytes that are taken already. Everything that is read in it shares one.
 *
 * Fails: never; whoever reads opens a `FileMemory` for each file, asks it, and stops when it says so.
 */
export class MemoryBudget {
  held: Bytes;
  readonly limits: MemoryLimits;

  constructor(held: Bytes = 0, limits: MemoryLimits = MEMORY_LIMITS) {
    this.held = held;
    this.limits = limits;
  }
}

/**
 * Watches one file, or one entry of an archive, while it is read, so that one which is too large is refused before its memory is taken.
 *
 * Shape: `size` and what is read are in the same bytes, packed or not. After the sample, and again whenever twice as much is read, the rest is
 * estimated by the second half of what was read: people come early, rows come to the end.
 */
export class FileMemory {
  private readonly file: string;
  private readonly size: Bytes;
  private readonly budget: MemoryBudget;
  private mark = { read: 0, use: 0 };
  private nextMark: Bytes;

  constructor(file: string, size: Bytes, budget: MemoryBudget) {
    this.file = file;
    this.size = size;
    this.budget = budget;
    this.nextMark = budget.limits.sampleBytes / 2;
  }

  /** The refusal when so much use after so many bytes is, or is going to be, too much. */
  check(read: Bytes, use: Bytes): ImportError | undefined {
    return this.refusalOf(use) ?? this.refusalOf(this.estimate(read, use));
  }

  /** What became of the file once it was read to its end: what it uses is taken out of the budget, or it is refused at last. */
  settle(outcomes: readonly ReadOutcome[], use: Bytes): readonly ReadOutcome[] {
    if (!outcomes.some(({ ok }) => ok)) return outcomes;
    const refusal = this.refusalOf(use);
    if (refusal !== undefined) return [failure(refusal)];
    this.budget.held += use;
    return outcomes;
  }

  /** What the whole file is going to take; 0 where it is not time for an estimate. */
  private estimate(read: Bytes, use: Bytes): Bytes {
    if (read < this.nextMark) return 0;
    const { mark, budget } = this;
    this.mark = { read, use };
    this.nextMark = 2 * read;
    if (read < budget.limits.sampleBytes) return 0;
    const perByte = (use - mark.use) / (read - mark.read);
    return use + perByte * Math.max(0, this.size - read);
  }

  private refusalOf(needed: Bytes): ImportError | undefined {
    const { file, budget } = this;
    const { held } = budget;
    const limit = budget.limits.bytes;
    return held + needed <= limit ? undefined : { code: 'too-large', file, needed, held, limit };
  }
}
