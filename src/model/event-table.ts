import type { EpochMs } from '../base/units.ts';
import { type Actor, SYSTEM_ACTOR } from './actor.ts';
import type { MemoryParts } from './memory-use.ts';

/**
 * The log as columns. One row is one event that someone or something caused at one instant; a row is named by its index.
 * Rows of a table that was read from one file stand in file order; rows of a merged table stand in order of time.
 *
 * Shape: every column has `rowCount` entries (`contentKey` two for each row). The table never changes after it is built.
 * Units: 28 bytes a row, dictionaries aside.
 */
export interface EventTable {
  readonly rowCount: number;
  /** When it happened, as `EpochMs` in UTC; microseconds are the fraction. */
  readonly time: Float64Array;
  /** What happened: index into `eventNames`. */
  readonly event: Uint32Array;
  /** Who did it: index into `actors`. */
  readonly actor: Uint32Array;
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
  /** The records carry ids of their own: equal content keys are then the same event, delivered twice, also within one file. */
  readonly hasRecordIds: boolean;
}

/**
 * One event on its way into a table. `event` and `actor` are what `addEventName` and `addActor` of the same builder gave;
 * `keyLow` and `keyHigh` are the record's content key, `line` is where it begins.
 */
export interface EventRow {
  readonly time: EpochMs;
  readonly event: number;
  readonly actor: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  readonly line: number;
}

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
  private characters = 0;

  /** What the rows so far take: see `memoryOf`. */
  get memory(): MemoryParts {
    const { actors, eventNames, characters: textBytes } = this;
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

  add({ time, event, actor, keyLow, keyHigh, line }: EventRow): void {
    if (this.rowCount === this.columns.capacity) this.columns = this.columns.twiceAsLong();
    this.columns.set(this.rowCount++, time, event, actor, keyLow, keyHigh, line);
  }

  build({ hasRecordIds = false } = {}): EventTable {
    const { rowCount, eventNames, eventIsActivity, actors } = this;
    const { time, event, actor, contentKey, line } = this.columns;
    return {
      rowCount,
      time: time.subarray(0, rowCount),
      event: event.subarray(0, rowCount),
      actor: actor.subarray(0, rowCount),
      contentKey: contentKey.subarray(0, 2 * rowCount),
      line: line.subarray(0, rowCount),
      eventNames,
      eventIsActivity,
      actors,
      hasRecordIds,
    };
  }
}

/** Little: what is not used stays with the table, and an archive may hold thousands. */
const FIRST_CAPACITY = 64;

/** Columns with room for `capacity` rows. */
class Columns {
  readonly time: Float64Array;
  readonly event: Uint32Array;
  readonly actor: Uint32Array;
  readonly contentKey: Uint32Array;
  readonly line: Uint32Array;
  readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.time = new Float64Array(capacity);
    this.event = new Uint32Array(capacity);
    this.actor = new Uint32Array(capacity);
    this.contentKey = new Uint32Array(2 * capacity);
    this.line = new Uint32Array(capacity);
  }

  set(
    row: number,
    time: EpochMs,
    event: number,
    actor: number,
    low: number,
    high: number,
    line: number,
  ): void {
    this.time[row] = time;
    this.event[row] = event;
    this.actor[row] = actor;
    this.contentKey[2 * row] = low;
    this.contentKey[2 * row + 1] = high;
    this.line[row] = line;
  }

  /** The same rows, with as much room after them. */
  twiceAsLong(): Columns {
    const longer = new Columns(2 * this.capacity);
    longer.time.set(this.time);
    longer.event.set(this.event);
    longer.actor.set(this.actor);
    longer.contentKey.set(this.contentKey);
    longer.line.set(this.line);
    return longer;
  }
}

/** The id that every builder gives the system actor. */
export const SYSTEM_ACTOR_ID = 0;

/** The buffers of a table's columns, to be moved to another thread without copying. The table is unusable here afterwards. */
export function columnBuffers(table: EventTable): ArrayBuffer[] {
  return [table.time, table.event, table.actor, table.contentKey, table.line].map(
    (column) => column.buffer as ArrayBuffer,
  );
}
