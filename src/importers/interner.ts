import type { Bytes } from '../base/units.ts';
import type { ByteHash } from './byte-hash.ts';

const FIRST_SLOTS = 1024;
const FIRST_ARENA = 64 * 1024;

/**
 * Numbers the distinct byte strings it is shown: the same bytes always get the same number, counted from 0 in order of first sight.
 * What repeats in a column is then decoded and parsed once, not once a row.
 *
 * Cost: constant time for each string, and its bytes once. Equal hashes are not trusted: the bytes are compared.
 */
export class Interner {
  size = 0;
  private slots = new Int32Array(FIRST_SLOTS).fill(-1);
  private hashes = new Int32Array(FIRST_SLOTS);
  private ends = new Float64Array(FIRST_SLOTS);
  private arena = new Uint8Array(FIRST_ARENA);
  private arenaView = new DataView(this.arena.buffer);
  private arenaEnd = 0;

  /** The bytes of all strings together. */
  get bytes(): Bytes {
    return this.arenaEnd;
  }

  /**
   * The number of a string; it is a new one when it equals what `size` was before. `hash` must be that of the same bytes, and `view` look at `bytes` from
   * the first one on.
   */
  idOf(bytes: Uint8Array, view: DataView, start: number, end: number, hash: ByteHash): number {
    const mask = this.slots.length - 1;
    let slot = hash.low & mask;
    for (let id = this.slots[slot]!; id !== -1; id = this.slots[slot]!) {
      if (this.hashes[id] === hash.high && this.holds(id, bytes, view, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.size;
    return this.add(bytes, start, end, hash);
  }

  /** The bytes of a number; valid until the next call of `idOf`. */
  bytesOf(id: number): Uint8Array {
    return this.arena.subarray(this.startOf(id), this.ends[id]);
  }

  private startOf(id: number): number {
    return id === 0 ? 0 : this.ends[id - 1]!;
  }

  private holds(id: number, bytes: Uint8Array, view: DataView, start: number, end: number): boolean {
    const { arena, arenaView } = this;
    let own = this.startOf(id);
    if (this.ends[id]! - own !== end - start) return false;
    let at = start;
    for (; at + 4 <= end; at += 4, own += 4) {
      if (arenaView.getInt32(own, true) !== view.getInt32(at, true)) return false;
    }
    for (; at < end; at++) if (arena[own++] !== bytes[at]) return false;
    return true;
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: ByteHash): number {
    if (this.arenaEnd + end - start > this.arena.length) this.growArena(end - start);
    this.arena.set(bytes.subarray(start, end), this.arenaEnd);
    this.arenaEnd += end - start;
    if (this.size === this.hashes.length) this.growColumns();
    this.hashes[this.size] = hash.high;
    this.ends[this.size] = this.arenaEnd;
    this.size++;
    if (this.size * 2 > this.slots.length) this.growSlots(hash);
    return this.size - 1;
  }

  private growArena(wanted: number): void {
    const larger = new Uint8Array(2 * this.arena.length + wanted);
    larger.set(this.arena.subarray(0, this.arenaEnd));
    this.arena = larger;
    this.arenaView = new DataView(larger.buffer);
  }

  private growColumns(): void {
    const hashes = new Int32Array(this.size * 2);
    const ends = new Float64Array(this.size * 2);
    hashes.set(this.hashes);
    ends.set(this.ends);
    this.hashes = hashes;
    this.ends = ends;
  }

  /** Keeps half of the slots free, so that a search ends soon. */
  private growSlots(hash: ByteHash): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      hash.hash(this.arena, this.arenaView, this.startOf(id), this.ends[id]!);
      let slot = hash.low & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}
