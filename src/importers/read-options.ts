import type { Bytes } from '../base/units.ts';

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
}
