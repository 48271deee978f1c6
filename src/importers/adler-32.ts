const MODULUS = 65_521;

/** With so many bytes at once the sums stay below 2^53. */
const STRETCH = 1 << 20;

/** The Adler-32 of bytes that come in pieces, as zlib uses it.   Shape: `value` is an unsigned 32-bit number. */
export class Adler32 {
  private low = 1;
  private high = 0;

  get value(): number {
    return this.high * 0x10000 + this.low;
  }

  add(bytes: Uint8Array): void {
    let { low, high } = this;
    for (let start = 0; start < bytes.length; start += STRETCH) {
      const end = Math.min(bytes.length, start + STRETCH);
      for (let at = start; at < end; at++) {
        low += bytes[at]!;
        high += low;
      }
      low %= MODULUS;
      high %= MODULUS;
    }
    this.low = low;
    this.high = high;
  }
}
