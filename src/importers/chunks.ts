import type { Bytes } from '../base/units.ts';
import type { ImportError } from '../model/import-error.ts';
import { Breather } from './breather.ts';
import type { ByteSource } from './byte-source.ts';

/** The most bytes that are handed on at once: small enough for a thread to stay responsive. */
const CHUNK_BYTES: Bytes = 1024 * 1024;

type AnyReader = ReadableStreamBYOBReader | ReadableStreamDefaultReader<Uint8Array>;

/**
 * Readers in use. One that only an awaiting function holds on to can be collected by Chromium together with its stream, and the
 * read then never ends.
 */
const pinnedReaders = new Set<AnyReader>();

/**
 * Hands the bytes of a source to `visit`, front to back.
 *
 * Shape: chunks of 1 to `CHUNK_BYTES` bytes, valid only during the call; `visit` returns false to stop early.
 * Fails: `unreadable` when the stream breaks, `changed` when it gives more or fewer bytes than `source.size`. Rejects with the
 * signal's reason when aborted. Never otherwise.
 * Cost: one buffer where the stream can fill it, and no copying.
 */
export async function readChunks(
  source: ByteSource,
  visit: (bytes: Uint8Array) => boolean,
  signal: AbortSignal | undefined,
): Promise<ImportError | undefined> {
  signal?.throwIfAborted();
  try {
    return await readPinned(source, openReader(source.stream()), visit, signal);
  } catch (error) {
    signal?.throwIfAborted();
    return { code: 'unreadable', file: source.name, cause: nameOfError(error) };
  }
}

/** What the browser calls an error: `NotReadableError`, `NotFoundError`, … */
function nameOfError(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'Error';
}

function openReader(stream: ReadableStream<Uint8Array>): AnyReader {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    // Not a stream of bytes: it allocates its chunks itself.
    return stream.getReader();
  }
}

async function readPinned(
  source: ByteSource,
  reader: AnyReader,
  visit: (bytes: Uint8Array) => boolean,
  signal: AbortSignal | undefined,
): Promise<ImportError | undefined> {
  const cancel = () => void reader.cancel().catch(() => undefined);
  pinnedReaders.add(reader);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await readAll(source, reader, visit, signal);
  } finally {
    signal?.removeEventListener('abort', cancel);
    pinnedReaders.delete(reader);
    cancel();
  }
}

async function readAll(
  source: ByteSource,
  reader: AnyReader,
  visit: (bytes: Uint8Array) => boolean,
  signal: AbortSignal | undefined,
): Promise<ImportError | undefined> {
  const pull = pullerOf(reader);
  const breather = new Breather();
  let received = 0;
  for (let bytes = await pull(); bytes !== undefined; bytes = await pull()) {
    received += bytes.length;
    if (received > source.size) break;
    for (const piece of piecesOf(bytes)) {
      signal?.throwIfAborted();
      if (!visit(piece)) return undefined;
      await breather.breathe();
    }
  }
  signal?.throwIfAborted();
  if (received === source.size) return undefined;
  return { code: 'changed', file: source.name, expected: source.size, received };
}

/** Gives the next bytes, or undefined at the end. */
function pullerOf(reader: AnyReader): () => Promise<Uint8Array | undefined> {
  if (reader instanceof ReadableStreamDefaultReader) return async () => (await reader.read()).value;
  let buffer = new ArrayBuffer(CHUNK_BYTES);
  return async () => {
    const { value, done } = await reader.read(new Uint8Array(buffer));
    if (done || value === undefined) return undefined;
    buffer = value.buffer;
    return value;
  };
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    yield bytes.subarray(start, start + CHUNK_BYTES);
  }
}
