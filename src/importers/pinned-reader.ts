import type { Bytes } from '../base/units.ts';
import type { StallWatch } from './stall-watch.ts';

/** The most bytes that are read at once. */
const CHUNK_BYTES: Bytes = 1024 * 1024;

type AnyReader = ReadableStreamBYOBReader | ReadableStreamDefaultReader<Uint8Array>;

/**
 * Readers in use. One that only an awaiting function holds on to can be collected by Chromium together with its stream, and the
 * read then never ends.
 */
const pinnedReaders = new Set<AnyReader>();

/** How many streams are open. None, once everything is read or given up. */
export function countPinnedReaders(): number {
  return pinnedReaders.size;
}

/**
 * Reads a stream of bytes, safe from Chromium's collector until `close` is called, and watched for stalls if there is a watch.
 *
 * Shape: `read` gives the next bytes, valid until the next call, or undefined at the end.
 * Fails: `read` rejects when the stream breaks, or with a `StalledError`.
 * Cost: one buffer where the stream can fill it, and no copying.
 */
export class PinnedReader {
  private readonly reader: AnyReader;
  private readonly watch: StallWatch | undefined;
  private buffer = new ArrayBuffer(0);

  constructor(stream: ReadableStream<Uint8Array>, watch?: StallWatch) {
    this.reader = openReader(stream);
    this.watch = watch;
    pinnedReaders.add(this.reader);
  }

  async read(): Promise<Uint8Array | undefined> {
    const { reader } = this;
    if (reader instanceof ReadableStreamDefaultReader) return (await this.guard(reader.read())).value;
    if (this.buffer.byteLength === 0) this.buffer = new ArrayBuffer(CHUNK_BYTES);
    const { value, done } = await this.guard(reader.read(new Uint8Array(this.buffer)));
    if (done || value === undefined) return undefined;
    this.buffer = value.buffer;
    return value;
  }

  /** Ends the stream; a read under way comes to an end at once. */
  close(): void {
    pinnedReaders.delete(this.reader);
    void this.reader.cancel().catch(() => undefined);
  }

  private guard<Given>(promise: Promise<Given>): Promise<Given> {
    return this.watch === undefined ? promise : this.watch.guard(promise);
  }
}

function openReader(stream: ReadableStream<Uint8Array>): AnyReader {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    // Not a stream of bytes: it allocates its chunks itself.
    return stream.getReader();
  }
}
