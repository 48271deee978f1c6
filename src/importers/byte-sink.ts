import type { Bytes } from '../base/units.ts';

/** Takes the bytes of a file, in chunks of any size that are valid only during the call. */
export interface ByteSink {
  push(bytes: Uint8Array): void;
  finish(): void;
}

/**
 * Keeps the first bytes back until there are `limit` of them, or no more come, and lets `open` choose by them where all of it goes.
 *
 * Shape: what `open` sees does not depend on how the bytes were cut into chunks; the sink it gives gets them again.
 */
export class SampledSink implements ByteSink {
  private readonly sample: Uint8Array;
  private readonly open: (sample: Uint8Array, isWhole: boolean) => ByteSink;
  private length = 0;
  private sink: ByteSink | undefined;

  constructor(limit: Bytes, open: (sample: Uint8Array, isWhole: boolean) => ByteSink) {
    this.sample = new Uint8Array(limit);
    this.open = open;
  }

  push(bytes: Uint8Array): void {
    const rest = this.sink === undefined ? this.gather(bytes) : bytes;
    if (rest.length > 0) this.sink?.push(rest);
  }

  finish(): void {
    (this.sink ?? this.choose(true)).finish();
  }

  /** Takes what the sample still wants of a chunk and returns the rest. */
  private gather(bytes: Uint8Array): Uint8Array {
    const taken = bytes.subarray(0, this.sample.length - this.length);
    this.sample.set(taken, this.length);
    this.length += taken.length;
    if (this.length === this.sample.length) this.choose(false);
    return bytes.subarray(taken.length);
  }

  private choose(isWhole: boolean): ByteSink {
    const sample = this.sample.subarray(0, this.length);
    this.sink = this.open(sample, isWhole);
    if (sample.length > 0) this.sink.push(sample);
    return this.sink;
  }
}

/** Where the bytes of a refused file go. */
export const NOWHERE: ByteSink = { push() {}, finish() {} };
