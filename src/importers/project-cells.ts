import type { Bytes } from '../base/units.ts';
import { type EventTableBuilder, NOT_STATED } from '../model/event-table.ts';
import { BACKSLASH } from './ascii.ts';
import { ByteHash } from './byte-hash.ts';
import { Interner } from './interner.ts';
import { NOT_PLAIN_ENTITY, PlainEntity, PROJECT_FOUND } from './plain-entity.ts';
import { projectOfInfo } from './project-of-info.ts';
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
  /** The cell that seems to name the record's project and is no literal; -1 when there is none. */
  unreadableCell = -1;
  private ofEntity = NOT_STATED;
  private ofEvent = NOT_STATED;
  private readonly builder: EventTableBuilder;
  private readonly interner = new Interner();
  private readonly hash = new ByteHash();
  private readonly ids: number[] = [];
  private readonly plain = new PlainEntity();

  constructor(builder: EventTableBuilder) {
    this.builder = builder;
  }

  /** What the event is about comes first. */
  get id(): number {
    return this.ofEntity || this.ofEvent;
  }

  /** The bytes of all ids together, and what is kept with them. */
  get bytes(): Bytes {
    return this.interner.bytes + this.ids.length * BYTES_PER_ID;
  }

  /** A new record. */
  reset(): void {
    this.unreadableCell = -1;
    this.ofEntity = NOT_STATED;
    this.ofEvent = NOT_STATED;
  }

  takeEntity(bytes: Uint8Array, view: DataView, start: number, end: number, cell: number): void {
    if (end - start <= EMPTY_DICT_BYTES) return;
    const found = this.plain.read(bytes, view, start, end);
    if (found === PROJECT_FOUND) this.ofEntity = this.idOf(bytes, view, this.plain.from, this.plain.to);
    else if (found === NOT_PLAIN_ENTITY) this.ofEntity = this.read(bytes, start, end, ENTITY_WORD, cell);
  }

  takeEventInfo(bytes: Uint8Array, start: number, end: number, cell: number): void {
    if (end - start > EMPTY_DICT_BYTES) this.ofEvent = this.read(bytes, start, end, EVENT_WORD, cell);
  }

  /** A cell that is the id of a project. */
  takeId(bytes: Uint8Array, view: DataView, start: number, end: number): void {
    this.ofEntity = this.idOf(bytes, view, start, end);
  }

  private idOf(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    this.hash.hash(bytes, view, start, end);
    const cell = this.interner.idOf(bytes, view, start, end, this.hash);
    if (cell === this.ids.length) this.ids.push(this.add(decodeText(this.interner.bytesOf(cell)).text));
    return this.ids[cell]!;
  }

  /** Reads a dict exactly, if it may name a project. */
  private read(bytes: Uint8Array, start: number, end: number, word: Uint8Array, cell: number): number {
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
