import type { EngineHost, ReadProgress } from './host.ts';

/** The methods of a host that can be called from another thread. */
export type RemoteMethod = Exclude<keyof EngineHost, 'dispose'>;

/** Page to worker: one call. `read` and `findRecords` report progress under the same number, so their second parameter stays empty. */
export interface CallMessage {
  readonly call: number;
  readonly method: RemoteMethod;
  readonly parameters: readonly unknown[];
}

/** Worker to worker: unpack what comes at `port`, see `serveGunzip`. */
export interface GunzipMessage {
  readonly method: 'gunzip';
  readonly port: MessagePort;
}

/** Worker to page. `ready` comes once, unasked, as soon as the worker runs; `crashed` means a bug, never bad input. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly call: number; readonly progress: ReadProgress }
  | { readonly kind: 'result'; readonly call: number; readonly result: unknown }
  | { readonly kind: 'crashed'; readonly call: number; readonly reason: string };
