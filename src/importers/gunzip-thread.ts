import type { Bytes } from '../base/units.ts';
import { PIECE_BYTES, PlatformGunzip, type QuickGunzip } from './platform-gunzip.ts';

/** A thread that unpacks for this one: `serveGunzip` listens at the other end of `port`, once. */
export interface GunzipThread {
  readonly port: MessagePort;
  /** Settles when the thread ends by itself: too little memory, or a bug. */
  readonly died: Promise<void>;
  /** Ends the thread. */
  end(): void;
}

/** To the thread: packed bytes, or null after the last. */
type Packed = Uint8Array | null;

/** Back, one for each message: what has come out by then. `isRight` comes with the last, or as soon as it is false. */
interface Unpacked {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly isRight?: boolean;
}

/** So many pieces may be under way: with one in hand and one on its way nobody waits, and what comes out of more would only take memory. */
const MOST_PIECES = 3;

/**
 * A `PlatformGunzip` in another thread, so that one unpacks while the other reads.
 *
 * Shape and Fails: as there. When the thread dies, `finish` gives false.
 */
export class RemoteGunzip implements QuickGunzip {
  packed: Bytes = 0;
  produced: Bytes = 0;
  private readonly thread: GunzipThread;
  private readonly visit: (bytes: Uint8Array) => boolean;
  /** The lengths of the pieces under way. */
  private readonly underWay: Bytes[] = [];
  private isOver = false;
  private goOn: () => void = () => undefined;
  private resolve: (isRight: boolean) => void = () => undefined;
  private reject: (reason: unknown) => void = () => undefined;
  private readonly result = new Promise<boolean>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor(thread: GunzipThread, visit: (bytes: Uint8Array) => boolean) {
    this.thread = thread;
    this.visit = visit;
    this.result.catch(() => undefined);
    thread.died.then(() => this.close());
    thread.port.onmessage = ({ data }: MessageEvent<Unpacked>) => this.take(data);
  }

  async write(bytes: Uint8Array): Promise<boolean> {
    for (let start = 0; start < bytes.length && !this.isOver; start += PIECE_BYTES) {
      this.send(new Uint8Array(bytes.subarray(start, start + PIECE_BYTES)));
      while (this.underWay.length >= MOST_PIECES && !this.isOver) await this.nextAnswer();
    }
    if (this.isOver) await this.result;
    return !this.isOver;
  }

  finish(): Promise<boolean> {
    if (!this.isOver) this.send(null);
    return this.result;
  }

  close(): void {
    this.settle(() => this.resolve(false));
  }

  private nextAnswer(): Promise<void> {
    return new Promise((resolve) => {
      this.goOn = resolve;
    });
  }

  private send(packed: Packed): void {
    this.underWay.push(packed?.length ?? 0);
    this.thread.port.postMessage(packed, packed === null ? [] : [packed.buffer as ArrayBuffer]);
  }

  private take({ pieces, isRight }: Unpacked): void {
    if (this.isOver) return;
    this.packed += this.underWay.shift() ?? 0;
    try {
      const isWanted = pieces.every((piece) => {
        this.produced += piece.length;
        return this.visit(piece);
      });
      if (!isWanted) this.close();
      else if (isRight !== undefined) this.settle(() => this.resolve(isRight));
    } catch (reason) {
      this.settle(() => this.reject(reason));
    }
    this.goOn();
  }

  private settle(say: () => void): void {
    if (this.isOver) return;
    this.isOver = true;
    say();
    this.goOn();
    this.thread.port.close();
    this.thread.end();
  }
}

/** Unpacks one gzip member for the other end of `port`. */
export function serveGunzip(port: MessagePort): void {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const gunzip = new PlatformGunzip((bytes) => {
    pieces.push(new Uint8Array(bytes));
    return true;
  });
  const post = (isRight?: boolean): void => {
    const message: Unpacked = { pieces, ...(isRight !== undefined && { isRight }) };
    port.postMessage(
      message,
      pieces.map(({ buffer }) => buffer),
    );
    pieces = [];
  };
  let turn = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<Packed>) => {
    turn = turn.then(async () => {
      if (data === null) post(await gunzip.finish());
      else post((await gunzip.write(data)) ? undefined : false);
    });
  };
}
