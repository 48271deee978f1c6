import { activityRecordOf } from './activity-record.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import { isObject, type JsonTaker } from './json-record-rows.ts';
import { jsonTextOf } from './json-value.ts';
import { PlainRecordCells } from './plain-record-cells.ts';

const encoder = new TextEncoder();

/**
 * Adds activities to the rows. A value may be a page of them, bare or as the body of a response; its activities then all stand on the page's line.
 */
export function takeActivities(rows: AuditLogRows): JsonTaker {
  const cells = new PlainRecordCells();
  const addActivity = (activity: unknown, line: number): boolean => {
    const source = () => encoder.encode(jsonTextOf(activity));
    if (!isObject(activity)) {
      rows.reject('json-not-a-record', line, source);
      return false;
    }
    cells.fill(activityRecordOf(activity), line, source);
    return rows.add(cells);
  };
  return {
    recordsIn,
    take(value, _bytes, line) {
      const kept = recordsIn(value).filter((activity) => addActivity(activity, line));
      return kept.length > 0;
    },
  };
}

function recordsIn(value: unknown): readonly unknown[] {
  return pageOf(value) ?? [value];
}

/** The activities of a page, or of the page in a captured response; undefined when it is neither. */
function pageOf(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value) || 'actor' in value) return undefined;
  const { data, response } = value;
  // A page has no time of its own: an activity may have a field called data.
  if (Array.isArray(data) && !('created_at' in value)) return data;
  if (!isObject(response) || !isObject(response['body'])) return undefined;
  const { data: inside } = response['body'];
  return Array.isArray(inside) ? inside : undefined;
}
