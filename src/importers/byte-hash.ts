/** The hashes of several stretches of bytes, each as `ByteHash` gives it. */
export interface ByteHashes {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** 1 where `hasUnusual` is true. */
  readonly unusual: Uint8Array;
}

/** What the lanes of a `ByteHash` begin with. */
export const FIRST_LOW = 0x9e3779b9 | 0;
export const FIRST_HIGH = 0x7f4a7c15;

/**
 * Hashes stretches of bytes to 64 bits, as two numbers: `low` and `high` of the last call of `hash`.
 *
 * Shape: `hasUnusual` says whether a byte was below 0x20 or above 0x7F. The lanes are 32-bit integers; two independent, well mixed lanes, four bytes at a time. Not a defence against someone who looks for collisions.
 * Cost: about a third of a nanosecond a byte. The answer stands in fields because a pair for every cell would be garbage.
 */
export class ByteHash {
  hasUnusual = false;
  /** As fields they would be objects: Chromium keeps only integers of 31 bits in place. */
  private readonly lanes = new Int32Array(2);

  get low(): number {
    return this.lanes[0]!;
  }

  get high(): number {
    return this.lanes[1]!;
  }

  /** `view` must look at `bytes` from its first byte on. */
  hash(bytes: Uint8Array, view: DataView, start: number, end: number): void {
    let low = FIRST_LOW;
    let high = FIRST_HIGH;
    let at = start;
    let unusual = 0;
    for (; at + 4 <= end; at += 4) {
      const word = view.getInt32(at, true);
      // The highest bit of a byte is set in the byte, or after taking 0x20 from it when it was less (or the one below it was).
      unusual |= word | (word - 0x20202020);
      low = mixLow(low, word);
      high = mixHigh(high, word);
    }
    let rest = end - start;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      unusual |= byte | (byte - 0x20);
      rest = mixRest(rest, byte);
    }
    this.hasUnusual = (unusual & 0x80808080) !== 0;
    const finished = finishLow(low, rest, end - start);
    this.lanes[0] = finished;
    this.lanes[1] = finishHigh(high, rest, finished);
  }

  /** Takes a hash that is known. */
  take(hashes: ByteHashes, index: number): void {
    this.lanes[0] = hashes.low[index]!;
    this.lanes[1] = hashes.high[index]!;
    this.hasUnusual = hashes.unusual[index] === 1;
  }
}

/** The next four bytes of one lane; `readPlainRecord` has both written out. One to one in the lane and in the word, so lanes that differ cannot meet again by chance. */
function mixLow(low: number, word: number): number {
  const lane = low ^ word;
  return Math.imul((lane << 13) | (lane >>> 19), 0x85ebca6b);
}

/** The next four bytes of the other lane. */
function mixHigh(high: number, word: number): number {
  return Math.imul(((high << 15) | (high >>> 17)) ^ Math.imul(word, 0xcc9e2d51), 0x1b873593);
}

/** The next of the last bytes that do not fill a word; `rest` begins with the length of all. */
function mixRest(rest: number, byte: number): number {
  return Math.imul(rest, 0x101) ^ byte;
}

/** `mixRest` of the lowest `count` bytes of a word, at most three, whose other bytes are 0. Without a branch: nobody can guess how many there are. */
export function mixRest4(rest: number, word: number, count: number): number {
  const first = -count >> 31;
  const second = (1 - count) >> 31;
  const third = (2 - count) >> 31;
  let mixed = (rest + ((rest << 8) & first)) ^ (word & 0xff);
  mixed = (mixed + ((mixed << 8) & second)) ^ ((word >>> 8) & 0xff);
  return (mixed + ((mixed << 8) & third)) ^ (word >>> 16);
}

/** `low` of all bytes. */
export function finishLow(low: number, rest: number, length: number): number {
  return mixBits(Math.imul(low ^ rest, 0xc2b2ae35) ^ length);
}

/** `high` of all bytes, whose `low` is finished. */
export function finishHigh(high: number, rest: number, finishedLow: number): number {
  return mixBits(Math.imul(high ^ Math.imul(rest, 0x27d4eb2f), 0x165667b1) + finishedLow);
}

/** Spreads every bit of a 32-bit number over all bits of another, one to one (the last steps of MurmurHash3). */
export function mixBits(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
