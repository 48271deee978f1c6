import type { Bytes } from '../base/units.ts';
import { PinnedReader } from './pinned-reader.ts';
import type { StallWatch } from './stall-watch.ts';

/** The directory of an archive is read in one piece. Ten thousand entries with long names are far below this. */
const MAX_DIRECTORY_BYTES: Bytes = 64 * 1024 ** 2;

/** What reading a directory that is too large rejects with. */
export class DirectoryTooLargeError extends Error {
  override readonly name = 'DirectoryTooLargeError';
}

/** Lets zip.js read a file here and there: the directory at its end first, then one entry after the other. */
export class ZipBlob {
  readonly size: Bytes;
  private readonly blob: Blob;
  private readonly watch: StallWatch;
  private readonly open = new Set<PinnedReader>();

  constructor(blob: Blob, watch: StallWatch) {
    this.blob = blob;
    this.size = blob.size;
    this.watch = watch;
  }

  get readable(): ReadableStream {
    return this.createReadable();
  }

  createReadable(range?: { offset?: number; size?: number }): ReadableStream {
    const offset = range?.offset ?? 0;
    const stream = this.blob.slice(offset, offset + (range?.size ?? this.size)).stream();
    const reader = new PinnedReader(stream, this.watch);
    this.open.add(reader);
    const close = (): void => {
      reader.close();
      this.open.delete(reader);
    };
    return new ReadableStream({
      async pull(controller) {
        try {
          const bytes = await reader.read();
          // A copy: the reader fills the same buffer again.
          if (bytes !== undefined) return controller.enqueue(bytes.slice());
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        close();
      },
      cancel: close,
    });
  }

  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > MAX_DIRECTORY_BYTES) throw new DirectoryTooLargeError();
    const slice = this.blob.slice(offset, offset + length);
    return new Uint8Array(await this.watch.guard(slice.arrayBuffer()));
  }

  /** Ends what is still being read. */
  close(): void {
    for (const reader of this.open) reader.close();
    this.open.clear();
  }
}
