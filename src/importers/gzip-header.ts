const HAS_CRC = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
const RESERVED = 0xe0;
const FIXED_BYTES = 10;
const ZLIB_BYTES = 2;

/** The second bytes that zlib writes after 0x78, one for each level. */
const ZLIB_FLAGS: readonly number[] = [0x01, 0x5e, 0x9c, 0xda];

/** Whether bytes begin like a member of a gzip file. */
export function isGzip(bytes: Uint8Array, at = 0): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 0x08;
}

/**
 * Whether the beginning of a file looks like a gzip of one member: the header is of the usual length, and has no field of its own as bgzip
 * writes it, which makes a member of every 64 kB.
 */
export function looksLikeOneMember(head: Uint8Array): boolean {
  if (!isGzip(head) || (head[3]! & HAS_EXTRA) !== 0) return false;
  return typeof findPackedData(head, 0, head.length, 'gzip') === 'number';
}

/** Whether bytes begin like what zlib writes without a gzip header; such files are named .gz, too. */
export function isZlib(bytes: Uint8Array): boolean {
  return bytes[0] === 0x78 && ZLIB_FLAGS.includes(bytes[1] ?? 0);
}

/**
 * Where the packed data of a gzip member or a zlib stream begins.
 *
 * Missing: `incomplete` when more bytes are needed to tell.   Fails: `broken` when it uses what no version of gzip has.
 */
export function findPackedData(
  bytes: Uint8Array,
  start: number,
  end: number,
  kind: 'gzip' | 'zlib',
): number | 'incomplete' | 'broken' {
  if (kind === 'zlib') return start + ZLIB_BYTES <= end ? start + ZLIB_BYTES : 'incomplete';
  if (start + FIXED_BYTES > end) return 'incomplete';
  const flags = bytes[start + 3]!;
  if ((flags & RESERVED) !== 0) return 'broken';
  let at = start + FIXED_BYTES;
  if (flags & HAS_EXTRA) {
    if (at + 2 > end) return 'incomplete';
    at += 2 + bytes[at]! + 0x100 * bytes[at + 1]!;
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & flag) === 0) continue;
    const zero = bytes.subarray(0, end).indexOf(0, at);
    if (zero < 0) return 'incomplete';
    at = zero + 1;
  }
  if (flags & HAS_CRC) at += 2;
  return at <= end ? at : 'incomplete';
}
