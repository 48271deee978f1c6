import type { Bytes } from '../base/units.ts';

/** How much may come out of an archive: a small file can unpack to more than any computer holds. */
export interface UnpackLimits {
  readonly entries: number;
  readonly totalBytes: Bytes;
  /** Unpacked bytes for each packed one; only looked at after `freeBytes` of an entry. */
  readonly ratio: number;
  readonly freeBytes: Bytes;
}

/** The limits for archives that people drop: far above any export of a log. */
export const UNPACK_LIMITS: UnpackLimits = {
  entries: 10_000,
  totalBytes: 4 * 1024 ** 3,
  ratio: 200,
  freeBytes: 10 * 1024 ** 2,
};

/** Counts what comes out of an archive, never what the archive claims. */
export class UnpackBudget {
  /** What has come out. Whoever begins anew sets it back. */
  produced: Bytes = 0;
  readonly limits: UnpackLimits;

  constructor(limits: UnpackLimits) {
    this.limits = limits;
  }

  /** Takes more bytes out; returns the limit that is exceeded, in words, or undefined. */
  take(bytes: Bytes, producedOfEntry: Bytes, packedSize: Bytes): string | undefined {
    this.produced += bytes;
    const { totalBytes, ratio, freeBytes } = this.limits;
    if (this.produced > totalBytes) return `${totalBytes} bytes`;
    const isBomb = producedOfEntry > freeBytes && producedOfEntry > ratio * packedSize;
    return isBomb ? `${ratio}:1` : undefined;
  }
}
