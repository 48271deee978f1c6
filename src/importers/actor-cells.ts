import type { EventTableBuilder } from '../model/event-table.ts';
import type { ActorReading } from './actor-reader.ts';
import type { ByteHash } from './byte-hash.ts';
import { Interner } from './interner.ts';
import { decodeText } from './text-decoding.ts';

/** What is known of one distinct `actor_info` cell. */
export interface ActorCell extends ActorReading {
  readonly isUtf8: boolean;
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

  find(bytes: Uint8Array, start: number, end: number, hash: ByteHash): ActorCell {
    const id = this.interner.idOf(bytes, start, end, hash);
    if (id === this.cells.length) this.cells.push(this.parse(id));
    return this.cells[id]!;
  }

  private parse(id: number): ActorCell {
    const { text, isUtf8 } = decodeText(this.interner.bytesOf(id));
    return { ...this.readActor(text), isUtf8, id: -1 };
  }
}

/** The id of a cell's actor in the table that is being built. */
export function actorIdOf(cell: ActorCell, builder: EventTableBuilder): number {
  if (cell.id === -1) cell.id = builder.addActor(cell.actor);
  return cell.id;
}
