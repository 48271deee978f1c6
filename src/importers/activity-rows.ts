import { activityRecordOf } from './activity-record.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import { elementsAt } from './json-page-elements.ts';
import { isObject, type JsonTaker } from './json-record-rows.ts';
import { jsonTextOf } from './json-value.ts';
import { PlainRecordCells } from './plain-record-cells.ts';
import { decodeText } from './text-decoding.ts';

const encoder = new TextEncoder();

/** Where the activities of a page stand, and in a captured response those of the page in it. */
const IN_PAGE = ['data'];
const IN_RESPONSE = ['response', 'body', 'data'];

/**
 * Adds activities to the rows. A value may be a page of them, bare or as the body of a response; its activities then all stand on the page's line.
 */
export function takeActivities(rows: AuditLogRows): JsonTaker {
  const cells = new PlainRecordCells();
  const addActivity = (activity: unknown, line: number, source: () => Uint8Array): boolean => {
    if (!isObject(activity)) {
      rows.reject('json-not-a-record', line, source);
      return false;
    }
    cells.fill(activityRecordOf(activity), line, source);
    return rows.add(cells);
  };
  return {
    recordsIn,
    take(value, bytes, line) {
      const page = pageOf(value);
      if (page === undefined) return addActivity(value, line, () => bytes);
      const sources = new PageSources(page, bytes);
      const kept = page.records.filter((activity, at) => addActivity(activity, line, () => sources.of(at)));
      return kept.length > 0;
    },
  };
}

function recordsIn(value: unknown): readonly unknown[] {
  return pageOf(value)?.records ?? [value];
}

interface Page {
  readonly records: readonly unknown[];
  /** The keys that lead to them. */
  readonly path: readonly string[];
}

/** The activities of a page, or of the page in a captured response; undefined when it is neither. */
function pageOf(value: unknown): Page | undefined {
  if (!isObject(value) || 'actor' in value) return undefined;
  const { data, response } = value;
  // A page has no time of its own: an activity may have a field called data.
  if (Array.isArray(data) && !('created_at' in value)) return { records: data, path: IN_PAGE };
  if (!isObject(response) || !isObject(response['body'])) return undefined;
  const { data: inside } = response['body'];
  return Array.isArray(inside) ? { records: inside, path: IN_RESPONSE } : undefined;
}

/** The text of each activity of a page as it stands there; looked for only when one is asked for. */
class PageSources {
  private readonly page: Page;
  private readonly bytes: Uint8Array;
  private texts: readonly string[] | null | undefined;

  constructor(page: Page, bytes: Uint8Array) {
    this.page = page;
    this.bytes = bytes;
  }

  of(at: number): Uint8Array {
    const { records, path } = this.page;
    if (this.texts === undefined) this.texts = elementsAt(decodeText(this.bytes).text, path);
    const isSure = this.texts?.length === records.length;
    return encoder.encode(isSure ? this.texts![at] : jsonTextOf(records[at]));
  }
}
