import type { EpochMs } from '../base/units.ts';
import type { EventTable } from '../model/event-table.ts';
import {
  type FoundRecord,
  MAX_MATCHES_SHOWN,
  type RecordField,
  type RecordMatch,
  type RecordQuery,
  recordIdText,
} from '../model/found-record.ts';
import { decodeEscapes, mayHoldEscapes } from './decode-escapes.ts';
import type { NamedText, RecordFields } from './record-fields.ts';

/** A record that was kept, on its way into the table. */
interface KeptRecord {
  readonly row: number;
  readonly record: number;
  readonly time: EpochMs;
  /** What a date may be read as otherwise, until the whole file has been seen; NaN when it is sure. */
  readonly otherTime: EpochMs;
  readonly keyLow: number;
  readonly keyHigh: number;
}

/** What was found in one file. `matches` counts all of it, `records` are the first. They have no file and format yet: whoever reads knows them. */
export interface FoundInFile {
  readonly records: readonly Omit<FoundRecord, 'file' | 'format'>[];
  readonly matches: number;
}

type Candidate = Pick<FoundRecord, 'record' | 'fields' | 'fieldsLeftOut' | 'match'> & {
  readonly row: number;
};

/** A record of more is a hostile one; all that is found must fit into a message to the page. */
const MAX_FIELDS = 1000;
const MAX_CHARACTERS = 200_000;
const MAX_CHARACTERS_OF_ALL = MAX_MATCHES_SHOWN * MAX_CHARACTERS;
/** A long cell leaves room for the short ones behind it. */
const CHARACTERS_OF_EACH = 200;

/** How much of a cell stands around what was found in it. */
const CHARACTERS_BEFORE = 32;
const CHARACTERS_AFTER = 64;

/**
 * Looks at every record of one file that is kept, and keeps the text of those that are wanted.
 *
 * Shape: `visit` in file order; `finish` once the table is there, in which a date may have been read the other way round, or its row be gone.
 * Cost: of ids two look-ups a record; a text is searched in every cell, which decodes all of the file.
 */
export class RecordFinder {
  private readonly wanted: (kept: KeptRecord, source: RecordFields) => readonly NamedText[] | null;
  private readonly limit: number;
  private readonly pattern: RegExp | null;
  private readonly candidates: Candidate[] = [];
  private charactersLeft = MAX_CHARACTERS_OF_ALL;
  /** The rows of everything that matches. */
  private readonly rows: number[] = [];

  constructor(query: RecordQuery) {
    const isText = query.kind === 'text';
    this.limit = isText ? MAX_MATCHES_SHOWN : Number.POSITIVE_INFINITY;
    this.pattern = isText ? patternOf(query.text) : null;
    this.wanted = isText ? this.fieldsWithText : fieldsOfIds(query.ids);
  }

  visit(kept: KeptRecord, source: RecordFields): void {
    const texts = this.wanted(kept, source);
    if (texts === null) return;
    this.rows.push(kept.row);
    if (this.candidates.length === this.limit) return;
    const match = this.pattern && matchIn(texts, this.pattern);
    const shown = shortened(texts, Math.min(MAX_CHARACTERS, this.charactersLeft));
    for (const { text } of shown.fields) this.charactersLeft -= text.length;
    this.candidates.push({ row: kept.row, record: kept.record, match, ...shown });
  }

  /** `built` has a row for everything that was visited; `table` is what it became. */
  finish(built: EventTable, table: EventTable): FoundInFile {
    const rowOf = built.rowCount === table.rowCount ? (row: number) => row : followRows(built, table);
    const records = this.candidates.flatMap(({ row: before, ...candidate }) => {
      const row = rowOf(before);
      return row < 0 ? [] : [{ ...placeOf(table, row), ...candidate }];
    });
    return { records, matches: this.rows.filter((row) => rowOf(row) >= 0).length };
  }

  private readonly fieldsWithText = (_kept: KeptRecord, source: RecordFields) => {
    const texts = source.fields();
    return texts.some(({ text }) => findIn(text, this.pattern!) !== null) ? texts : null;
  };
}

/** Literal, in any letter case. Case folding is left to the engine of regular expressions: it never moves the place of a hit. */
function patternOf(text: string): RegExp {
  return new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), 'iu');
}

/** The fields of records that have a wanted id, or may turn out to have one. */
function fieldsOfIds(ids: Extract<RecordQuery, { kind: 'ids' }>['ids']) {
  const lows = new Set(ids.map(({ key: [low] }) => low));
  const wanted = new Set(ids.map(recordIdText));
  const seen = new Set<string>();
  return ({ keyLow, keyHigh, time, otherTime }: KeptRecord, source: RecordFields) => {
    if (!lows.has(keyLow)) return null;
    const key = [keyLow, keyHigh] as const;
    const names = [recordIdText({ key, time }), recordIdText({ key, time: otherTime })];
    const both = names.join();
    // Equal records are one: the first is as good as any.
    if (seen.has(both) || !names.some((name) => wanted.has(name))) return null;
    seen.add(both);
    return source.fields();
  };
}

function matchIn(texts: readonly NamedText[], pattern: RegExp): RecordMatch | null {
  for (const { column, text } of texts) {
    const found = findIn(text, pattern);
    if (found === null) continue;
    const { index, input } = found;
    const end = index + found[0].length;
    const before = input.slice(Math.max(0, index - CHARACTERS_BEFORE), index);
    return { column, before, hit: found[0], after: input.slice(end, end + CHARACTERS_AFTER) };
  }
  return null;
}

/** The first hit in a cell as it is written; else in what its escapes say, which is the `input` of the hit then. */
function findIn(cell: string, pattern: RegExp): RegExpExecArray | null {
  return pattern.exec(cell) ?? (mayHoldEscapes(cell) ? pattern.exec(decodeEscapes(cell)) : null);
}

function shortened(
  texts: readonly NamedText[],
  characters: number,
): Pick<FoundRecord, 'fields' | 'fieldsLeftOut'> {
  let left = characters;
  const fields = texts.slice(0, MAX_FIELDS).map(({ column, text }): RecordField => {
    const shown = text.slice(0, Math.max(left, CHARACTERS_OF_EACH));
    left -= shown.length;
    return { column, text: shown, length: text.length };
  });
  return { fields, fieldsLeftOut: texts.length - fields.length };
}

function placeOf(table: EventTable, row: number): Pick<FoundRecord, 'key' | 'time' | 'line' | 'event'> {
  return {
    key: [table.contentKey[2 * row]!, table.contentKey[2 * row + 1]!],
    time: table.time[row]!,
    line: table.line[row]!,
    event: table.eventNames[table.event[row]!]!,
  };
}

/** Where each row of `built` stands in `table`, which lacks some of them; -1 for those. */
function followRows(built: EventTable, table: EventTable): (row: number) => number {
  const places = new Int32Array(built.rowCount).fill(-1);
  for (let from = 0, to = 0; from < built.rowCount && to < table.rowCount; from++) {
    if (isSameRow(built, from, table, to)) places[from] = to++;
  }
  return (row) => places[row]!;
}

function isSameRow(a: EventTable, rowOfA: number, b: EventTable, rowOfB: number): boolean {
  return (
    a.line[rowOfA] === b.line[rowOfB] &&
    a.contentKey[2 * rowOfA] === b.contentKey[2 * rowOfB] &&
    a.contentKey[2 * rowOfA + 1] === b.contentKey[2 * rowOfB + 1]
  );
}
