import type { EpochMs } from '../base/units.ts';
import { type Actor, SYSTEM_ACTOR } from './actor.ts';
import { BYTES_PER_PROJECT, type MemoryParts } from './memory-use.ts';

/**
 * The log as columns. One row is one event that someone or something caused at one instant; a row is named by its index.
 * Rows of a table that was read from one file stand in file order, or turned around (`turnOldestFirst`); rows of a merged table stand in order of time.
 *
 * Shape: every column has `rowCount` entries (`contentKey` two for each row). Dictionaries may name what no row has. Once its reader has handed the table on, it never changes.
 * Units: 33 bytes a row, dictionaries aside.
 */
export interface EventTable {
  readonly rowCount: number;
  /** When it happened, as `EpochMs` in UTC; microseconds are the fraction. */
  readonly time: Float64Array;
  /** What happened: index into `eventNames`. */
  readonly event: Uint32Array;
  /** Who did it: index into `actors`. */
  readonly actor: Uint32Array;
  /** The client it was done with: index into `platforms`, `NOT_STATED` where the record does not say. */
  readonly platform: Uint8Array;
  /** The project it belongs to: index into `projects`, `NOT_STATED` where the record names none. */
  readonly project: Uint32Array;
  /** 64 bits over all cells of the record, as two numbers a row: equal records have equal keys. */
  readonly contentKey: Uint32Array;
  /** The line of its file on which the record begins, from 1. */
  readonly line: Uint32Array;
  /** The names of the distinct events, in the CSV vocabulary. A name stands twice when only some of its events are activity. */
  readonly eventNames: readonly string[];
  /** Whether an event shows that its person was active, indexed like `eventNames`. Reads and failures of the Compliance API do not. */
  readonly eventIsActivity: readonly boolean[];
  /** The distinct actor cells; one person may stand behind several (a new name, a new address). */
  readonly actors: readonly Actor[];
  /**
   * The distinct client platforms in the log's own words, in lower case: `desktop_app`, `web_claude_ai`, `ios`, … `''` first. There are at most 256;
   * if more are named, those that do not fit are `OTHER_PLATFORM`. The Compliance API and data exports name none.
   */
  readonly platforms: readonly string[];
  /** The ids of the distinct projects, `''` first. The Compliance API has other ids for them than the audit log. */
  readonly projects: readonly string[];
  /** The records carry ids of their own: equal content keys are then the same event, delivered twice, also within one file. */
  readonly hasRecordIds: boolean;
}

/** What of a table says when what happened and who did it: enough for most figures, and all that the starter for a Claude project reads. */
export type Events = Pick<
  EventTable,
  'rowCount' | 'time' | 'event' | 'actor' | 'eventNames' | 'eventIsActivity' | 'actors'
>;

/**
 * One event on its way into a table. `event` and `actor` are what `addEventName` and `addActor` of the same builder gave;
 * `keyLow` and `keyHigh` are the record's content key, `line` is where it begins. `platform` and `project` are what `addPlatform` and `addProject` gave.
 */
export interface EventRow {
  readonly time: EpochMs;
  readonly event: number;
  readonly actor: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  readonly line: number;
  /** Not stated when left out. */
  readonly platform?: number;
  /** Not stated when left out. */
  readonly project?: number;
}

/** The index of `''` in `platforms` and `projects`. */
export const NOT_STATED = 0;

/** As many platforms as a byte tells apart. */
const MAX_PLATFORMS = 256;

/** What a platform is called for which there is no room. */
export const OTHER_PLATFORM = 'other';

/**
 * Builds an `EventTable`. `add` is the only way in, so the columns cannot drift apart.
 *
 * Cost: amortised constant time a row; columns grow by doubling. What `build` gives looks at their beginnings: no copy of everything at the end, and memory that was never
 * written to is none that the system has to find.
 * Fails: throws a RangeError where the browser has no buffer of that size, in Chromium above 8 GiB: a thousand million rows. No file gets there, since
 * the memory budget refuses it long before. A builder is used up by `build`.
 */
export class EventTableBuilder {
  rowCount = 0;
  private columns = new Columns(FIRST_CAPACITY);
  private readonly eventIds = new Map<string, number>();
  private readonly eventNames: string[] = [];
  private readonly eventIsActivity: boolean[] = [];
  private readonly actors: Actor[] = [SYSTEM_ACTOR];
  private readonly platforms = new Dictionary();
  private readonly projects = new Dictionary();
  private characters = 0;

  /** What the rows so far take: see `memoryOf`. */
  get memory(): MemoryParts {
    const { actors, eventNames, characters, projects } = this;
    const textBytes = characters + projects.characters + projects.size * BYTES_PER_PROJECT;
    return { rows: this.rowCount, objects: actors.length + eventNames.length, textBytes };
  }

  /** The id of an event: the same name and meaning give the same id. */
  addEventName(name: string, isActivity = true): number {
    const key = `${isActivity ? 'activity' : 'other'} ${name}`;
    let id = this.eventIds.get(key);
    if (id === undefined) {
      id = this.eventNames.push(name) - 1;
      this.eventIsActivity.push(isActivity);
      this.eventIds.set(key, id);
      this.characters += name.length;
    }
    return id;
  }

  /** A new id for an actor. The caller remembers ids of cells it has seen; the system actor always has `SYSTEM_ACTOR_ID`. */
  addActor(actor: Actor): number {
    if (actor.kind === 'system') return SYSTEM_ACTOR_ID;
    if (actor.kind === 'person')
      this.characters += actor.accountId.length + actor.email.length + actor.name.length;
    return this.actors.push(actor) - 1;
  }

  /** The id of a platform: the same name gives the same id, `''` that of what is not stated, and one too many that of `OTHER_PLATFORM`. */
  addPlatform(name: string): number {
    return this.platforms.idOf(this.hasRoomFor(name) ? name : OTHER_PLATFORM);
  }

  /** Whether a platform has a place of its own; the last one is kept for `OTHER_PLATFORM`. */
  hasRoomFor(platform: string): boolean {
    return this.platforms.size < MAX_PLATFORMS - 1 || this.platforms.has(platform);
  }

  /** The id of a project: the same name gives the same id, `''` that of what is not stated. */
  addProject(name: string): number {
    return this.projects.idOf(name);
  }

  add(row: EventRow): void {
    if (this.rowCount === this.columns.capacity) this.columns = this.columns.twiceAsLong();
    this.columns.set(this.rowCount++, row);
  }

  build({ hasRecordIds = false } = {}): EventTable {
    const { rowCount, eventNames, eventIsActivity, actors, platforms, projects } = this;
    return {
      rowCount,
      ...this.columns.first(rowCount),
      eventNames,
      eventIsActivity,
      actors,
      platforms: platforms.names,
      projects: projects.names,
      hasRecordIds,
    };
  }
}

/** Distinct texts, numbered as they come; `''` is the first. */
class Dictionary {
  readonly names = [''];
  characters = 0;
  private readonly ids = new Map([['', NOT_STATED]]);

  get size(): number {
    return this.names.length;
  }

  has(name: string): boolean {
    return this.ids.has(name);
  }

  idOf(name: string): number {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.names.push(name) - 1;
      this.ids.set(name, id);
      this.characters += name.length;
    }
    return id;
  }
}

/** Little: what is not used stays with the table, and an archive may hold thousands. */
const FIRST_CAPACITY = 64;

/** Columns with room for `capacity` rows. */
class Columns {
  readonly time: Float64Array;
  readonly event: Uint32Array;
  readonly actor: Uint32Array;
  readonly platform: Uint8Array;
  readonly project: Uint32Array;
  readonly contentKey: Uint32Array;
  readonly line: Uint32Array;
  readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.time = new Float64Array(capacity);
    this.event = new Uint32Array(capacity);
    this.actor = new Uint32Array(capacity);
    this.platform = new Uint8Array(capacity);
    this.project = new Uint32Array(capacity);
    this.contentKey = new Uint32Array(2 * capacity);
    this.line = new Uint32Array(capacity);
  }

  set(row: number, values: EventRow): void {
    this.time[row] = values.time;
    this.event[row] = values.event;
    this.actor[row] = values.actor;
    this.platform[row] = values.platform ?? NOT_STATED;
    this.project[row] = values.project ?? NOT_STATED;
    this.contentKey[2 * row] = values.keyLow;
    this.contentKey[2 * row + 1] = values.keyHigh;
    this.line[row] = values.line;
  }

  /** The same rows, with as much room after them. */
  twiceAsLong(): Columns {
    const longer = new Columns(2 * this.capacity);
    longer.time.set(this.time);
    longer.event.set(this.event);
    longer.actor.set(this.actor);
    longer.platform.set(this.platform);
    longer.project.set(this.project);
    longer.contentKey.set(this.contentKey);
    longer.line.set(this.line);
    return longer;
  }

  /** The columns of the first rows, in the same memory. */
  first(rows: number) {
    return {
      time: this.time.subarray(0, rows),
      event: this.event.subarray(0, rows),
      actor: this.actor.subarray(0, rows),
      platform: this.platform.subarray(0, rows),
      project: this.project.subarray(0, rows),
      contentKey: this.contentKey.subarray(0, 2 * rows),
      line: this.line.subarray(0, rows),
    };
  }
}

/** The id that every builder gives the system actor. */
export const SYSTEM_ACTOR_ID = 0;

/** The buffers of a table's columns, to be moved to another thread without copying. The table is unusable here afterwards. */
export function columnBuffers(table: EventTable): ArrayBuffer[] {
  const { time, event, actor, platform, project, contentKey, line } = table;
  return [time, event, actor, platform, project, contentKey, line].map(
    (column) => column.buffer as ArrayBuffer,
  );
}
