import type { Bytes } from '../base/units.ts';
import { CLOSE_BRACE, CLOSE_BRACKET, OPEN_BRACE } from './ascii.ts';

const FIRST_CAPACITY = 64;

/** Deeper than any JSON that was written by anything: what nests deeper is an attack on memory. */
const MAX_OPEN = 1_000_000;

/** Where the brackets were opened that are still open, as places in the file, outermost first; and those of the last failure. */
export class OpenBrackets {
  count = 0;
  private places = new Float64Array(FIRST_CAPACITY);
  private closers = new Uint8Array(FIRST_CAPACITY);
  private doomed: Float64Array = new Float64Array(0);
  private doomedSeen = 0;

  get isFull(): boolean {
    return this.count === MAX_OPEN;
  }

  open(place: Bytes, bracket: number): void {
    if (this.count === this.places.length) this.grow();
    this.closers[this.count] = bracket === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
    this.places[this.count++] = place;
  }

  /** Closes the innermost bracket; false when it is of the other kind. */
  close(bracket: number): boolean {
    if (this.closers[this.count - 1] !== bracket) return false;
    this.count--;
    return true;
  }

  /** The open brackets are of no more interest. */
  clear(): void {
    this.count = 0;
  }

  /** Reading failed: none of the open brackets was closed before that. */
  fail(): void {
    this.doomed = this.places.slice(0, this.count);
    this.doomedSeen = 0;
    this.count = 0;
  }

  /** Whether a bracket is known to stay open until a failure. Must be asked in the order of the file. */
  isDoomed(place: Bytes): boolean {
    while (this.doomedSeen < this.doomed.length && this.doomed[this.doomedSeen]! < place) this.doomedSeen++;
    return this.doomed[this.doomedSeen] === place;
  }

  private grow(): void {
    const places = new Float64Array(this.count * 2);
    const closers = new Uint8Array(this.count * 2);
    places.set(this.places);
    closers.set(this.closers);
    this.places = places;
    this.closers = closers;
  }
}
