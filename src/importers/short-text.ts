import type { Bytes } from '../base/units.ts';

/** Ids, names and addresses are far shorter; of anything longer the beginning is kept. */
const MAX_BYTES: Bytes = 2048;

const decoder = new TextDecoder();

/** The bytes between the quotes of one JSON string after another; what is not wanted is not kept. */
export class ShortText {
  isWanted = false;
  private readonly bytes = new Uint8Array(MAX_BYTES);
  private length = 0;

  start(isWanted: boolean): void {
    this.isWanted = isWanted;
    this.length = 0;
  }

  add(bytes: Uint8Array, start: number, end: number): void {
    if (!this.isWanted) return;
    const taken = bytes.subarray(start, Math.min(end, start + MAX_BYTES - this.length));
    this.bytes.set(taken, this.length);
    this.length += taken.length;
  }

  /** What the string says, without surrounding spaces. A string with a broken escape is given as it is written. */
  text(): string {
    const written = decoder.decode(this.bytes.subarray(0, this.length));
    try {
      return String(JSON.parse(`"${written}"`)).trim();
    } catch {
      return written.trim();
    }
  }
}
