import { isWhiteSpace, SPACE } from './ascii.ts';

/** What is written takes at most twice the room of what is read, and words of four bytes may be written whole. */
const GROWTH = 2;
const SLACK = 16;
const FIRST_CAPACITY = 4096;

/**
 * Bytes that are read from one place and written to another in a different form: read up to `at` of `end`, written up to `to`.
 *
 * Shape: `sourceView` and `view` look at the same memory as `source` and `bytes`. `source` goes on beyond `end`.
 */
export class ByteTranscript {
  source: Uint8Array = new Uint8Array(0);
  sourceView: DataView = new DataView(this.source.buffer);
  at = 0;
  end = 0;
  bytes = new Uint8Array(FIRST_CAPACITY);
  view = new DataView(this.bytes.buffer);
  to = 0;

  /** Reads `source` from now on, and writes from the beginning again. There is room for twice as much. */
  begin(source: Uint8Array): void {
    if (this.source.buffer !== source.buffer) {
      this.source = new Uint8Array(source.buffer);
      this.sourceView = new DataView(source.buffer);
    }
    this.at = source.byteOffset;
    this.end = this.at + source.length;
    this.to = 0;
    this.reserve(GROWTH * source.length + SLACK);
  }

  /** The next byte that is no white space, which is passed over; 0 at the end. */
  peek(): number {
    const { source, end } = this;
    let { at } = this;
    while (at < end && source[at]! <= SPACE && isWhiteSpace(source[at]!)) at++;
    this.at = at;
    return at < end ? source[at]! : 0;
  }

  /** Passes over a byte and the white space before it; false when another one stands there. */
  take(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at++;
    return true;
  }

  /** Writes a byte. */
  write(byte: number): void {
    this.bytes[this.to++] = byte;
  }

  private reserve(wanted: number): void {
    if (wanted <= this.bytes.length) return;
    this.bytes = new Uint8Array(2 * wanted);
    this.view = new DataView(this.bytes.buffer);
  }
}
