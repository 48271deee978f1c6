import type { EpochMs } from '../base/units.ts';
import { type EventTable, EventTableBuilder, SYSTEM_ACTOR_ID } from '../model/event-table.ts';
import type { FileReport } from '../model/file-report.ts';
import { type IssueCode, IssueCollector } from '../model/issue.ts';
import { type ActorCell, ActorCells, actorIdOf } from './actor-cells.ts';
import { ByteHash } from './byte-hash.ts';
import { ContentKey } from './content-key.ts';
import type { TextEncoding } from './encodings.ts';
import { type EventCell, EventCells, eventIdOf } from './event-cells.ts';
import { isEmptyCell, type RecordCells, textOfCell } from './record-cells.ts';
import { RecordTimes } from './record-times.ts';
import { SPREADSHEET_CELL, UnusualCells } from './unusual-cells.ts';

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
  /** What the text was before it became UTF-8. */
  encoding: TextEncoding = 'utf-8';
  private table: EventTable | undefined;
  private readonly times = new RecordTimes();
  private readonly unusual = new UnusualCells();
  private readonly hash = new ByteHash();
  private readonly key = new ContentKey();
  private readonly events = new EventCells();
  private readonly actors = new ActorCells();
  private event: EventCell | undefined;
  private actor: ActorCell | undefined;

  /** Adds a record, or rejects it when it has no readable time or no event. */
  add(cells: RecordCells): void {
    this.recordsRead++;
    const timeCell = cells.columns.time;
    if (isEmptyCell(cells, timeCell)) {
      this.note('time-missing', cells, timeCell);
      return;
    }
    const time = this.times.read(cells);
    if (Number.isNaN(time)) {
      this.note(this.times.failure, cells, timeCell);
      return;
    }
    if (time < EARLIEST_TIME || time >= LATEST_TIME) {
      this.note('time-implausible', cells, timeCell);
      return;
    }
    this.readCells(cells);
    if (this.event === undefined || this.event.name === '') {
      this.note('event-missing', cells, cells.columns.event);
      return;
    }
    this.keep(time, this.event, cells.line);
    this.noteQuality(cells);
  }

  /** Counts a record that could not even be taken apart. */
  reject(code: IssueCode, line: number, found: () => string): void {
    this.recordsRead++;
    this.issues.add(code, line, this.recordsRead, found);
  }

  /** Notes something about the record that was read last. */
  note(code: IssueCode, cells: RecordCells, cell: number): void {
    this.issues.add(code, cells.line, this.recordsRead, () => textOfCell(cells, cell));
  }

  /** Notes a byte-order mark that does not stand at the very beginning. */
  noteByteOrderMark(line: number): void {
    this.issues.add('byte-order-mark-inside', line, null, () => 'U+FEFF');
  }

  /** The table of the whole file. Nothing may be added afterwards. */
  finish(): EventTable {
    this.table ??= this.times.settle(this.builder.build(), this.issues);
    return this.table;
  }

  counts(): RowCounts {
    const { recordsRead, blankLines, repeatedHeaders } = this;
    const { rowCount: recordsKept, time } = this.finish();
    return {
      recordsRead,
      recordsKept,
      recordsRejected: recordsRead - recordsKept,
      blankLines,
      repeatedHeaders,
      ...timeRange(time),
      issues: this.issues.list(),
    };
  }

  /** Hashes every cell for the content key, and looks two of them up on the way. */
  private readCells(cells: RecordCells): void {
    const { bytes, view, starts, ends, columns, count } = cells;
    const { hash, key } = this;
    this.event = undefined;
    this.actor = undefined;
    this.unusual.reset();
    key.reset();
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      if (start === end) continue;
      hash.hash(bytes, view, start, end);
      key.add(columns.hashLow[i]!, columns.hashHigh[i]!, hash);
      if (hash.hasUnusual || end - start >= SPREADSHEET_CELL) this.unusual.inspect(cells, i);
      if (i === columns.event) this.event = this.events.find(bytes, start, end, hash);
      else if (i === columns.actor) this.actor = this.actors.find(bytes, start, end, hash);
    }
  }

  private keep(time: EpochMs, event: EventCell, line: number): void {
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
    const ofTime = this.times.remarks(cells, this.recordsRead, this.builder.rowCount - 1);
    for (const code of ofTime) this.note(code, cells, columns.time);
    if (!this.unusual.isEmpty) this.noteUnusual(cells);
    if (this.actor === undefined) return;
    if (this.actor.quality === 'unreadable') this.note('actor-unreadable', cells, columns.actor);
    if (this.actor.quality === 'recovered') this.note('literal-recovered', cells, columns.actor);
    if (this.actor.hasRepeatedKey) this.note('literal-key-repeated', cells, columns.actor);
  }

  private noteUnusual(cells: RecordCells): void {
    for (const code of this.unusual.remarks(this.encoding)) this.note(code, cells, this.unusual.cell);
  }
}

function timeRange(time: Float64Array): Pick<RowCounts, 'firstEvent' | 'lastEvent'> {
  if (time.length === 0) return { firstEvent: null, lastEvent: null };
  let firstEvent = Number.POSITIVE_INFINITY;
  let lastEvent = Number.NEGATIVE_INFINITY;
  for (const each of time) {
    if (each < firstEvent) firstEvent = each;
    if (each > lastEvent) lastEvent = each;
  }
  return { firstEvent, lastEvent };
}
