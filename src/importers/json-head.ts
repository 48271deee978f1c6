import { OPEN_BRACE, OPEN_BRACKET } from './ascii.ts';
import { REQUIRED_COLUMNS } from './audit-log-columns.ts';
import type { Head } from './head.ts';
import { isObject, parseJson } from './json-record-rows.ts';
import { JsonValueSplitter } from './json-value-splitter.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** What the beginning of a JSON file shows. */
export interface JsonHead {
  /** `wrapper` is an object that holds a list of records; `lines` is NDJSON; `values` are objects one after another. */
  readonly shape: 'list' | 'wrapper' | 'lines' | 'values';
  /** How many bytes stand before the first record of a wrapper. */
  readonly listStart: number;
  /** The records that are complete. */
  readonly records: readonly JsonRecord[];
  /** Every key that occurs, at any depth: what is left to go by when no record is complete. */
  readonly keys: ReadonlySet<string>;
}

/** Objects that have nothing of a record: settings, a manifest, a list under a name of its own. */
export function isOfUnknownShape(json: JsonHead): boolean {
  const isOfObjects = json.shape === 'values' || json.shape === 'lines';
  return isOfObjects && !REQUIRED_COLUMNS.some((column) => json.keys.has(column));
}

const LIST_NAMES = 'events|data|activities|results|records|items';

/** An object up to the list in it; single values may stand before. */
const WRAPPER = new RegExp(
  `^\\s*\\{\\s*(?:"[^"]*"\\s*:\\s*(?:"[^"]*"|[\\d.eE+-]+|true|false|null)\\s*,\\s*)*"(?:${LIST_NAMES})"\\s*:\\s*\\[`,
);

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
  const wrapper = WRAPPER.exec(head.text)?.[0] ?? '';
  const listStart = new TextEncoder().encode(wrapper).length;
  return {
    shape:
      firstByte === OPEN_BRACKET ? 'list' : wrapper !== '' ? 'wrapper' : isByLines(head) ? 'lines' : 'values',
    listStart,
    records: completeRecords(head, listStart),
    keys: new Set(Array.from(head.text.matchAll(KEY), (match) => match[1]!)),
  };
}

/** Some lines are records by themselves; broken ones may be among them. */
function isByLines(head: Head): boolean {
  const lines = head.completeLines;
  const records = lines.filter((line) => isObject(parseJson(line)));
  return records.length > 1 || (records.length === 1 && lines.length <= 2);
}

function completeRecords(head: Head, listStart: number): JsonRecord[] {
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
    listStart > 0,
  );
  splitter.push(head.bytes.subarray(listStart));
  return records;
}
