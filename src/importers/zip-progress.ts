import type { Bytes } from '../base/units.ts';
import type { ReadProgress } from './read-options.ts';

/** Tells how far reading an archive has come, in packed bytes: the unpacked size is only a claim. */
export class ZipProgress {
  private readonly size: Bytes;
  private readonly onProgress: ((progress: ReadProgress) => void) | undefined;
  private packedBefore = 0;
  private recordsBefore = 0;

  constructor(size: Bytes, onProgress: ((progress: ReadProgress) => void) | undefined) {
    this.size = size;
    this.onProgress = onProgress;
  }

  /** `share` of the entry's packed bytes have been read. */
  tell(share: number, packedSize: Bytes, recordsRead: number): void {
    const bytesRead = Math.min(this.size, Math.round(this.packedBefore + packedSize * Math.min(share, 1)));
    this.onProgress?.({ bytesRead, recordsRead: this.recordsBefore + recordsRead });
  }

  endEntry(packedSize: Bytes, recordsRead: number): void {
    this.packedBefore += packedSize;
    this.recordsBefore += recordsRead;
  }
}
