import type { EpochMs } from '../base/units.ts';
import type { FileFormat } from './file-report.ts';

/** Names one record of the log: its content key (see `EventTable.contentKey`) and its time. Equal records have equal ids. */
export interface RecordId {
  readonly key: readonly [low: number, high: number];
  readonly time: EpochMs;
}

/** Which records are wanted: those of certain events, or those in which a text stands – literally, in any letter case, within one cell, whose escapes may be read. */
export type RecordQuery =
  | { readonly kind: 'ids'; readonly ids: readonly RecordId[] }
  | { readonly kind: 'text'; readonly text: string };

/**
 * One cell of a record. `column` is what the file calls it, `''` where it has no name; `text` is exactly what stands there, without the quotes around it.
 * Of a very long one it is the beginning; `length` counts all of its characters (UTF-16 units).
 */
export interface RecordField {
  readonly column: string;
  readonly text: string;
  readonly length: number;
}

/** Where a text was found: in which column, and what stands around it; with escapes read where only so it was found. */
export interface RecordMatch {
  readonly column: string;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/**
 * One record as it stands in its file.
 *
 * Shape: `file` is called as in the list of loaded files, an entry of an archive with it; `line` is where it begins, `record` its number in the file, both
 * from 1; `fields` are in the order of the file, columns that are in no number and surplus cells among them; `fieldsLeftOut` counts those beyond the limit. Of a
 * data export (`format`) they are only what is read of a conversation.
 * Missing: `match` is null unless a text was searched for.
 */
export interface FoundRecord extends RecordId {
  readonly file: string;
  readonly format: FileFormat;
  readonly line: number;
  readonly record: number;
  readonly event: string;
  readonly fields: readonly RecordField[];
  readonly fieldsLeftOut: number;
  readonly match: RecordMatch | null;
}

/**
 * A loaded file whose records cannot be shown: it is not what was loaded any more, or the browser cannot read it (`cause` is the browser's word, or the
 * code of the error).
 */
export type LostFile =
  | { readonly file: string; readonly code: 'changed' }
  | { readonly file: string; readonly code: 'unreadable'; readonly cause: string };

/** What a search came to. `matches` counts all records that match, `records` are the first of them; `searched` counts the records that were looked at. */
export interface FoundRecords {
  readonly records: readonly FoundRecord[];
  readonly matches: number;
  readonly searched: number;
  readonly lost: readonly LostFile[];
}

/** So many records in which a text stands are shown; the others are counted. */
export const MAX_MATCHES_SHOWN = 100;

/** One text for a record: equal ids, equal texts. */
export function recordIdText({ key: [low, high], time }: RecordId): string {
  return `${low} ${high} ${time}`;
}
