import type { Bytes } from '../base/units.ts';
import { Adler32 } from './adler-32.ts';
import { ByteWindow } from './byte-window.ts';
import { Crc32 } from './crc-32.ts';
import { findPackedData, isGzip } from './gzip-header.ts';
import { Inflate } from './inflate.ts';
import { InflateOutput } from './inflate-output.ts';

/** A longer header is no header: names in it are names of files. */
const MAX_HEADER_BYTES: Bytes = 256 * 1024;

/** What was wrong with a gzip file, in words that stand in brackets after “damaged”. */
export type GzipFault = 'cut off' | 'no valid packed data' | 'wrong checksum' | 'wrong length' | 'bad header';

type Part = 'header' | 'data' | 'trailer' | 'between' | 'junk';

/**
 * Unpacks a gzip file that is pushed in pieces: all of its members, one after the other, or one zlib stream.
 *
 * Shape: what is unpacked goes to `visit`, which returns false to stop. Members may be joined by `cat` or bgzip, with zeros between
 * and after them; anything else after a member is counted in `bytesAfterEnd` and not read.
 * Fails: never throws. `fault` says what is wrong, at the latest after `finish`; what was handed on before is not complete then, and may be altered.
 * Cost: one pass, constant memory.
 */
export class Gunzip {
  bytesAfterEnd: Bytes = 0;
  fault: GzipFault | undefined;
  private readonly kind: 'gzip' | 'zlib';
  private readonly window = new ByteWindow();
  private readonly output: InflateOutput;
  private readonly inflate: Inflate;
  private at = 0;
  private part: Part = 'header';
  private isEnough = false;
  private produced: Bytes = 0;
  private checksum: Crc32 | Adler32 = new Crc32();

  constructor(kind: 'gzip' | 'zlib', visit: (bytes: Uint8Array) => boolean) {
    this.kind = kind;
    this.output = new InflateOutput((bytes) => {
      if (this.isEnough) return;
      this.produced += bytes.length;
      this.checksum.add(bytes);
      this.isEnough = !visit(bytes);
    });
    this.inflate = new Inflate(this.output);
  }

  /** Returns false when no more is wanted. */
  push(chunk: Uint8Array): boolean {
    this.at -= this.window.append(chunk, this.at);
    let goesOn = true;
    while (goesOn && this.fault === undefined && !this.isEnough) goesOn = this.step();
    return this.fault === undefined && !this.isEnough;
  }

  finish(): void {
    if (this.isEnough) return;
    if (this.part === 'between') this.bytesAfterEnd += this.window.end - this.at;
    if (this.part !== 'between' && this.part !== 'junk') this.fault ??= 'cut off';
  }

  /** False when more input is needed. */
  private step(): boolean {
    switch (this.part) {
      case 'header':
        return this.readHeader();
      case 'data':
        return this.readData();
      case 'trailer':
        return this.readTrailer();
      case 'between':
        return this.readBetween();
      case 'junk':
        this.bytesAfterEnd += this.window.end - this.at;
        this.at = this.window.end;
        return false;
    }
  }

  private readHeader(): boolean {
    const { bytes, end } = this.window;
    const data = findPackedData(bytes, this.at, end, this.kind);
    if (data === 'broken' || (data === 'incomplete' && end - this.at > MAX_HEADER_BYTES)) {
      this.fault = 'bad header';
      return false;
    }
    if (data === 'incomplete') return false;
    this.at = data;
    this.part = 'data';
    this.produced = 0;
    this.checksum = this.kind === 'gzip' ? new Crc32() : new Adler32();
    return true;
  }

  private readData(): boolean {
    const { inflate, output } = this;
    this.at = inflate.run(this.window.bytes, this.at, this.window.end);
    // Nothing that was unpacked waits for the next piece: whoever reads it may want to stop.
    output.flush();
    if (inflate.isBroken) this.fault = 'no valid packed data';
    if (!inflate.isDone) return false;
    output.reset();
    inflate.restart();
    this.part = 'trailer';
    return true;
  }

  private readTrailer(): boolean {
    const { view, end } = this.window;
    const length = this.kind === 'gzip' ? 8 : 4;
    if (this.at + length > end) return false;
    const isBigEndian = this.kind === 'zlib';
    if (view.getUint32(this.at, !isBigEndian) !== this.checksum.value) this.fault = 'wrong checksum';
    else if (!isBigEndian && view.getUint32(this.at + 4, true) !== this.produced % 2 ** 32) {
      this.fault = 'wrong length';
    }
    this.at += length;
    this.part = 'between';
    return this.fault === undefined;
  }

  private readBetween(): boolean {
    const { bytes, end } = this.window;
    while (this.at < end && bytes[this.at] === 0) this.at++;
    const isUndecided = this.at + 3 > end && this.kind === 'gzip';
    if (this.at === end || (isUndecided && bytes[this.at] === 0x1f)) return false;
    this.part = this.kind === 'gzip' && isGzip(bytes, this.at) ? 'header' : 'junk';
    return true;
  }
}
