import { OPEN_BRACE, OPEN_BRACKET } from './ascii.ts';
import { normalizeColumnName, REQUIRED_COLUMNS } from './audit-log-columns.ts';
import type { Head } from './head.ts';
import { findInnerListName } from './json-inner-list.ts';
import { isObject, parseJson } from './json-record-rows.ts';
import { JsonValueSplitter } from './json-value-splitter.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** What the beginning of a JSON file shows. */
export interface JsonHead {
  /** `wrapper` is an object that holds a list of records; `lines` is NDJSON; `values` are objects one after another. */
  readonly shape: 'list' | 'wrapper' | 'lines' | 'values';
  /** What the list of records is called in the objects that hold one; null when the records stand by themselves. */
  readonly listName: string | null;
  /** The records that are complete. */
  readonly records: readonly JsonRecord[];
  /** Every key that occurs, at any depth: what is left to go by when no record is complete. */
  readonly keys: ReadonlySet<string>;
}

/** Objects that have nothing of a record: settings, a manifest, a list under a name of its own. */
export function isOfUnknownShape(json: JsonHead): boolean {
  const isOfObjects = json.shape === 'values' || json.shape === 'lines';
  const names =
    json.records.length > 0 ? json.records.flatMap((record) => Object.keys(record)) : [...json.keys];
  const columns = new Set(names.map(normalizeColumnName));
  return isOfObjects && !REQUIRED_COLUMNS.some((column) => columns.has(column));
}

const KEY = /"([^"\\]*)"\s*:/g;

const remembered = new WeakMap<Head, JsonHead | null>();

/** What a head shows when it begins like JSON, else null. */
export function jsonHeadOf(head: Head): JsonHead | null {
  let json = remembered.get(head);
  if (json === undefined) {
    const first = head.firstByte;
    json = first === OPEN_BRACE || first === OPEN_BRACKET ? readJsonHead(head, first) : null;
    remembered.set(head, json);
  }
  return json;
}

function readJsonHead(head: Head, firstByte: number): JsonHead {
  const listName = findInnerListName(head.text);
  const isList = firstByte === OPEN_BRACKET;
  const isWrapper = listName !== null && !isList;
  return {
    shape: isList ? 'list' : isWrapper ? 'wrapper' : isByLines(head) ? 'lines' : 'values',
    listName,
    records: completeRecords(head, listName),
    keys: new Set(Array.from(head.text.matchAll(KEY), (match) => match[1]!)),
  };
}

/** Some lines are records by themselves; broken ones may be among them. */
function isByLines(head: Head): boolean {
  const lines = head.completeLines;
  const records = lines.filter((line) => isObject(parseJson(line.replace(/,\s*$/, ''))));
  return records.length > 1 || (records.length === 1 && lines.length <= 2);
}

function completeRecords(head: Head, listName: string | null): JsonRecord[] {
  const records: JsonRecord[] = [];
  const splitter = new JsonValueSplitter(
    {
      visitRecord(bytes) {
        const value = parseJson(new TextDecoder().decode(bytes));
        if (isObject(value)) records.push(value);
      },
      visitMalformed() {},
      visitBlankLine() {},
      visitOpenList() {},
    },
    undefined,
    listName,
  );
  splitter.push(head.bytes);
  return records;
}
