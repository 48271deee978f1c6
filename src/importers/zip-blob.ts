import type { Bytes } from '../base/units.ts';

/** Lets zip.js read a file here and there: the directory at its end first, then one entry after the other. */
export class ZipBlob {
  readonly size: Bytes;
  private readonly blob: Blob;

  constructor(blob: Blob) {
    this.blob = blob;
    this.size = blob.size;
  }

  get readable(): ReadableStream {
    return this.blob.stream();
  }

  createReadable(range?: { offset?: number; size?: number }): ReadableStream {
    const offset = range?.offset ?? 0;
    return this.blob.slice(offset, offset + (range?.size ?? this.size)).stream();
  }

  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    return new Uint8Array(await this.blob.slice(offset, offset + length).arrayBuffer());
  }
}
