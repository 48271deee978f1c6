import { mixBits } from './byte-hash.ts';

const WORD_BYTES = 4;

/**
 * Hashes the bytes of a file as they pass, to recognise the same file when it is given again.
 *
 * Shape: 64 bits; the same however the bytes are cut into chunks. Not a defence against someone who looks for collisions.
 * Cost: about a third of a nanosecond a byte.
 */
export class StreamHash {
  private low = 0x9e3779b9;
  private high = 0x7f4a7c15;
  private length = 0;
  /** The last bytes that do not fill a word yet, the first of them lowest. */
  private rest = 0;
  private restLength = 0;

  push(chunk: Uint8Array): void {
    this.length += chunk.length;
    let at = 0;
    while (this.restLength > 0 && at < chunk.length) this.pushByte(chunk[at++]!);
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let { low, high } = this;
    for (; at + WORD_BYTES <= chunk.length; at += WORD_BYTES) {
      const word = view.getInt32(at, true);
      low = mixLow(low, word);
      high = mixHigh(high, word);
    }
    this.low = low;
    this.high = high;
    while (at < chunk.length) this.pushByte(chunk[at++]!);
  }

  /** 16 hexadecimal digits. More may be pushed afterwards. */
  digest(): string {
    const low = mixBits(mixLow(this.low, this.rest) ^ this.length);
    const high = mixBits(mixHigh(this.high, this.rest) + low);
    return hexOf(high) + hexOf(low);
  }

  private pushByte(byte: number): void {
    this.rest |= byte << (8 * this.restLength);
    if (++this.restLength < WORD_BYTES) return;
    this.low = mixLow(this.low, this.rest);
    this.high = mixHigh(this.high, this.rest);
    this.rest = 0;
    this.restLength = 0;
  }
}

/** One to one in both, as in `ByteHash`. */
function mixLow(low: number, word: number): number {
  const lane = low ^ word;
  return Math.imul((lane << 13) | (lane >>> 19), 0x85ebca6b);
}

function mixHigh(high: number, word: number): number {
  return Math.imul(((high << 15) | (high >>> 17)) ^ Math.imul(word, 0xcc9e2d51), 0x1b873593);
}

function hexOf(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}
