import { constants, inflateRawSync } from 'node:zlib';
import { crc32 } from './packing.ts';
import { joinBytes } from './zip-writer.ts';

const TRAILER_BYTES = 8;
const PIECE_BYTES = 64 * 1024;

/**
 * `DecompressionStream('gzip')` as browsers have it, for Node, whose own passes over bytes after the end: it hands out what it can as the bytes
 * come, and breaks off at damage, a wrong checksum or length, a cut end, or a byte too many.
 */
export class StrictDecompression extends TransformStream<Uint8Array, Uint8Array> {
  /** How many were asked for, and how many of them came to a good end. */
  static opened = 0;
  static completed = 0;

  constructor() {
    let packed = new Uint8Array(0);
    let given = 0;
    StrictDecompression.opened++;
    super({
      transform(chunk, controller) {
        packed = joinBytes([packed, chunk]);
        const found = unpack(packed);
        if (found === undefined) return;
        for (; given < found.content.length; given += PIECE_BYTES) {
          controller.enqueue(found.content.slice(given, given + PIECE_BYTES));
        }
        given = found.content.length;
        if (found.isOver && packed.length > found.end + TRAILER_BYTES)
          throw new TypeError('bytes after the end');
      },
      flush() {
        const found = unpack(packed);
        if (found === undefined || packed.length !== found.end + TRAILER_BYTES)
          throw new TypeError('cut off');
        const trailer = new DataView(packed.buffer, found.end);
        const isRight =
          trailer.getUint32(0, true) === crc32(found.content) &&
          trailer.getUint32(4, true) === found.content.length % 2 ** 32;
        if (!isRight) throw new TypeError('wrong checksum or length');
        StrictDecompression.completed++;
      },
    });
  }
}

function unpack(packed: Uint8Array): { content: Uint8Array; end: number; isOver: boolean } | undefined {
  const start = headerEnd(packed);
  if (start > packed.length) return undefined;
  const options = { finishFlush: constants.Z_SYNC_FLUSH, info: true };
  const { buffer, engine } = inflateRawSync(packed.subarray(start), options) as unknown as {
    buffer: Uint8Array;
    engine: { bytesWritten: number };
  };
  const end = start + engine.bytesWritten;
  return { content: buffer, end, isOver: end < packed.length };
}

/** More than there is when it is not complete. */
function headerEnd(packed: Uint8Array): number {
  const flags = packed[3] ?? 0;
  if (packed.length > 3 && (flags & 0xe0) !== 0) throw new TypeError('unknown flags');
  let at = 10;
  if (flags & 4) at += 2 + (packed[10] ?? 0) + 0x100 * (packed[11] ?? 0);
  for (const flag of [8, 16]) if (flags & flag) at = zeroAfter(packed, at);
  return flags & 2 ? at + 2 : at;
}

function zeroAfter(packed: Uint8Array, at: number): number {
  const zero = packed.indexOf(0, at);
  return zero < 0 ? Number.POSITIVE_INFINITY : zero + 1;
}
