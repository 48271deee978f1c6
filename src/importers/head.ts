import type { Bytes } from '../base/units.ts';
import { LF } from './ascii.ts';

/** How much of a file is looked at to find out what it is. */
export const HEAD_BYTES: Bytes = 64 * 1024;

/** The first bytes of a file, without a UTF-8 byte-order mark; all of it when `isWhole`. */
export class Head {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
  private decoded: string | undefined;

  constructor(bytes: Uint8Array, isWhole: boolean) {
    this.bytes = bytes;
    this.isWhole = isWhole;
  }

  /** As UTF-8, whatever it is. */
  get text(): string {
    this.decoded ??= new TextDecoder().decode(this.bytes);
    return this.decoded;
  }

  /** The lines that are complete and not blank. */
  get completeLines(): readonly string[] {
    const end = this.isWhole ? this.bytes.length : this.bytes.lastIndexOf(LF) + 1;
    const text =
      end === this.bytes.length ? this.text : new TextDecoder().decode(this.bytes.subarray(0, end));
    return text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  }

  startsWith(...signature: readonly number[]): boolean {
    return signature.every((byte, index) => this.bytes[index] === byte);
  }
}
