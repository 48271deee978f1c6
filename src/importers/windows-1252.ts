import type { ByteSink } from './byte-sink.ts';
import { BROKEN, UNFINISHED, utf8Length } from './utf8.ts';

/** The characters of 0x80 to 0x9F; the five that are not assigned stay control characters. All others are those of Unicode. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Source: the WHATWG Encoding Standard's index of windows-1252. */
const AS_UTF8: readonly Uint8Array[] = Array.from({ length: 128 }, (_, index) =>
  new TextEncoder().encode(FROM_0X80[index] ?? String.fromCharCode(0x80 + index)),
);

/**
 * Windows-1252 in, UTF-8 out.
 *
 * Shape: bytes that are a character in UTF-8 stay one: files of both encodings get joined, and no word of Windows-1252 looks like UTF-8 by chance.
 */
export class Windows1252Sink implements ByteSink {
  private readonly sink: ByteSink;
  /** The beginning of what may be a character in UTF-8, cut off by the end of a chunk. */
  private pending: Uint8Array = new Uint8Array(0);

  constructor(sink: ByteSink) {
    this.sink = sink;
  }

  push(chunk: Uint8Array): void {
    this.read(joined(this.pending, chunk), false);
  }

  finish(): void {
    this.read(this.pending, true);
    this.sink.finish();
  }

  private read(bytes: Uint8Array, isEnd: boolean): void {
    const out = new Uint8Array(bytes.length * 3);
    let length = 0;
    let at = 0;
    while (at < bytes.length) {
      const size = utf8Length(bytes, at, bytes.length);
      if (size === UNFINISHED && !isEnd) break;
      if (size === UNFINISHED || size === BROKEN) {
        for (const byte of AS_UTF8[bytes[at++]! - 0x80]!) out[length++] = byte;
      } else for (const last = at + size; at < last; ) out[length++] = bytes[at++]!;
    }
    this.pending = bytes.slice(at);
    if (length > 0) this.sink.push(out.subarray(0, length));
  }
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (before.length === 0) return after;
  const both = new Uint8Array(before.length + after.length);
  both.set(before);
  both.set(after, before.length);
  return both;
}
