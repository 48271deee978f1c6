import { QUOTE } from './ascii.ts';
import { type ByteHashes, finishHigh, finishLow } from './byte-hash.ts';
import { withTwiceTheRoom } from './record-cells.ts';

const DOUBLED_QUOTES = 1;

/** More fields of one record are not kept: a line of delimiters must not fill the memory. */
const MAX_FIELDS = 10_000;

/**
 * Where the fields of one CSV record begin and end, in arrays that are used again for the next record.
 *
 * Shape: field `i` is `starts[i]..ends[i]`, its quotes left out; `count` fields, `isOverfull` when there were more than are kept.
 */
export class CsvFields implements ByteHashes {
  /** Whether the hashes of the fields are here, too: those of plain records are. */
  isHashed = false;
  low = new Int32Array(16);
  high = new Int32Array(16);
  unusual = new Uint8Array(16);
  starts = new Int32Array(16);
  ends = new Int32Array(16);
  count = 0;
  isOverfull = false;
  private flags = new Int32Array(16);
  private isEscaped = false;

  clear(): void {
    this.count = 0;
    this.isHashed = false;
    this.isEscaped = false;
    this.isOverfull = false;
  }

  add(start: number, end: number, hasDoubledQuotes: boolean): void {
    if (this.count === this.starts.length && !this.hasGrown()) return;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.flags[this.count] = hasDoubledQuotes ? DOUBLED_QUOTES : 0;
    this.isEscaped ||= hasDoubledQuotes;
    this.count++;
  }

  get hasRoom(): boolean {
    return this.count < this.starts.length;
  }

  /** Adds a field whose bytes have gone into the lanes `low` and `high` of a hash, but for the last ones in `rest`. There must be room. */
  addHashed(start: number, end: number, low: number, high: number, rest: number, isUnusual: boolean): void {
    const { count } = this;
    const finished = finishLow(low, rest, end - start);
    this.starts[count] = start;
    this.ends[count] = end;
    this.flags[count] = 0;
    this.low[count] = finished;
    this.high[count] = finishHigh(high, rest, finished);
    this.unusual[count] = isUnusual ? 1 : 0;
    this.count++;
  }

  /** All positions have moved down. */
  shift(by: number): void {
    for (let i = 0; i < this.count; i++) {
      this.starts[i]! -= by;
      this.ends[i]! -= by;
    }
  }

  /** Makes one quote of every two in the fields that have some, where they stand: the record is read once only. */
  unescape(bytes: Uint8Array): void {
    if (!this.isEscaped) return;
    for (let i = 0; i < this.count; i++) {
      if (this.flags[i] === DOUBLED_QUOTES) this.ends[i] = halveQuotes(bytes, this.starts[i]!, this.ends[i]!);
    }
    this.isEscaped = false;
  }

  /**
   * The bytes from `from` to `to` as they stood in the file, before `unescape` made one quote of two.
   *
   * Cost: a copy.
   */
  original(bytes: Uint8Array, from: number, to: number): Uint8Array {
    const copy = new Uint8Array(2 * (to - from));
    let end = 0;
    let at = from;
    for (let i = 0; i < this.count; i++) {
      if (this.flags[i] !== DOUBLED_QUOTES) continue;
      const start = this.starts[i]!;
      copy.set(bytes.subarray(at, start), end);
      end += start - at;
      at = this.ends[i]!;
      for (const byte of bytes.subarray(start, this.ends[i])) {
        copy[end++] = byte;
        if (byte !== QUOTE) continue;
        copy[end++] = byte;
        at++;
      }
    }
    copy.set(bytes.subarray(at, to), end);
    return copy.subarray(0, end + to - at);
  }

  private hasGrown(): boolean {
    this.isOverfull = this.count >= MAX_FIELDS;
    if (this.isOverfull) return false;
    this.starts = withTwiceTheRoom(this.starts);
    this.ends = withTwiceTheRoom(this.ends);
    this.flags = withTwiceTheRoom(this.flags);
    this.low = new Int32Array(this.starts.length);
    this.high = new Int32Array(this.starts.length);
    this.unusual = new Uint8Array(this.starts.length);
    return true;
  }
}

function halveQuotes(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from++) {
    bytes[to++] = bytes[from]!;
    if (bytes[from] === QUOTE) from++;
  }
  return to;
}
