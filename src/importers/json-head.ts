import { normalizeColumnName, REQUIRED_COLUMNS } from './audit-log-columns.ts';
import type { Head } from './head.ts';
import { findRecordLists, type ListPath } from './json-record-lists.ts';
import { isObject, parseJson } from './json-record-rows.ts';
import { JsonScanner } from './json-scanner.ts';
import { JsonValueSplitter } from './json-value-splitter.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** What the beginning of a JSON file shows. */
export interface JsonHead {
  /** `wrapper` is an object that holds a list of records; `lines` is NDJSON; `values` are objects one after another. */
  readonly shape: 'list' | 'wrapper' | 'lines' | 'values';
  /** Where the list of records stands in the objects that hold one; empty when the records stand by themselves. */
  readonly listPath: ListPath;
  /** The lists of records, where an object holds several: nobody can tell which is the log. */
  readonly rivals: readonly ListPath[];
  /** The records that are complete. */
  readonly records: readonly JsonRecord[];
  /** Every key that occurs, at any depth: what is left to go by when no record is complete. */
  readonly keys: ReadonlySet<string>;
}

/** Objects that have nothing of a record: settings, a manifest, a list under a name of its own. */
export function isOfUnknownShape(json: JsonHead): boolean {
  if (json.rivals.length > 0) return false;
  const isOfObjects = json.shape === 'values' || json.shape === 'lines';
  const names =
    json.records.length > 0 ? json.records.flatMap((record) => Object.keys(record)) : [...json.keys];
  const columns = new Set(names.map(normalizeColumnName));
  return isOfObjects && !REQUIRED_COLUMNS.some((column) => columns.has(column));
}

const KEY = /"([^"\\]*)"\s*:/g;

const remembered = new WeakMap<Head, JsonHead | null>();

/** What a head shows when it begins like JSON, comments aside, else null. */
export function jsonHeadOf(head: Head): JsonHead | null {
  let json = remembered.get(head);
  if (json === undefined) {
    const first = new JsonScanner(head.text).next;
    json = first === '{' || first === '[' ? readJsonHead(head, first === '[') : null;
    remembered.set(head, json);
  }
  return json;
}

function readJsonHead(head: Head, isList: boolean): JsonHead {
  const lists = findRecordLists(head.text);
  const listPath = lists.length === 1 ? lists[0]! : [];
  const isWrapper = listPath.length > 0 && !isList;
  return {
    shape: isList ? 'list' : isWrapper ? 'wrapper' : isByLines(head) ? 'lines' : 'values',
    listPath,
    rivals: lists.length > 1 ? lists : [],
    records: completeRecords(head, listPath),
    keys: new Set(Array.from(head.text.matchAll(KEY), (match) => match[1]!)),
  };
}

/** Some lines are records by themselves; broken ones may be among them. */
function isByLines(head: Head): boolean {
  const lines = head.completeLines;
  const records = lines.filter((line) => isObject(parseJson(line.replace(/,\s*$/, ''))));
  return records.length > 1 || (records.length === 1 && lines.length <= 2);
}

function completeRecords(head: Head, listPath: ListPath): JsonRecord[] {
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
    listPath,
  );
  splitter.push(head.bytes);
  return records;
}
