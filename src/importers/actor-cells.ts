import type { Bytes } from '../base/units.ts';
import type { EventTableBuilder } from '../model/event-table.ts';
import type { IssueCode } from '../model/issue.ts';
import type { ActorReading } from './actor-reader.ts';
import type { ByteHash } from './byte-hash.ts';
import { Interner } from './interner.ts';
import { withTwiceTheRoom } from './record-cells.ts';
import { decodeText } from './text-decoding.ts';

const FIRST_CAPACITY = 1024;
const NO_REMARKS: readonly IssueCode[] = [];

/**
 * The distinct `actor_info` cells of a file, each parsed once and named by a number.
 *
 * Cost: what is asked of every record stands in columns, not in an object for each actor: those of some thousand would not stay in the cache.
 */
export class ActorCells {
  private readonly interner = new Interner();
  private readonly readings: ActorReading[] = [];
  private readonly remarks: (readonly IssueCode[])[] = [];
  /** The ids in the table; -1 until an event is kept. */
  private ids = new Int32Array(FIRST_CAPACITY);
  private readonly readActor: (cell: string) => ActorReading;

  constructor(readActor: (cell: string) => ActorReading) {
    this.readActor = readActor;
  }

  /** The bytes of all cells together. */
  get bytes(): Bytes {
    return this.interner.bytes;
  }

  get count(): number {
    return this.readings.length;
  }

  /** The number of a cell, counted from 0. */
  find(bytes: Uint8Array, view: DataView, start: number, end: number, hash: ByteHash): number {
    const cell = this.interner.idOf(bytes, view, start, end, hash);
    if (cell === this.readings.length) this.parse(cell);
    return cell;
  }

  /** What a cell says. */
  readingOf(cell: number): ActorReading {
    return this.readings[cell]!;
  }

  /** What is to be noted of every record that has the cell. */
  remarksOf(cell: number): readonly IssueCode[] {
    return this.remarks[cell]!;
  }

  /** The id of a cell's actor in the table that is being built, always the same one. */
  idOf(cell: number, builder: EventTableBuilder): number {
    if (this.ids[cell] === -1) this.ids[cell] = builder.addActor(this.readings[cell]!.actor);
    return this.ids[cell]!;
  }

  private parse(cell: number): void {
    const { text } = decodeText(this.interner.bytesOf(cell));
    const reading = this.readActor(text);
    const remarks = remarksOf(reading);
    this.readings.push(reading);
    this.remarks.push(remarks.length === 0 ? NO_REMARKS : remarks);
    if (cell === this.ids.length) this.ids = withTwiceTheRoom(this.ids);
    this.ids[cell] = -1;
  }
}

function remarksOf(reading: ActorReading): readonly IssueCode[] {
  const { actor, quality, hasRepeatedKey, hasRawControl, hasOpaquePart } = reading;
  const codes: IssueCode[] = [];
  if (quality === 'unreadable') codes.push('actor-unreadable');
  if (actor.kind === 'unidentified') codes.push('actor-unidentified');
  if (quality === 'recovered' || hasRawControl) codes.push('literal-recovered');
  if (hasRepeatedKey) codes.push('literal-key-repeated');
  if (hasOpaquePart) codes.push('literal-part-opaque');
  return codes;
}
