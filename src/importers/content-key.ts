import { type ByteHash, mixBits } from './byte-hash.ts';

/**
 * The key of one record: 64 bits over its cells, as `low` and `high`, unsigned 32-bit numbers.
 *
 * Shape: a sum over the cells that are not empty, each mixed with the name of its column. So the order of the columns, the way of
 * quoting and whether an empty cell is there at all make no difference; dicts are hashed by what they say (`InfoCellHash`); and any other difference
 * makes another key.
 */
export class ContentKey {
  private readonly sums = new Uint32Array(2);

  get low(): number {
    return this.sums[0]!;
  }

  get high(): number {
    return this.sums[1]!;
  }

  reset(): void {
    this.sums[0] = 0;
    this.sums[1] = 0;
  }

  /** Adds a cell by the hashes of its column's name and of its bytes. */
  add(columnLow: number, columnHigh: number, cell: ByteHash): void {
    const low = mixBits(cell.low ^ columnLow);
    this.sums[0]! += low;
    this.sums[1]! += mixBits((cell.high ^ columnHigh) + low);
  }
}
