import { activityRecordWith } from '../importers/activity-fields.ts';
import { isObject, parseJson } from '../importers/json-record-rows.ts';
import type { PlainRows } from '../importers/plain-rows.ts';
import { COUNTED_API_TYPES } from '../model/counted-events.ts';

const SLICE = 2000;

/** The records of a JSON text: a list, an object or page that holds one, or one of these a line. What is no JSON is undefined. */
export function recordsIn(text: string): readonly unknown[] {
  const whole = parseJson(text.trim());
  if (whole !== undefined) return listIn(whole);
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : listIn(parseJson(line))));
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || 'created_at' in value) return [value];
  return (Object.values(value).find(Array.isArray) as unknown[] | undefined) ?? [value];
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
    else if (isObject(record))
      rows.add(activityRecordWith(isOfApi ? record : { ...record, type: '' }, spelling));
    else rows.reject('json-not-a-record');
    if (index % SLICE === 0) await pause(index / records.length);
  }
}
