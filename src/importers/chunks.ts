import type { Bytes } from '../base/units.ts';
import type { ImportError } from '../model/import-error.ts';
import { Breather } from './breather.ts';
import type { ByteSource } from './byte-source.ts';
import { PinnedReader } from './pinned-reader.ts';
import { STALL_SECONDS, StalledError, type StallWatch } from './stall-watch.ts';

/** The most bytes that are handed on at once: small enough for a thread to stay responsive. */
const CHUNK_BYTES: Bytes = 1024 * 1024;

/** Whether more is wanted. */
type Visit = (bytes: Uint8Array) => boolean | Promise<boolean>;

/**
 * Hands the bytes of a source to `visit`, front to back.
 *
 * Shape: chunks of 1 to `CHUNK_BYTES` bytes, valid only until `visit` has answered; it returns false to stop early.
 * Fails: `unreadable` when the stream breaks, `stalled` when nothing comes for long, `changed` when it gives more or fewer bytes
 * than `source.size`. Rejects with the signal's reason when aborted. Never otherwise.
 */
export async function readChunks(
  source: ByteSource,
  visit: Visit,
  watch: StallWatch,
  signal: AbortSignal | undefined,
): Promise<ImportError | undefined> {
  signal?.throwIfAborted();
  const reading = new Reading(source, visit, signal);
  try {
    return await reading.run(watch);
  } catch (error) {
    signal?.throwIfAborted();
    return errorOfReading(error, source.name, reading.received);
  }
}

/** What it means that reading broke off after so many bytes. */
export function errorOfReading(error: unknown, file: string, received: Bytes): ImportError {
  if (error instanceof StalledError) return { code: 'stalled', file, seconds: STALL_SECONDS, received };
  return { code: 'unreadable', file, cause: nameOfError(error) };
}

/** What the browser calls an error: `NotReadableError`, `NotFoundError`, … */
function nameOfError(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'Error';
}

class Reading {
  received: Bytes = 0;
  private readonly source: ByteSource;
  private readonly visit: Visit;
  private readonly signal: AbortSignal | undefined;
  private readonly breather = new Breather();

  constructor(source: ByteSource, visit: Visit, signal: AbortSignal | undefined) {
    this.source = source;
    this.visit = visit;
    this.signal = signal;
  }

  async run(watch: StallWatch): Promise<ImportError | undefined> {
    const { signal } = this;
    const reader = new PinnedReader(this.source.stream(), watch);
    const close = () => reader.close();
    signal?.addEventListener('abort', close, { once: true });
    try {
      return await this.readAll(reader);
    } finally {
      signal?.removeEventListener('abort', close);
      close();
    }
  }

  private async readAll(reader: PinnedReader): Promise<ImportError | undefined> {
    const { name: file, size: expected } = this.source;
    for (let bytes = await reader.read(); bytes !== undefined; bytes = await reader.read()) {
      this.received += bytes.length;
      if (this.received > expected) break;
      if (!(await this.handOn(bytes))) return undefined;
    }
    this.signal?.throwIfAborted();
    const { received } = this;
    return received === expected ? undefined : { code: 'changed', file, expected, received };
  }

  private async handOn(bytes: Uint8Array): Promise<boolean> {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      this.signal?.throwIfAborted();
      if (!(await this.visit(bytes.subarray(start, start + CHUNK_BYTES)))) return false;
      await this.breather.breathe();
    }
    return true;
  }
}
