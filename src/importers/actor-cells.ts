import type { Bytes } from '../base/units.ts';
import type { EventTableBuilder } from '../model/event-table.ts';
import type { IssueCode } from '../model/issue.ts';
import type { ActorReading } from './actor-reader.ts';
import type { ByteHash } from './byte-hash.ts';
import { Interner } from './interner.ts';
import { decodeText } from './text-decoding.ts';

/** What is known of one distinct `actor_info` cell. */
export interface ActorCell extends ActorReading {
  /** What is to be noted of every record that has it. */
  readonly remarks: readonly IssueCode[];
  /** The id in the table; -1 until an event with it is kept. */
  id: number;
}

/** The distinct `actor_info` cells of a file, each parsed once. */
export class ActorCells {
  private readonly interner = new Interner();
  private readonly cells: ActorCell[] = [];
  private readonly readActor: (cell: string) => ActorReading;

  constructor(readActor: (cell: string) => ActorReading) {
    this.readActor = readActor;
  }

  /** The bytes of all cells together. */
  get bytes(): Bytes {
    return this.interner.bytes;
  }

  get count(): number {
    return this.cells.length;
  }

  find(bytes: Uint8Array, view: DataView, start: number, end: number, hash: ByteHash): ActorCell {
    const id = this.interner.idOf(bytes, view, start, end, hash);
    if (id === this.cells.length) this.cells.push(this.parse(id));
    return this.cells[id]!;
  }

  private parse(id: number): ActorCell {
    const { text } = decodeText(this.interner.bytesOf(id));
    const reading = this.readActor(text);
    return { ...reading, remarks: remarksOf(reading), id: -1 };
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

/** The id of a cell's actor in the table that is being built. */
export function actorIdOf(cell: ActorCell, builder: EventTableBuilder): number {
  if (cell.id === -1) cell.id = builder.addActor(cell.actor);
  return cell.id;
}
