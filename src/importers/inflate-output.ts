import type { Bytes } from '../base/units.ts';

/** As far back as deflate may point. */
const HISTORY_BYTES: Bytes = 32 * 1024;
const ROOM_BYTES: Bytes = 256 * 1024;
const LONGEST_MATCH = 258;

/** What has been unpacked: the bytes still to be handed on, and as many before them as deflate may repeat. */
export class InflateOutput {
  readonly bytes = new Uint8Array(HISTORY_BYTES + ROOM_BYTES);
  /** Room for one more match is left while `end` is not above it. */
  readonly softEnd = this.bytes.length - LONGEST_MATCH;
  end = 0;
  /** Where what may be repeated begins. */
  private beginning = 0;
  private handedOn = 0;
  private readonly visit: (bytes: Uint8Array) => void;

  /** `visit` is handed the bytes in order, which are valid only during the call. */
  constructor(visit: (bytes: Uint8Array) => void) {
    this.visit = visit;
  }

  /** Nothing before this point may be repeated. */
  reset(): void {
    this.flush();
    this.end = 0;
    this.handedOn = 0;
    this.beginning = 0;
  }

  /** Whether something stands `distance` bytes before the place `to`. */
  reaches(distance: Bytes, to: number): boolean {
    return distance <= to - this.beginning;
  }

  /** Hands on what there is and makes room. */
  flush(): void {
    if (this.end === this.handedOn) return;
    this.visit(this.bytes.subarray(this.handedOn, this.end));
    if (this.end > HISTORY_BYTES) {
      this.bytes.copyWithin(0, this.end - HISTORY_BYTES, this.end);
      this.beginning = Math.max(0, this.beginning - (this.end - HISTORY_BYTES));
      this.end = HISTORY_BYTES;
    }
    this.handedOn = this.end;
  }
}
