import type { ByteSource } from '../../../src/importers/byte-source.ts';
import type { Clock } from '../../../src/importers/stall-watch.ts';

/** What goes wrong, after so many bytes. */
export interface Fault {
  readonly kind: 'fails' | 'stalls' | 'shortens' | 'grows';
  readonly at: number;
  readonly error?: DOMException;
}

/** A file that is handed out in pieces of one size until something goes wrong; `isBytes` for a stream that fills the reader's buffer, as a browser's does. */
export function faultySource(
  content: Uint8Array,
  pieceBytes: number,
  fault?: Fault,
  isBytes = false,
): ByteSource & { isClosed(): boolean } {
  let isClosed = false;
  let at = 0;
  const end = fault?.kind === 'grows' ? content.length + 5 : content.length;
  const next = (): Uint8Array<ArrayBuffer> | 'close' | 'never' => {
    const until = Math.min(end, at + pieceBytes, fault !== undefined && at < fault.at ? fault.at : end);
    if (fault !== undefined && at >= fault.at) {
      if (fault.kind === 'fails') throw fault.error ?? new DOMException('gone', 'NotReadableError');
      if (fault.kind === 'stalls') return 'never';
      if (fault.kind === 'shortens') return 'close';
    }
    if (at >= end) return 'close';
    const piece = new Uint8Array(until - at).fill(0x0a);
    piece.set(content.subarray(at, until));
    at = until;
    return piece;
  };
  const pull = (controller: ReadableStreamDefaultController | ReadableByteStreamController) => {
    const piece = next();
    if (piece === 'never') return new Promise<void>(() => {});
    if (piece !== 'close') return controller.enqueue(piece);
    controller.close();
    if ('byobRequest' in controller) controller.byobRequest?.respond(0);
  };
  const cancel = () => {
    isClosed = true;
  };
  const stream = (): ReadableStream<Uint8Array> => {
    if (!isBytes) return new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
    const bytes: ReadableStream<unknown> = new ReadableStream({ type: 'bytes', pull, cancel });
    return bytes as ReadableStream<Uint8Array>;
  };
  return { name: 'log', size: content.length, stream, isClosed: () => isClosed };
}

/** A clock that ticks when it is told to. */
export function handClock(): { readonly clock: Clock; tick(times: number): void; isStopped(): boolean } {
  const ticks = new Set<() => void>();
  return {
    clock: {
      every(_milliseconds, tick) {
        ticks.add(tick);
        return () => ticks.delete(tick);
      },
    },
    tick(times) {
      for (let time = 0; time < times; time++) for (const tick of ticks) tick();
    },
    isStopped: () => ticks.size === 0,
  };
}

/** Lets everything that is ready happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
