import { type ByteHash, mixBits } from './byte-hash.ts';

/**
 * The key of one record: 64 bits over its cells, as `low` and `high`, unsigned 32-bit numbers.
 *
 * Shape: a sum over the cells that are not empty, each mixed with the name of its column. So the order of the columns, the way of
 * quoting and whether an empty cell is there at all make no difference; dicts are hashed by what they say (`InfoCellHash`); and any other difference
 * makes another key.
 */
export class ContentKey {
  low = 0;
  high = 0;

  reset(): void {
    this.low = 0;
    this.high = 0;
  }

  /** Adds a cell by the hashes of its column's name and of its bytes. */
  add(columnLow: number, columnHigh: number, cell: ByteHash): void {
    const low = mixBits(cell.low ^ columnLow);
    this.low = (this.low + low) >>> 0;
    this.high = (this.high + mixBits((cell.high ^ columnHigh) + low)) >>> 0;
  }
}
