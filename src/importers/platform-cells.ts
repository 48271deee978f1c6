import type { Bytes } from '../base/units.ts';
import { type EventTableBuilder, NOT_STATED, OTHER_PLATFORM } from '../model/event-table.ts';
import { ByteHash } from './byte-hash.ts';
import { Interner } from './interner.ts';
import { isEmptyCell, type RecordCells } from './record-cells.ts';
import { decodeText } from './text-decoding.ts';

/** No client of Claude has a longer name. */
const LONGEST_NAME = 64;

/** The place in the table of a platform by its name; null when it counts as `OTHER_PLATFORM`, for its length or because there are too many. */
export function platformOfName(name: string, builder: EventTableBuilder): number | null {
  const platform = name.trim().toLowerCase();
  return platform.length <= LONGEST_NAME && builder.hasRoomFor(platform)
    ? builder.addPlatform(platform)
    : null;
}

/** Stands for a cell whose platform has no place of its own. */
const OTHER = -1;
const BYTES_PER_CELL: Bytes = 8;

/** The distinct `client_platform` cells of a file, each decoded once; `id` is that of the record's platform in the table. */
export class PlatformCells {
  id = NOT_STATED;
  /** The record names a platform that counts as `OTHER_PLATFORM`, see `platformOfName`. */
  isOther = false;
  private readonly builder: EventTableBuilder;
  private readonly interner = new Interner();
  private readonly hash = new ByteHash();
  private readonly ids: number[] = [];

  constructor(builder: EventTableBuilder) {
    this.builder = builder;
  }

  /** The bytes of all cells together, and what is kept with them. */
  get bytes(): Bytes {
    return this.interner.bytes + this.ids.length * BYTES_PER_CELL;
  }

  /** Takes the platform of a record. */
  read(cells: RecordCells): void {
    const { bytes, view, starts, ends, columns } = cells;
    const { platform } = columns;
    this.id = NOT_STATED;
    this.isOther = false;
    if (platform < 0 || isEmptyCell(cells, platform)) return;
    const start = starts[platform]!;
    const end = ends[platform]!;
    this.hash.hash(bytes, view, start, end);
    const cell = this.interner.idOf(bytes, view, start, end, this.hash);
    if (cell === this.ids.length) this.ids.push(this.decode(cell));
    const id = this.ids[cell]!;
    this.isOther = id === OTHER;
    this.id = this.isOther ? this.builder.addPlatform(OTHER_PLATFORM) : id;
  }

  private decode(cell: number): number {
    return platformOfName(decodeText(this.interner.bytesOf(cell)).text, this.builder) ?? OTHER;
  }
}
