import type { Bytes } from '../base/units.ts';
import type { EventTableBuilder } from '../model/event-table.ts';
import type { ByteHash } from './byte-hash.ts';
import { Interner } from './interner.ts';
import { decodeText } from './text-decoding.ts';

/** What is known of one distinct `event` cell. */
export interface EventCell {
  readonly name: string;
  /** Whether it shows that its person was active. */
  readonly isActivity: boolean;
  /** The id in the table; -1 until an event with it is kept. */
  id: number;
}

/** The distinct `event` cells of a file, each decoded once. */
export class EventCells {
  private readonly interner = new Interner();
  private readonly cells: EventCell[] = [];
  private readonly isActivity: (name: string) => boolean;

  constructor(isActivity: (name: string) => boolean) {
    this.isActivity = isActivity;
  }

  /** The bytes of all cells together. */
  get bytes(): Bytes {
    return this.interner.bytes;
  }

  get count(): number {
    return this.cells.length;
  }

  find(bytes: Uint8Array, view: DataView, start: number, end: number, hash: ByteHash): EventCell {
    const id = this.interner.idOf(bytes, view, start, end, hash);
    if (id === this.cells.length) this.cells.push(this.decode(id));
    return this.cells[id]!;
  }

  private decode(id: number): EventCell {
    const name = decodeText(this.interner.bytesOf(id)).text.trim();
    return { name, isActivity: this.isActivity(name), id: -1 };
  }
}

/** The id of a cell's event name in the table that is being built. */
export function eventIdOf(cell: EventCell, builder: EventTableBuilder): number {
  if (cell.id === -1) cell.id = builder.addEventName(cell.name, cell.isActivity);
  return cell.id;
}
