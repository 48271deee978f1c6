import { InflateCodes } from './inflate-codes.ts';
import { InflateHeader } from './inflate-header.ts';
import type { InflateOutput } from './inflate-output.ts';

const LENGTH_BASE = Uint16Array.of(
  3,
  ...[4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31],
  ...[35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258],
);
const LENGTH_EXTRA = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, ...fourOfEach(1, 5), 0);
const DISTANCE_BASE = Uint16Array.of(
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025],
  ...[1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577],
);
const DISTANCE_EXTRA = Uint8Array.from(DISTANCE_BASE, (_, code) => Math.max(0, (code >> 1) - 1));

const END_OF_BLOCK = 256;

/** With as many bytes ahead, a symbol with its distance and their extra bits is complete. */
const MOST_SYMBOL_BYTES = 8;

const HEADER = 0;
const STORED = 1;
const SYMBOLS = 2;
const DONE = 3;
const BROKEN = 4;

/**
 * Unpacks one deflate stream (RFC 1951) and knows to the byte where it ends – which the browser's own `DecompressionStream` does not
 * tell, so that what comes after it could not be read.
 *
 * Fails: never throws. A stream that points before its beginning, or uses an impossible code, is broken.
 * Cost: linear, in constant memory.
 */
export class Inflate {
  private readonly output: InflateOutput;
  private readonly literals = new InflateCodes(288);
  private readonly distances = new InflateCodes(32);
  private readonly header = new InflateHeader(this.literals, this.distances);
  private at = 0;
  private hold = 0;
  private bits = 0;
  private state = HEADER;
  private isLastBlock = false;
  private storedLeft = 0;

  constructor(output: InflateOutput) {
    this.output = output;
  }

  get isDone(): boolean {
    return this.state === DONE;
  }

  get isBroken(): boolean {
    return this.state === BROKEN;
  }

  /** Begins the next stream, in the memory of this one. */
  restart(): void {
    this.hold = 0;
    this.bits = 0;
    this.state = HEADER;
  }

  /**
   * Takes bytes from `start` on and returns up to where they are used up.
   *
   * Shape: the rest must be given again with what follows it; it is more than a few hundred bytes only when the stream is over or broken.
   */
  run(input: Uint8Array, start: number, end: number): number {
    this.at = start;
    for (let goesOn = true; goesOn; ) goesOn = this.step(input, end);
    return this.at;
  }

  /** False when more input is needed, or no more is wanted. */
  private step(input: Uint8Array, end: number): boolean {
    if (this.state === HEADER) return this.readHeader(input, end);
    if (this.state === STORED) return this.copyStored(input, end);
    return this.state === SYMBOLS && this.readSymbols(input, end);
  }

  private readHeader(input: Uint8Array, end: number): boolean {
    const { header } = this;
    const kind = header.read(input, this.at, end, this.hold, this.bits);
    if (kind === 'incomplete') return false;
    if (kind === 'broken') return this.become(BROKEN);
    this.at = header.at;
    this.hold = header.hold;
    this.bits = header.bits;
    this.isLastBlock = header.isLastBlock;
    this.storedLeft = header.storedBytes;
    return this.become(kind === 'stored' ? STORED : SYMBOLS);
  }

  private copyStored(input: Uint8Array, end: number): boolean {
    const { output } = this;
    while (this.storedLeft > 0 && this.at < end) {
      const count = Math.min(this.storedLeft, end - this.at, output.bytes.length - output.end);
      output.bytes.set(input.subarray(this.at, this.at + count), output.end);
      output.end += count;
      this.at += count;
      this.storedLeft -= count;
      if (output.end > output.softEnd) output.flush();
    }
    return this.storedLeft === 0 && this.endBlock();
  }

  private endBlock(): boolean {
    return this.become(this.isLastBlock ? DONE : HEADER);
  }

  private become(state: number): boolean {
    this.state = state;
    if (state === DONE) {
      // The bits up to the next byte are padding.
      this.hold = 0;
      this.bits = 0;
    }
    return state !== DONE && state !== BROKEN;
  }

  private readSymbols(input: Uint8Array, end: number): boolean {
    const { output } = this;
    const safeEnd = end - MOST_SYMBOL_BYTES;
    if (this.at <= safeEnd) this.readManySymbols(input, safeEnd);
    else if (!this.readOneSymbol(input, end)) return false;
    if (output.end > output.softEnd) output.flush();
    return this.state !== DONE && this.state !== BROKEN;
  }

  /** Few bytes are left: they are copied to where enough zeros follow, and count only if they sufficed. */
  private readOneSymbol(input: Uint8Array, end: number): boolean {
    const { at, hold, bits, output, state } = this;
    const before = output.end;
    const left = end - at;
    const padded = new Uint8Array(left + 2 * MOST_SYMBOL_BYTES);
    padded.set(input.subarray(at, end));
    this.at = 0;
    this.readManySymbols(padded, 0);
    if (this.at <= left) {
      this.at += at;
      return true;
    }
    this.at = at;
    this.hold = hold;
    this.bits = bits;
    this.state = state;
    output.end = before;
    return false;
  }

  /** Reads at least one symbol, and goes on while the place in the input is not after `safeEnd`, nor the output full. */
  private readManySymbols(input: Uint8Array, safeEnd: number): void {
    const { output, literals, distances } = this;
    const { bytes, softEnd } = output;
    const fastLiterals = literals.fast;
    const fastDistances = distances.fast;
    const mask = literals.fastMask;
    let { at, hold, bits } = this;
    let to = output.end;
    let next = SYMBOLS;
    do {
      while (bits < 20) {
        hold |= input[at++]! << bits;
        bits += 8;
      }
      let entry = fastLiterals[hold & mask]!;
      if (entry === 0) entry = literals.findLong(hold);
      hold >>>= entry & 15;
      bits -= entry & 15;
      const symbol = entry >>> 4;
      if (symbol < END_OF_BLOCK && entry !== 0) {
        bytes[to++] = symbol;
        continue;
      }
      if (symbol === END_OF_BLOCK) {
        next = HEADER;
        break;
      }
      // At most 5 extra bits; at least 20 - 15 bits are in hand.
      const kind = symbol - END_OF_BLOCK - 1;
      if (entry === 0 || kind >= LENGTH_BASE.length) {
        next = BROKEN;
        break;
      }
      const lengthBits = LENGTH_EXTRA[kind]!;
      const length = LENGTH_BASE[kind]! + (hold & ((1 << lengthBits) - 1));
      hold >>>= lengthBits;
      bits -= lengthBits;
      while (bits < 16) {
        hold |= input[at++]! << bits;
        bits += 8;
      }
      entry = fastDistances[hold & mask]!;
      if (entry === 0) entry = distances.findLong(hold);
      hold >>>= entry & 15;
      bits -= entry & 15;
      const far = entry >>> 4;
      if (entry === 0 || far >= DISTANCE_BASE.length) {
        next = BROKEN;
        break;
      }
      const distanceBits = DISTANCE_EXTRA[far]!;
      while (bits < distanceBits) {
        hold |= input[at++]! << bits;
        bits += 8;
      }
      const distance = DISTANCE_BASE[far]! + (hold & ((1 << distanceBits) - 1));
      hold >>>= distanceBits;
      bits -= distanceBits;
      if (!output.reaches(distance, to)) {
        next = BROKEN;
        break;
      }
      for (let from = to - distance, stop = to + length; to < stop; ) bytes[to++] = bytes[from++]!;
    } while (at <= safeEnd && to <= softEnd);
    // Whole bytes that were not needed are given back.
    this.at = at - (bits >>> 3);
    this.bits = bits & 7;
    this.hold = hold & ((1 << this.bits) - 1);
    output.end = to;
    if (next === HEADER) this.endBlock();
    else this.become(next);
  }
}

function fourOfEach(first: number, last: number): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.flatMap((value) => [value, value, value, value]);
}
