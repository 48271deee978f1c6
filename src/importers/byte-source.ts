import type { Bytes } from '../base/units.ts';

/**
 * Bytes with a name that can be read once, from front to back. A browser's `File` is one as it is.
 *
 * Shape: `size` is how many bytes `stream` is going to give; reading fewer or more means that the file changed.
 */
export interface ByteSource {
  readonly name: string;
  readonly size: Bytes;
  stream(): ReadableStream<Uint8Array>;
}
