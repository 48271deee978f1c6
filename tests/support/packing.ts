import { constants, deflateRawSync, deflateSync, gzipSync, crc32 as nodeCrc32 } from 'node:zlib';

/* Packed bytes as other programs write them: by zlib, not by anything of src/. */

export function gzip(content: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(content));
}

export function zlib(content: Uint8Array | string, level = 6): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateSync(content, { level }));
}

export function deflateRaw(content: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(content));
}

/** Every kind of block: stored, with the fixed code, with codes of its own. */
export function deflateInAllWays(content: Uint8Array): readonly Uint8Array[] {
  return [
    deflateRawSync(content, { level: 0 }),
    deflateRawSync(content, { strategy: constants.Z_FIXED }),
    deflateRawSync(content, { level: 1 }),
    deflateRawSync(content, { level: 9, memLevel: 1, windowBits: 9 }),
    deflateRawSync(content, { strategy: constants.Z_HUFFMAN_ONLY }),
  ].map((bytes) => new Uint8Array(bytes));
}

export function crc32(content: Uint8Array): number {
  return nodeCrc32(content);
}
