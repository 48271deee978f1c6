import type { Bytes } from '../base/units.ts';
import { RemoteGunzip } from './gunzip-thread.ts';
import { PlatformGunzip, type QuickGunzip } from './platform-gunzip.ts';
import type { ReadOptions } from './read-options.ts';

/** Less is unpacked before another thread has started. */
const LEAST_FOR_A_THREAD: Bytes = 1024 ** 2;

/** Opens what unpacks one gzip member of `packed` bytes: in another thread where there is one and it is worth it, else in this one. See `PlatformGunzip`. */
export async function openQuickGunzip(
  packed: Bytes,
  { openGunzipThread, signal }: ReadOptions,
  visit: (bytes: Uint8Array) => boolean,
): Promise<QuickGunzip> {
  const thread = packed < LEAST_FOR_A_THREAD ? null : ((await openGunzipThread?.()) ?? null);
  if (signal?.aborted) thread?.end();
  signal?.throwIfAborted();
  return thread === null ? new PlatformGunzip(visit) : new RemoteGunzip(thread, visit);
}
