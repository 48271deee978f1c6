import type { Bytes } from '../base/units.ts';
import { type EventTableBuilder, NOT_STATED } from '../model/event-table.ts';
import { BACKSLASH } from './ascii.ts';
import { ByteHash } from './byte-hash.ts';
import { Interner } from './interner.ts';
import { NO_PROJECT, NOT_PLAIN_ENTITY, PlainEntity } from './plain-entity.ts';
import { projectOfInfo } from './project-of-info.ts';
import { isEmptyCell, type RecordCells } from './record-cells.ts';
import { decodeText } from './text-decoding.ts';

const BYTES_PER_ID: Bytes = 8;
const EMPTY_DICT_BYTES = 2;

/** What stands in every cell that names a project, unless it is escaped; for `event_info`, where much else is called so, all of the key. */
const ENTITY_WORD = wordOf('project');
const EVENT_WORD = wordOf('project_uuid');
/** Few cells hold this letter of both. */
const RARE_LETTER = 'j'.charCodeAt(0);
const RARE_PLACE = 'project'.indexOf('j');

const NOTHING = 0;
const ESCAPE = 1;
const WORD = 2;

/** The projects that the cells of a file name; `id` is that of the record's project in the table. Each distinct id is decoded once. */
export class ProjectCells {
  id = NOT_STATED;
  /** The cell that seems to name the record's project and is no literal; -1 when there is none. */
  unreadableCell = -1;
  private readonly builder: EventTableBuilder;
  private readonly interner = new Interner();
  private readonly hash = new ByteHash();
  private readonly ids: number[] = [];
  private readonly plain = new PlainEntity();

  constructor(builder: EventTableBuilder) {
    this.builder = builder;
  }

  /** The bytes of all ids together, and what is kept with them. */
  get bytes(): Bytes {
    return this.interner.bytes + this.ids.length * BYTES_PER_ID;
  }

  /** Takes the project of a record. */
  read(cells: RecordCells): void {
    const { entity, eventInfo, project } = cells.columns;
    this.unreadableCell = -1;
    this.id = NOT_STATED;
    if (hasDict(cells, entity)) this.id = this.ofEntity(cells, entity);
    if (this.id === NOT_STATED && hasDict(cells, eventInfo))
      this.id = this.ofDict(cells, eventInfo, EVENT_WORD);
    if (project >= 0 && !isEmptyCell(cells, project))
      this.id = this.idOf(cells.bytes, cells.view, cells.starts[project]!, cells.ends[project]!);
  }

  private ofEntity(cells: RecordCells, cell: number): number {
    const { bytes, view, starts, ends } = cells;
    const found = this.plain.read(bytes, view, starts[cell]!, ends[cell]!);
    if (found === NO_PROJECT) return NOT_STATED;
    if (found === NOT_PLAIN_ENTITY) return this.ofDict(cells, cell, ENTITY_WORD);
    return this.idOf(bytes, view, this.plain.from, this.plain.to);
  }

  private idOf(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    this.hash.hash(bytes, view, start, end);
    const cell = this.interner.idOf(bytes, view, start, end, this.hash);
    if (cell === this.ids.length) this.ids.push(this.add(decodeText(this.interner.bytesOf(cell)).text));
    return this.ids[cell]!;
  }

  /** Reads a dict exactly, if it may name a project. */
  private ofDict({ bytes, starts, ends }: RecordCells, cell: number, word: Uint8Array): number {
    const start = starts[cell]!;
    const end = ends[cell]!;
    const found = find(bytes, start, end, word);
    if (found === NOTHING) return NOT_STATED;
    const project = projectOfInfo(decodeText(bytes.subarray(start, end)).text, word === ENTITY_WORD);
    if (project === undefined && found === WORD) this.unreadableCell = cell;
    return this.add(project ?? '');
  }

  private add(project: string): number {
    return this.builder.addProject(project.trim());
  }
}

function hasDict({ starts, ends, count }: RecordCells, cell: number): boolean {
  return cell >= 0 && cell < count && ends[cell]! - starts[cell]! > EMPTY_DICT_BYTES;
}

function wordOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What stands in a cell: the word, else an escape that may hide it, else neither.   Cost: one pass, byte by byte. */
function find(bytes: Uint8Array, start: number, end: number, word: Uint8Array): number {
  let found = NOTHING;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === BACKSLASH) found = ESCAPE;
    else if (byte === RARE_LETTER && standsAt(bytes, at - RARE_PLACE, word)) return WORD;
  }
  return found;
}

function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}
