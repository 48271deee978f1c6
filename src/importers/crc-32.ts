const POLYNOMIAL = 0xedb88320;
const LANES = 8;
const TABLES = crcTables();

/**
 * The CRC-32 of bytes that come in pieces, as gzip and ZIP use it.
 *
 * Shape: `value` is an unsigned 32-bit number.   Cost: eight bytes at a time, about a nanosecond for each eight.
 */
export class Crc32 {
  private state = -1;

  get value(): number {
    return ~this.state >>> 0;
  }

  add(bytes: Uint8Array): void {
    let { state } = this;
    let at = 0;
    for (const end = bytes.length - LANES; at <= end; at += LANES) {
      state ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      state =
        TABLES[0x700 + (state & 0xff)]! ^
        TABLES[0x600 + ((state >>> 8) & 0xff)]! ^
        TABLES[0x500 + ((state >>> 16) & 0xff)]! ^
        TABLES[0x400 + (state >>> 24)]! ^
        TABLES[0x300 + bytes[at + 4]!]! ^
        TABLES[0x200 + bytes[at + 5]!]! ^
        TABLES[0x100 + bytes[at + 6]!]! ^
        TABLES[bytes[at + 7]!]!;
    }
    for (; at < bytes.length; at++) state = TABLES[(state ^ bytes[at]!) & 0xff]! ^ (state >>> 8);
    this.state = state;
  }
}

function crcTables(): Int32Array {
  const tables = new Int32Array(LANES * 0x100);
  for (let byte = 0; byte < 0x100; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables[byte] = crc;
  }
  for (let at = 0x100; at < tables.length; at++) {
    const before = tables[at - 0x100]!;
    tables[at] = tables[before & 0xff]! ^ (before >>> 8);
  }
  return tables;
}
