import { AUDIT_LOG_COLUMNS, INFO_COLUMNS } from './audit-log-columns.ts';
import { ByteHash, type ByteHashes } from './byte-hash.ts';
import type { RecordFields } from './record-fields.ts';
import { excerpt } from './text-decoding.ts';

/**
 * The cells of one record, whatever it was written as: cell `i` is `bytes[starts[i]..ends[i])`, unescaped, in column `i` of `columns`.
 *
 * Missing: a cell with `starts[i] === ends[i]` is empty.   Empty: cells from `count` on are not there.
 */
export interface RecordCells extends RecordFields {
  readonly bytes: Uint8Array;
  /** Looks at the same memory as `bytes`. */
  readonly view: DataView;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly columns: CellColumns;
  /** The hashes of the cells, where the reader has them already. */
  readonly hashes?: ByteHashes | undefined;
  /** The cells from here on tell the record from others; all of them where nothing is said. */
  readonly firstKeyCell?: number;
  /** The line of the file on which the record begins, from 1. */
  readonly line: number;
  /** The whole record as it stands in the file, valid as long as the cells are. */
  source(): Uint8Array;
}

/** What is known of the columns: where those that are read stand (-1: nowhere), the hash of each name for the content key, and which hold dicts. */
export class CellColumns {
  readonly time: number;
  readonly event: number;
  readonly actor: number;
  readonly eventInfo: number;
  readonly entity: number;
  readonly platform: number;
  /** A column of project ids as they are; no audit log has one. */
  readonly project: number;
  hashLow = new Int32Array(16);
  hashHigh = new Int32Array(16);
  /** 1 where the cells are dicts: `actor_info`, `event_info`, `entity_info`. */
  isInfo = new Int32Array(16);
  length = 0;
  private readonly hash = new ByteHash();

  /** `names` are normalised. */
  constructor(names: readonly string[], project = -1) {
    this.time = names.indexOf('created_at');
    this.event = names.indexOf('event');
    this.actor = names.indexOf('actor_info');
    this.eventInfo = names.indexOf('event_info');
    this.entity = names.indexOf('entity_info');
    this.platform = names.indexOf('client_platform');
    this.project = project;
    for (const [index, name] of names.entries()) this.set(index, name);
  }

  /** Names a column; the ones before it must have names. */
  set(index: number, name: string): void {
    if (index >= this.hashLow.length) this.grow();
    hashText(name, this.hash);
    this.hashLow[index] = this.hash.low;
    this.hashHigh[index] = this.hash.high;
    this.isInfo[index] = (INFO_COLUMNS as readonly string[]).includes(name) ? 1 : 0;
    this.length = Math.max(this.length, index + 1);
  }

  private grow(): void {
    this.hashLow = withTwiceTheRoom(this.hashLow);
    this.hashHigh = withTwiceTheRoom(this.hashHigh);
    this.isInfo = withTwiceTheRoom(this.isInfo);
  }
}

/** The nine columns in their usual order. */
export function usualColumns(): CellColumns {
  return new CellColumns(AUDIT_LOG_COLUMNS);
}

/** The same numbers with as many free places after them. */
export function withTwiceTheRoom(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

const encoder = new TextEncoder();

function hashText(text: string, hash: ByteHash): void {
  const bytes = encoder.encode(text);
  hash.hash(bytes, new DataView(bytes.buffer, bytes.byteOffset), 0, bytes.length);
}

/** Whether a record has no such cell, or nothing in it. */
export function isEmptyCell(cells: RecordCells, cell: number): boolean {
  return cell >= cells.count || cells.starts[cell] === cells.ends[cell];
}

/** A cell as text for people, shortened. */
export function textOfCell(cells: RecordCells, cell: number): string {
  return isEmptyCell(cells, cell) ? '' : excerpt(cells.bytes, cells.starts[cell]!, cells.ends[cell]!);
}
