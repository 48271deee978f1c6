import type { EpochMs } from '../base/units.ts';
import { EventTableBuilder, SYSTEM_ACTOR_ID } from '../model/event-table.ts';
import type { FileReport } from '../model/file-report.ts';
import { type IssueCode, IssueCollector } from '../model/issue.ts';
import { type ActorCell, ActorCells, actorIdOf } from './actor-cells.ts';
import { ByteHash } from './byte-hash.ts';
import { ContentKey } from './content-key.ts';
import { type EventCell, EventCells, eventIdOf } from './event-cells.ts';
import type { RecordCells } from './record-cells.ts';
import { excerpt } from './text-decoding.ts';
import { TimeReader } from './time-reader.ts';

/**
 * Claude has no events from before this century, and no clock is a century ahead: such a time is a fault, and days without number would
 * be drawn because of it.
 */
const EARLIEST_TIME: EpochMs = Date.UTC(2000);
const LATEST_TIME: EpochMs = Date.UTC(2100);

/** The counts of a report; the intake adds the name, the format and the size. */
export type RowCounts = Omit<FileReport, 'name' | 'format' | 'bytes'>;

/**
 * Turns records into rows of the table, whatever they were written as: every record that is read is either kept or rejected, and counted.
 *
 * Cost: each cell is hashed once; only distinct `event` and `actor_info` cells are decoded.
 */
export class AuditLogRows {
  readonly builder = new EventTableBuilder();
  readonly issues = new IssueCollector();
  recordsRead = 0;
  blankLines = 0;
  repeatedHeaders = 0;
  private firstEvent: EpochMs = Number.POSITIVE_INFINITY;
  private lastEvent: EpochMs = Number.NEGATIVE_INFINITY;
  private readonly time = new TimeReader();
  private readonly hash = new ByteHash();
  private readonly key = new ContentKey();
  private readonly events = new EventCells();
  private readonly actors = new ActorCells();
  private event: EventCell | undefined;
  private actor: ActorCell | undefined;

  /** Adds a record, or rejects it when it has no readable time or no event. Whether it was kept. */
  add(cells: RecordCells): boolean {
    this.recordsRead++;
    const timeCell = cells.columns.time;
    if (isEmpty(cells, timeCell)) {
      this.note('time-missing', cells, timeCell);
      return false;
    }
    const time = this.time.read(cells.bytes, cells.starts[timeCell]!, cells.ends[timeCell]!);
    if (Number.isNaN(time)) {
      this.note('time-unreadable', cells, timeCell);
      return false;
    }
    if (time < EARLIEST_TIME || time >= LATEST_TIME) {
      this.note('time-implausible', cells, timeCell);
      return false;
    }
    this.readCells(cells);
    if (this.event === undefined || this.event.name === '') {
      this.note('event-missing', cells, cells.columns.event);
      return false;
    }
    this.keep(time, this.event, cells.line);
    this.noteQuality(cells);
    return true;
  }

  /** Counts a record that could not even be taken apart. */
  reject(code: IssueCode, line: number, found: () => string): void {
    this.recordsRead++;
    this.issues.add(code, line, this.recordsRead, found);
  }

  /** Notes something about the record that was added last. */
  note(code: IssueCode, cells: RecordCells, cell: number): void {
    this.issues.add(code, cells.line, this.recordsRead, () => textOfCell(cells, cell));
  }

  counts(): RowCounts {
    const { recordsRead, blankLines, repeatedHeaders } = this;
    const recordsKept = this.builder.rowCount;
    return {
      recordsRead,
      recordsKept,
      recordsRejected: recordsRead - recordsKept,
      blankLines,
      repeatedHeaders,
      firstEvent: recordsKept === 0 ? null : this.firstEvent,
      lastEvent: recordsKept === 0 ? null : this.lastEvent,
      issues: this.issues.list(),
    };
  }

  /** Hashes every cell for the content key, and looks two of them up on the way. */
  private readCells(cells: RecordCells): void {
    const { bytes, view, starts, ends, columns, count } = cells;
    const { hash, key } = this;
    this.event = undefined;
    this.actor = undefined;
    key.reset();
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      if (start === end) continue;
      hash.hash(bytes, view, start, end);
      key.add(columns.hashLow[i]!, columns.hashHigh[i]!, hash);
      if (i === columns.event) this.event = this.events.find(bytes, start, end, hash);
      else if (i === columns.actor) this.actor = this.actors.find(bytes, start, end, hash);
    }
  }

  private keep(time: EpochMs, event: EventCell, line: number): void {
    if (time < this.firstEvent) this.firstEvent = time;
    if (time > this.lastEvent) this.lastEvent = time;
    this.builder.add({
      time,
      event: eventIdOf(event, this.builder),
      actor: this.actor === undefined ? SYSTEM_ACTOR_ID : actorIdOf(this.actor, this.builder),
      keyLow: this.key.low,
      keyHigh: this.key.high,
      line,
    });
  }

  private noteQuality(cells: RecordCells): void {
    const { columns } = cells;
    if (!this.time.hasZone) this.note('time-without-zone', cells, columns.time);
    if (this.event?.isUtf8 === false) this.note('text-not-utf8', cells, columns.event);
    if (this.actor === undefined) return;
    if (!this.actor.isUtf8) this.note('text-not-utf8', cells, columns.actor);
    if (this.actor.quality === 'unreadable') this.note('actor-unreadable', cells, columns.actor);
    if (this.actor.actor.kind === 'unidentified') this.note('actor-unidentified', cells, columns.actor);
    if (this.actor.quality === 'recovered') this.note('literal-recovered', cells, columns.actor);
  }
}

function isEmpty(cells: RecordCells, cell: number): boolean {
  return cell >= cells.count || cells.starts[cell] === cells.ends[cell];
}

function textOfCell(cells: RecordCells, cell: number): string {
  return isEmpty(cells, cell) ? '' : excerpt(cells.bytes, cells.starts[cell]!, cells.ends[cell]!);
}
