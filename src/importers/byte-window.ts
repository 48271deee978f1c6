import type { Bytes } from '../base/units.ts';

const FIRST_CAPACITY: Bytes = 64 * 1024;

/**
 * The bytes of a file that a reader has received and not yet finished with, in one piece.
 *
 * Shape: `bytes` up to `end` are valid; `view` looks at the same memory; `origin` is the place in the file of `bytes[0]`.
 * Cost: every byte is copied in once, and moved a constant number of times on average, whatever the size of the chunks.
 */
export class ByteWindow {
  bytes = new Uint8Array(FIRST_CAPACITY);
  view = new DataView(this.bytes.buffer);
  end = 0;
  origin = 0;

  /**
   * Adds bytes at the end. What stands before `keepFrom` may be forgotten to make room.
   *
   * Shape: returns by how much all positions have moved down.
   */
  append(chunk: Uint8Array, keepFrom: number): number {
    const moved = this.end + chunk.length > this.bytes.length ? this.makeRoom(chunk.length, keepFrom) : 0;
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
    return moved;
  }

  /** At least doubles what is free: moving a little for every small chunk would add up. */
  private makeRoom(wanted: number, keepFrom: number): number {
    const kept = this.end - keepFrom;
    const capacity = Math.max(this.bytes.length, 2 * kept + wanted);
    const target = capacity > this.bytes.length ? new Uint8Array(capacity) : this.bytes;
    target.set(this.bytes.subarray(keepFrom, this.end));
    if (target !== this.bytes) {
      this.bytes = target;
      this.view = new DataView(target.buffer);
    }
    this.end = kept;
    this.origin += keepFrom;
    return keepFrom;
  }
}
