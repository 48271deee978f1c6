/** The longest code that deflate knows, in bits. */
const MAX_CODE_BITS = 15;

const FAST_BITS = 10;
const FAST_MASK = (1 << FAST_BITS) - 1;

/**
 * One Huffman code of deflate: which symbol the next bits stand for.
 *
 * Shape: `fast[bits & fastMask]` is `symbol << 4 | length` for a code of at most ten bits, and 0 for a longer one, which `findLong` finds.
 * Cost: a table of 2 kB, filled once a block.
 */
export class InflateCodes {
  readonly fast = new Uint16Array(1 << FAST_BITS);
  readonly fastMask = FAST_MASK;
  private readonly counts = new Uint16Array(MAX_CODE_BITS + 1);
  private readonly symbols: Uint16Array;

  constructor(symbolCount: number) {
    this.symbols = new Uint16Array(symbolCount);
  }

  /** Takes the lengths of the codes of symbols 0, 1, 2, …; false when no such code can be: too many, or gaps that no single code explains. */
  set(lengths: Uint8Array): boolean {
    const { counts, fast } = this;
    counts.fill(0);
    fast.fill(0);
    for (const length of lengths) counts[length]!++;
    const used = lengths.length - counts[0]!;
    counts[0] = 0;
    if (used > 0 && !isWholeCode(counts, used)) return false;
    const places = new Uint16Array(MAX_CODE_BITS + 2);
    const codes = new Uint16Array(MAX_CODE_BITS + 2);
    for (let length = 1; length <= MAX_CODE_BITS; length++) {
      places[length + 1] = places[length]! + counts[length]!;
      codes[length + 1] = (codes[length]! + counts[length]!) << 1;
    }
    for (const [symbol, length] of lengths.entries()) {
      if (length === 0) continue;
      this.symbols[places[length]!++] = symbol;
      const code = codes[length]!++;
      if (length > FAST_BITS) continue;
      const entry = (symbol << 4) | length;
      for (let at = reverse(code, length); at <= FAST_MASK; at += 1 << length) fast[at] = entry;
    }
    return true;
  }

  /** The entry of a code of any length, made up like those of `fast`; 0 when the bits are no code. */
  findLong(bits: number): number {
    let code = 0;
    let first = 0;
    let place = 0;
    for (let length = 1; length <= MAX_CODE_BITS; length++) {
      code |= (bits >>> (length - 1)) & 1;
      const count = this.counts[length]!;
      if (code - first < count) return (this.symbols[place + code - first]! << 4) | length;
      place += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return 0;
  }
}

/** Every sequence of bits must mean something; only a code of one single symbol may leave half of them unused. */
function isWholeCode(counts: Uint16Array, used: number): boolean {
  let left = 1;
  for (let length = 1; length <= MAX_CODE_BITS; length++) {
    left = (left << 1) - counts[length]!;
    if (left < 0) return false;
  }
  return left === 0 || (used === 1 && counts[1] === 1);
}

function reverse(code: number, length: number): number {
  let reversed = 0;
  for (let bit = 0; bit < length; bit++) reversed |= ((code >>> bit) & 1) << (length - 1 - bit);
  return reversed;
}
