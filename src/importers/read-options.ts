import type { Bytes } from '../base/units.ts';
import type { RecordQuery } from '../model/found-record.ts';
import type { GunzipThread } from './gunzip-thread.ts';
import type { MemoryBudget } from './memory-budget.ts';
import type { Clock } from './stall-watch.ts';

/** How far reading has come. `bytesRead` never exceeds the size of the source. */
export interface ReadProgress {
  readonly bytesRead: Bytes;
  readonly recordsRead: number;
}

/** What a caller of `readSource` may want besides the outcomes. */
export interface ReadOptions {
  /** Called once for every chunk; throttling is up to the caller. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The content hash of what someone agrees to load although it is incomplete. Then it is the only thing that is read, unless it is not there. */
  readonly accepted?: string | undefined;
  /** Records that are to come in `ReadFile.found`, with all their text. */
  readonly find?: RecordQuery | undefined;
  /** What may be taken of it, shared by all files of a load; that of an empty page when left out. */
  readonly memory?: MemoryBudget | undefined;
  /** Opens a thread that unpacks while this one reads; null where none is to be had. Without it all is done here. */
  readonly openGunzipThread?: (() => Promise<GunzipThread | null>) | undefined;
  /** Tells a read that never ends from a slow one; the computer's clock when left out. */
  readonly clock?: Clock | undefined;
}
