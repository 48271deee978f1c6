import type { Bytes, EpochMs } from '../base/units.ts';
import {
  type EventRow,
  type EventTable,
  EventTableBuilder,
  NOT_STATED,
  SYSTEM_ACTOR_ID,
} from '../model/event-table.ts';
import type { FileReport } from '../model/file-report.ts';
import { type IssueCode, IssueCollector } from '../model/issue.ts';
import { memoryOf } from '../model/memory-use.ts';
import { QuarantineBuilder } from '../model/quarantine.ts';
import type { RosterEntry } from '../model/roster.ts';
import { ActorCells } from './actor-cells.ts';
import { CR, LF } from './ascii.ts';
import { ByteHash } from './byte-hash.ts';
import { ContentKey } from './content-key.ts';
import type { TextEncoding } from './encodings.ts';
import { type EventCell, EventCells, eventIdOf } from './event-cells.ts';
import { InfoCellHash, isUsualInfo } from './info-cell-hash.ts';
import { PlatformCells } from './platform-cells.ts';
import { ProjectCells } from './project-cells.ts';
import { isEmptyCell, type RecordCells, textOfCell } from './record-cells.ts';
import type { RecordFields } from './record-fields.ts';
import type { FoundInFile, RecordFinder } from './record-finder.ts';
import { AUDIT_LOG_RECORDS, type RecordMeaning } from './record-meaning.ts';
import { RecordTimes } from './record-times.ts';
import { excerpt } from './text-decoding.ts';
import { SPREADSHEET_CELL, UnusualCells } from './unusual-cells.ts';

/**
 * Claude has no events from before this century, and no clock is a century ahead: such a time is a fault, and days without number would
 * be drawn because of it.
 */
const EARLIEST_TIME: EpochMs = Date.UTC(2000);
const LATEST_TIME: EpochMs = Date.UTC(2100);

/** The record has no `actor_info`. */
const NO_ACTOR_CELL = -1;

/** A date that may be read two ways waits as an object until the file has been read. */
const OPEN_DATE_BYTES: Bytes = 50;

/** The counts of a report; the intake adds the name, the format and the size. */
export type RowCounts = Omit<FileReport, 'name' | 'format' | 'bytes'>;

/**
 * Turns records into rows of the table, whatever they were written as: every record that is read is either kept or rejected, and counted. What is
 * rejected goes to the quarantine, with its place and reason.
 *
 * Cost: each cell is hashed once; only distinct `event`, `actor_info` and `client_platform` cells are decoded, and the
 * ids of distinct projects.
 */
export class AuditLogRows {
  readonly builder = new EventTableBuilder();
  readonly issues = new IssueCollector();
  readonly quarantine = new QuarantineBuilder();
  recordsRead = 0;
  blankLines = 0;
  repeatedHeaders = 0;
  /** The file is known to go on after what was read of it. */
  endsEarly = false;
  /** See `FileReport`. */
  listName: string | null = null;
  /** The people that a file lists, where it is such a list. */
  readonly roster: RosterEntry[] = [];
  /** What the text was before it became UTF-8. */
  encoding: TextEncoding = 'utf-8';
  private table: EventTable | undefined;
  private readonly times = new RecordTimes();
  private readonly unusual = new UnusualCells();
  private readonly hash = new ByteHash();
  private readonly info = new InfoCellHash();
  private readonly key = new ContentKey();
  private readonly platforms = new PlatformCells(this.builder);
  private readonly projects = new ProjectCells(this.builder);
  private meaning = AUDIT_LOG_RECORDS;
  private events = new EventCells(AUDIT_LOG_RECORDS.isActivity);
  private actors = new ActorCells(AUDIT_LOG_RECORDS.readActor);
  private event: EventCell | undefined;
  private actor = NO_ACTOR_CELL;
  private readonly finder: RecordFinder | undefined;
  /** What the finder has found, once the table is finished. */
  found: FoundInFile | undefined;

  /** With a `finder` every record that is kept is shown to it. */
  constructor(finder?: RecordFinder) {
    this.finder = finder;
  }

  /** How much memory all of it takes, at most. */
  get memory(): Bytes {
    const { builder, events, actors, platforms, projects, roster, times, quarantine } = this;
    const { rows, objects, textBytes } = builder.memory;
    const cellBytes = events.bytes + actors.bytes + platforms.bytes + projects.bytes;
    return memoryOf({
      rows,
      objects: Math.max(objects, events.count + actors.count) + roster.length,
      textBytes: textBytes + cellBytes + quarantine.bytes + times.openCount * OPEN_DATE_BYTES,
    });
  }

  /** Says what the format means by its records. To be called before the first one is added; without it they are those of an audit log. */
  mean(meaning: RecordMeaning): void {
    this.meaning = meaning;
    this.events = new EventCells(meaning.isActivity);
    this.actors = new ActorCells(meaning.readActor);
  }

  /** Adds a record, or rejects it when it has no readable time or no event. Whether it was kept. */
  add(cells: RecordCells): boolean {
    this.recordsRead++;
    const timeCell = cells.columns.time;
    if (isEmptyCell(cells, timeCell)) return this.rejectCells('time-missing', cells, timeCell);
    const time = this.times.read(cells);
    if (Number.isNaN(time)) return this.rejectCells(this.times.failure, cells, timeCell);
    if (!isPlausibleTime(time)) return this.rejectCells('time-implausible', cells, timeCell);
    this.readCells(cells);
    if (this.event === undefined || this.event.name === '') {
      return this.rejectCells('event-missing', cells, cells.columns.event);
    }
    this.platforms.read(cells);
    this.projects.read(cells);
    this.builder.add({
      time,
      event: eventIdOf(this.event, this.builder),
      actor: this.actor === NO_ACTOR_CELL ? SYSTEM_ACTOR_ID : this.actors.idOf(this.actor, this.builder),
      keyLow: this.key.low,
      keyHigh: this.key.high,
      line: cells.line,
      platform: this.platforms.id,
      project: this.projects.id,
    });
    if (this.finder !== undefined) {
      this.show({ time, keyLow: this.key.low, keyHigh: this.key.high }, this.times.otherTime, cells);
    }
    this.noteQuality(cells);
    return true;
  }

  /** Adds an event that its reader has understood by itself, ids of this builder and all. */
  addRow(row: EventRow, source: RecordFields): void {
    this.recordsRead++;
    this.builder.add(row);
    if (this.finder !== undefined) this.show(row, Number.NaN, source);
  }

  /** Counts a record that could not be taken apart; `source` gives its bytes, of one that never ends those of its first line. */
  reject(code: IssueCode, line: number, source: () => Uint8Array): void {
    this.recordsRead++;
    const record = () => withoutLineEnd(source());
    this.issues.add(code, line, this.recordsRead, () => excerpt(record(), 0, record().length));
    this.quarantine.add(code, line, this.recordsRead, record);
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
    if (this.table === undefined) {
      const built = this.builder.build({ hasRecordIds: this.meaning.hasRecordIds });
      this.table = this.times.settle(built, this.issues, this.quarantine);
      this.found = this.finder?.finish(built, this.table);
    }
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
      ...(this.listName !== null && { listName: this.listName }),
    };
  }

  /** Hashes every cell for the content key, dicts by what they say, and looks two of them up on the way. */
  private readCells(cells: RecordCells): void {
    const { bytes, view, starts, ends, columns, count, hashes, firstKeyCell = 0 } = cells;
    const { hash, key } = this;
    this.event = undefined;
    this.actor = NO_ACTOR_CELL;
    this.unusual.reset();
    key.reset();
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      if (start === end) continue;
      if (hashes === undefined) hash.hash(bytes, view, start, end);
      else hash.take(hashes, i);
      if (i >= firstKeyCell) {
        const isOdd = columns.isInfo[i] === 1 && !isUsualInfo(bytes, start, end);
        const value = isOdd ? this.info.of(bytes, start, end, hash) : hash;
        if (value !== null) key.add(columns.hashLow[i]!, columns.hashHigh[i]!, value);
      }
      if (hash.hasUnusual || end - start >= SPREADSHEET_CELL) this.unusual.inspect(cells, i);
      if (i === columns.event) this.event = this.events.find(bytes, view, start, end, hash);
      else if (i === columns.actor) this.actor = this.actors.find(bytes, view, start, end, hash);
    }
  }

  /** Shows the finder the record that was added last. */
  private show(
    { time, keyLow, keyHigh }: Pick<EventRow, 'time' | 'keyLow' | 'keyHigh'>,
    otherTime: EpochMs,
    source: RecordFields,
  ): void {
    const { builder, recordsRead: record } = this;
    this.finder?.visit({ row: builder.rowCount - 1, record, time, otherTime, keyLow, keyHigh }, source);
  }

  /** Rejects the record that is being added, for what stands in one of its cells. */
  private rejectCells(code: IssueCode, cells: RecordCells, cell: number): false {
    this.note(code, cells, cell);
    this.quarantine.add(code, cells.line, this.recordsRead, () => cells.source());
    return false;
  }

  private noteQuality(cells: RecordCells): void {
    const { columns } = cells;
    const ofTime = this.times.remarks(cells, this.recordsRead, this.builder.rowCount - 1);
    for (const code of ofTime) this.note(code, cells, columns.time);
    if (this.event?.isActivity === false) this.note('not-activity', cells, columns.event);
    if (this.platforms.isOther) this.note('platform-other', cells, columns.platform);
    const { id, unreadableCell } = this.projects;
    if (id === NOT_STATED && unreadableCell >= 0) this.note('project-unreadable', cells, unreadableCell);
    if (!this.unusual.isEmpty) this.noteUnusual(cells);
    if (this.actor === NO_ACTOR_CELL) return;
    for (const code of this.actors.remarksOf(this.actor)) this.note(code, cells, columns.actor);
  }

  private noteUnusual(cells: RecordCells): void {
    for (const code of this.unusual.remarks(this.encoding)) this.note(code, cells, this.unusual.cell);
  }
}

/** Whether an event of Claude can have happened then. */
export function isPlausibleTime(time: EpochMs): boolean {
  return time >= EARLIEST_TIME && time < LATEST_TIME;
}

function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end--;
  return bytes.subarray(0, end);
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
