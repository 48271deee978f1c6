import type { EpochMs } from '../base/units.ts';
import { findAlikeRows, type RowOfInstant } from './alike-rows.ts';
import { type EventTable, EventTableBuilder } from './event-table.ts';
import { takeRows } from './filter-table.ts';
import { MAX_EXAMPLES } from './issue.ts';
import { joinActors, NO_PERSON } from './people.ts';
import { chronologicalRows, mergeRuns } from './row-order.ts';

/** How often a row counts that stands several times in one file: each time, or once. */
export type RepeatedRows = 'each' | 'once';

/** Rows that a file shares with earlier ones, and the stretch of time they span. */
export interface SharedRows {
  readonly count: number;
  readonly first: EpochMs;
  readonly last: EpochMs;
}

/** What one file brought to a merged table. */
export interface MergeCounts {
  /** Rows that are in the merged table already: an earlier file had brought them, or they are repeated and count once. */
  readonly duplicates: number;
  /** Those of the duplicates that an earlier file had brought; null when there are none. */
  readonly shared: SharedRows | null;
  /** Rows that stand in this file more than once, each beyond the first. */
  readonly repeated: number;
  /** Up to five of these, by their index in the file's own table. */
  readonly repeatedRows: readonly number[];
  /** Rows that count although a row of an earlier file has the same instant, event and person: it differs in some other cell. None for records with ids. */
  readonly alike: number;
  /** Up to five of these, by their index in the file's own table. */
  readonly alikeRows: readonly number[];
}

/** Several files as one log, and what each brought to it, in the order given. */
export interface MergedTables {
  readonly table: EventTable;
  readonly counts: readonly MergeCounts[];
}

/**
 * Merges the tables of several files into one, in order of time, every event once.
 *
 * A record that stands n times in one file and m times in another counts max(n, m) times: overlapping exports never double a number, and a
 * repetition inside one file is kept – unless repeated rows are to count `'once'`. Records are equal when content key, time and event are. Records with
 * ids of their own count once, however often they stand in a file.
 *
 * Shape: rows of equal time stay in file order (from back to front where a file runs from new to old), earlier files first.
 * Empty: no tables give an empty table.   Fails: never.
 * Cost: linear in rows for files that are in order of time, either way; log(files) passes to merge them.
 */
export function mergeTables(
  tables: readonly EventTable[],
  repeatedRows: RepeatedRows = 'each',
): MergedTables {
  const { table: all, fileOfRow, firstRowOf } = concatenate(tables);
  const order = timeOrder(tables);
  const counts = tables.map(() => ({
    duplicates: 0,
    shared: null as SharedRows | null,
    repeated: 0,
    repeatedRows: [] as number[],
    alike: 0,
    alikeRows: [] as number[],
  }));
  let rootOfActor: Int32Array | null = null;
  let kept = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    const time = all.time[order[start]!]!;
    for (end = start + 1; end < order.length && all.time[order[end]!] === time; end++);
    if (end - start === 1) keepRow(order[start]!);
    else keepEachOnce(order.slice(start, end));
  }
  return { table: { ...takeRows(all, order.subarray(0, kept)), hasRecordIds: false }, counts };

  /** Within one instant: a row is new if its file holds it more often than all files before it did. */
  function keepEachOnce(rows: Uint32Array): void {
    const keptOf = new Map<string, number>();
    const keptOrShared: RowOfInstant[] = [];
    const firstKept = kept;
    let file = -1;
    let seenHereOf = new Map<string, number>();
    for (const row of rows) {
      if (fileOfRow[row] !== file) {
        file = fileOfRow[row]!;
        seenHereOf = new Map();
      }
      const key = `${all.contentKey[row * 2]} ${all.contentKey[row * 2 + 1]} ${all.event[row]}`;
      const seenHere = (seenHereOf.get(key) ?? 0) + 1;
      seenHereOf.set(key, seenHere);
      const isRepeated = seenHere > 1;
      const { hasRecordIds } = tables[file]!;
      if (isRepeated && !hasRecordIds) noteRepeated(row, file);
      const countsOnce = hasRecordIds || repeatedRows === 'once';
      const isShared = seenHere <= (keptOf.get(key) ?? 0);
      if (isShared) noteShared(row, file);
      if (!hasRecordIds && (isShared || !isRepeated || !countsOnce))
        keptOrShared.push({ row, file, isShared });
      if (isShared || (isRepeated && countsOnce)) {
        counts[file]!.duplicates++;
        continue;
      }
      keptOf.set(key, seenHere);
      keepRow(row);
    }
    const isOfOneFile = fileOfRow[order[firstKept]!] === fileOfRow[order[kept - 1]!];
    if (!isOfOneFile) for (const alike of findAlikeRows(keptOrShared, groupOf)) noteAlike(alike);
  }

  /** A number for event and person; whoever is no person is nobody. */
  function groupOf(row: number): number {
    rootOfActor ??= joinActors(all.actors);
    return all.event[row]! * (all.actors.length + 1) + rootOfActor[all.actor[row]!]! - NO_PERSON;
  }

  function noteAlike({ row, file }: RowOfInstant): void {
    const count = counts[file]!;
    count.alike++;
    if (count.alikeRows.length < MAX_EXAMPLES) count.alikeRows.push(row - firstRowOf[file]!);
  }

  function noteRepeated(row: number, file: number): void {
    const count = counts[file]!;
    count.repeated++;
    if (count.repeatedRows.length < MAX_EXAMPLES) count.repeatedRows.push(row - firstRowOf[file]!);
  }

  /** Rows come in order of time: the first is the oldest. */
  function noteShared(row: number, file: number): void {
    const last = all.time[row]!;
    const { count = 0, first = last } = counts[file]!.shared ?? {};
    counts[file]!.shared = { count: count + 1, first, last };
  }

  /** There is always room: no more rows are kept than were looked at. */
  function keepRow(row: number): void {
    order[kept++] = row;
  }
}

/** The tables one behind the other as one table, not in order of time, with the table each row is from, and where each table begins. */
function concatenate(tables: readonly EventTable[]): {
  table: EventTable;
  fileOfRow: Uint32Array;
  firstRowOf: readonly number[];
} {
  const [first] = tables;
  if (first !== undefined && tables.length === 1) {
    return { table: first, fileOfRow: new Uint32Array(first.rowCount), firstRowOf: [0] };
  }
  const builder = new EventTableBuilder();
  const rowCount = tables.reduce((sum, table) => sum + table.rowCount, 0);
  const time = new Float64Array(rowCount);
  const event = new Uint32Array(rowCount);
  const actor = new Uint32Array(rowCount);
  const platform = new Uint8Array(rowCount);
  const project = new Uint32Array(rowCount);
  const contentKey = new Uint32Array(rowCount * 2);
  const line = new Uint32Array(rowCount);
  const fileOfRow = new Uint32Array(rowCount);
  const firstRowOf: number[] = [];
  let offset = 0;
  tables.forEach((part, file) => {
    firstRowOf.push(offset);
    const eventIds = part.eventNames.map((name, id) => builder.addEventName(name, part.eventIsActivity[id]));
    const actorIds = part.actors.map((each) => builder.addActor(each));
    const platformIds = part.platforms.map((name) => builder.addPlatform(name));
    const projectIds = part.projects.map((name) => builder.addProject(name));
    time.set(part.time, offset);
    contentKey.set(part.contentKey, offset * 2);
    line.set(part.line, offset);
    fileOfRow.fill(file, offset, offset + part.rowCount);
    for (let row = 0; row < part.rowCount; row++) {
      event[offset + row] = eventIds[part.event[row]!]!;
      actor[offset + row] = actorIds[part.actor[row]!]!;
      platform[offset + row] = platformIds[part.platform[row]!]!;
      project[offset + row] = projectIds[part.project[row]!]!;
    }
    offset += part.rowCount;
  });
  const columns = { time, event, actor, platform, project, contentKey, line };
  const table = { ...builder.build(), rowCount, ...columns };
  return { table, fileOfRow, firstRowOf };
}

/** The rows of all tables, numbered one table behind the other, in order of time. */
function timeOrder(tables: readonly EventTable[]): Uint32Array {
  if (tables.length === 1) return chronologicalRows(tables[0]!.time);
  const time = new Float64Array(tables.reduce((sum, table) => sum + table.rowCount, 0));
  let offset = 0;
  const runs = tables.map((table) => {
    time.set(table.time, offset);
    const rows = chronologicalRows(table.time).map((row) => row + offset);
    offset += table.rowCount;
    return rows;
  });
  return mergeRuns(runs, time);
}
