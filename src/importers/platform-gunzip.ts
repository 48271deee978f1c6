import type { Bytes } from '../base/units.ts';
import { Breather } from './breather.ts';
import { PinnedReader } from './pinned-reader.ts';

/** The most that is unpacked at once. Whatever comes out of a piece waits in memory, up to a thousand times as much. */
export const PIECE_BYTES: Bytes = 64 * 1024;

/** A gzip ends in the length of what it holds. */
const LENGTH_BYTES: Bytes = 4;

/** An empty gzip member, and a zero after it. */
const MEMBER_AND_ZERO = Uint8Array.of(0x1f, 0x8b, 8, ...zeros(6), 0xff, 3, ...zeros(9), 0);

const strictPlatforms = new WeakMap<object, Promise<boolean>>();

/**
 * Whether the platform's reader refuses bytes after the end of a member, as the standard says: browsers do, Node 20 passes over them. Only
 * then a `PlatformGunzip` can be believed.
 */
export function isPlatformStrict(): Promise<boolean> {
  const known = strictPlatforms.get(DecompressionStream);
  if (known !== undefined) return known;
  const gunzip = new PlatformGunzip(() => true);
  const isStrict = gunzip.write(MEMBER_AND_ZERO).then(async (goesOn) => !goesOn || !(await gunzip.finish()));
  strictPlatforms.set(DecompressionStream, isStrict);
  return isStrict;
}

/** What unpacks one gzip member fast: in this thread (`PlatformGunzip`) or in another. */
export interface QuickGunzip {
  /** The packed bytes that were looked at, at most one piece more than what has come out. */
  readonly packed: Bytes;
  readonly produced: Bytes;
  /** The bytes may be changed once the promise has settled. False when it is of no use to go on. */
  write(bytes: Uint8Array): Promise<boolean>;
  /** Whether what was written is one whole member and nothing else, and all that came out of it was wanted. */
  finish(): Promise<boolean>;
  /** Gives up; what is under way comes to an end at once. */
  close(): void;
}

/**
 * Unpacks one gzip member with the browser's own reader: fast, but all it says of a file is yes or no.
 *
 * Shape: what is unpacked goes to `visit`, valid only during the call, which returns false to stop. Only when `finish` gives true is it all
 * there, with the right checksum and length; otherwise what was handed on is worth nothing, and someone has to look closer.
 * Fails: never throws, unless `visit` does.
 * Cost: native code on this thread, constant memory. The event loop turns at least every 50 ms or so.
 */
export class PlatformGunzip implements QuickGunzip {
  packed: Bytes = 0;
  produced: Bytes = 0;
  private readonly lastBytes = new Uint8Array(LENGTH_BYTES);
  private readonly writer: WritableStreamDefaultWriter<BufferSource>;
  private readonly reader: PinnedReader;
  private readonly drained: Promise<boolean>;

  constructor(visit: (bytes: Uint8Array) => boolean) {
    const { writable, readable } = new DecompressionStream('gzip');
    this.writer = writable.getWriter();
    this.writer.closed.catch(ignore);
    this.reader = new PinnedReader(readable);
    this.drained = this.drain(visit);
    this.drained.catch(ignore);
  }

  async write(bytes: Uint8Array): Promise<boolean> {
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      const piece = bytes.subarray(start, start + PIECE_BYTES) as Uint8Array<ArrayBuffer>;
      this.packed += piece.length;
      this.remember(piece);
      if (!(await isSettledWell(this.writer.write(piece)))) {
        await this.drained;
        return false;
      }
    }
    return true;
  }

  async finish(): Promise<boolean> {
    this.writer.close().catch(ignore);
    return (await this.drained) && this.hasItsLength();
  }

  close(): void {
    this.reader.close();
    this.writer.abort().catch(ignore);
  }

  private async drain(visit: (bytes: Uint8Array) => boolean): Promise<boolean> {
    const breather = new Breather();
    try {
      for (let bytes = await this.next(); bytes !== undefined; bytes = await this.next()) {
        if (bytes === 'broken') return false;
        this.produced += bytes.length;
        if (!visit(bytes)) return false;
        await breather.breathe();
      }
      return true;
    } finally {
      this.close();
    }
  }

  private remember(piece: Uint8Array): void {
    const last = piece.subarray(-LENGTH_BYTES);
    this.lastBytes.copyWithin(0, last.length);
    this.lastBytes.set(last, LENGTH_BYTES - last.length);
  }

  /** A platform that passes over what follows a member, against the standard, is caught here: the length stands at the very end then only by chance. */
  private hasItsLength(): boolean {
    return new DataView(this.lastBytes.buffer).getUint32(0, true) === this.produced % 2 ** 32;
  }

  private next(): Promise<Uint8Array | 'broken' | undefined> {
    return this.reader.read().catch(() => 'broken');
  }
}

function isSettledWell(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

function zeros(count: number): Uint8Array {
  return new Uint8Array(count);
}

function ignore(): void {}
