import { activityRecordWith } from '../importers/activity-fields.ts';
import { isObject, parseJson } from '../importers/json-record-rows.ts';
import type { PlainRows } from '../importers/plain-rows.ts';
import { COUNTED_API_TYPES } from '../model/counted-events.ts';

const RECORDS_AT_ONCE = 2000;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The records of a JSON text: one or a list of them, or what holds a list (a page, a captured response, any object) – alone, one after another, or one a line.
 *
 * Shape: lines that are no JSON are undefined. Gives undefined where the text as a whole is none.
 */
export function recordsIn(text: string): readonly unknown[] | undefined {
  const lines = text.trim().split(/\s*[\r\n]\s*/);
  const values = parseJson(lines[0]!) === undefined ? valuesIn(text) : lines.map(parseJson);
  return (values ?? afterDamagedLine(lines.map(parseJson)))?.flat().flatMap(recordsOf);
}

/** Records of lines of which only the first is damaged; two or more, or it might be the beginning of something that is cut off. */
function afterDamagedLine(values: readonly unknown[]): readonly unknown[] | undefined {
  return values.length > 2 && values.slice(1).every(isObject) ? values : undefined;
}

/** Values that follow one another, with a comma between them or without; what stands in strings is left alone. */
function valuesIn(text: string): unknown[] | undefined {
  const joined = text.replace(/"(?:[^"\\]|\\.)*"|\}\s*\{/g, (found) => (found[0] === '}' ? '},{' : found));
  return parseJson(`[${joined}]`) as unknown[] | undefined;
}

/** The list in an object that is no record; a record as it is. Of several lists of records nobody can tell. */
function recordsOf(value: unknown): readonly unknown[] {
  if (!isObject(value) || isRecord(value)) return [value];
  const lists = listsIn(value);
  const ofRecords = lists.filter((list) => list.some(isRecord));
  return (ofRecords.length < 2 && (ofRecords[0] ?? lists[0])) || [value];
}

function listsIn(value: JsonObject): readonly (readonly unknown[])[] {
  return Object.values(value).flatMap((each) =>
    Array.isArray(each) ? [each] : isObject(each) ? listsIn(each) : [],
  );
}

function isRecord(value: unknown): boolean {
  return isObject(value) && ('created_at' in value || 'event' in value || 'actor' in value);
}

/** Whether records are activities of the Compliance API; undefined where records of the audit log are among them. */
export function areActivities(records: readonly unknown[]): boolean | undefined {
  const has = (name: string, other: string) =>
    records.some((each) => name in Object(each) && !(other in Object(each)));
  return has('actor', 'event') && (!has('event', 'actor') || undefined);
}

/** Adds the records slice by slice, so that the page can draw in between. */
export async function readRecords(
  records: readonly unknown[],
  isOfApi: boolean,
  rows: PlainRows,
  pause: (share: number) => Promise<void>,
): Promise<void> {
  const spelling = {
    nameOf: (type: string) => COUNTED_API_TYPES.get(type) ?? type,
    jsonTextOf: JSON.stringify,
    isNumber: Number.isFinite,
  };
  for (const [index, record] of records.entries()) {
    if (record === undefined) rows.reject('json-unreadable');
    else if (!isObject(record)) rows.reject('json-not-a-record');
    else {
      const { actor_info: actor } = record;
      rows.add(activityRecordWith(isOfApi ? record : { ...record, type: '', actor }, spelling));
    }
    if (index % RECORDS_AT_ONCE === 0) await pause(index / records.length);
  }
}
