import { InflateCodes } from './inflate-codes.ts';

const CODE_ORDER = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);
const MOST_LITERALS = 286;
const MOST_DISTANCES = 30;

/** What the next block holds, or why that cannot be told. */
export type InflateBlock = 'stored' | 'codes' | 'incomplete' | 'broken';

/** Stops the reading of a header from within; never leaves this file. */
const INCOMPLETE = new Error('incomplete');

/** Reads the header of a block of deflate, all or nothing. Its codes are set in the two that it was made with. */
export class InflateHeader {
  at = 0;
  hold = 0;
  bits = 0;
  isLastBlock = false;
  storedBytes = 0;
  private input = new Uint8Array(0);
  private end = 0;
  private readonly literals: InflateCodes;
  private readonly distances: InflateCodes;
  private readonly lengthCodes = new InflateCodes(CODE_ORDER.length);

  constructor(literals: InflateCodes, distances: InflateCodes) {
    this.literals = literals;
    this.distances = distances;
  }

  /** `hold` are `bits` bits that were read before. Where reading ended stands in `at`, `hold` and `bits`. */
  read(input: Uint8Array, at: number, end: number, hold: number, bits: number): InflateBlock {
    this.input = input as Uint8Array<ArrayBuffer>;
    this.at = at;
    this.end = end;
    this.hold = hold;
    this.bits = bits;
    try {
      return this.readBlock();
    } catch (error) {
      if (error === INCOMPLETE) return 'incomplete';
      throw error;
    }
  }

  private readBlock(): InflateBlock {
    this.isLastBlock = this.take(1) === 1;
    const type = this.take(2);
    if (type === 0) return this.readStored();
    const areSet = type === 1 ? this.setFixedCodes() : type === 2 && this.readCodes();
    return areSet ? 'codes' : 'broken';
  }

  private readStored(): InflateBlock {
    this.take(this.bits & 7);
    this.storedBytes = this.take(16);
    return this.take(16) === (this.storedBytes ^ 0xffff) ? 'stored' : 'broken';
  }

  private setFixedCodes(): boolean {
    const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
    return this.literals.set(lengths) && this.distances.set(new Uint8Array(32).fill(5));
  }

  private readCodes(): boolean {
    const literalCount = 257 + this.take(5);
    const distanceCount = 1 + this.take(5);
    const orderCount = 4 + this.take(4);
    if (literalCount > MOST_LITERALS || distanceCount > MOST_DISTANCES) return false;
    const orderLengths = new Uint8Array(CODE_ORDER.length);
    for (const place of CODE_ORDER.subarray(0, orderCount)) orderLengths[place] = this.take(3);
    if (!this.lengthCodes.set(orderLengths)) return false;
    const lengths = this.readLengths(literalCount + distanceCount);
    if (lengths === undefined || lengths[256] === 0) return false;
    return (
      this.literals.set(lengths.subarray(0, literalCount)) &&
      this.distances.set(lengths.subarray(literalCount))
    );
  }

  /** Lengths of codes, which are coded themselves, with repetitions. */
  private readLengths(count: number): Uint8Array | undefined {
    const lengths = new Uint8Array(count);
    for (let filled = 0; filled < count; ) {
      const symbol = this.takeSymbol();
      if (symbol < 0) return undefined;
      if (symbol < 16) {
        lengths[filled++] = symbol;
        continue;
      }
      if (symbol === 16 && filled === 0) return undefined;
      const repeated = symbol === 16 ? lengths[filled - 1]! : 0;
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (filled + times > count) return undefined;
      lengths.fill(repeated, filled, filled + times);
      filled += times;
    }
    return lengths;
  }

  /** -1 for a code that is none. */
  private takeSymbol(): number {
    const { lengthCodes } = this;
    for (let wanted = 1; wanted <= 7; wanted++) {
      this.want(wanted);
      const entry = lengthCodes.fast[this.hold & lengthCodes.fastMask]!;
      if (entry === 0 || (entry & 15) > this.bits) continue;
      this.take(entry & 15);
      return entry >>> 4;
    }
    return -1;
  }

  private take(count: number): number {
    this.want(count);
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.bits -= count;
    return value;
  }

  private want(count: number): void {
    while (this.bits < count) {
      if (this.at === this.end) throw INCOMPLETE;
      this.hold |= this.input[this.at++]! << this.bits;
      this.bits += 8;
    }
  }
}
