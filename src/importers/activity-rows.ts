import type { IssueCode } from '../model/issue.ts';
import { activityRecordOf } from './activity-record.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import { isObject, isTooDeep, parseJson } from './json-record-rows.ts';
import type { JsonVisitor } from './json-splitter.ts';
import { MAX_DEPTH } from './limits.ts';
import { PlainRecordCells } from './plain-record-cells.ts';
import { decodeText, excerpt } from './text-decoding.ts';

const encoder = new TextEncoder();

/**
 * Reads the activities that a splitter finds and adds them to the rows. What the splitter takes for one record may be a page of them, bare or as the
 * body of a response; its activities then all stand on the page's line.
 */
export class ActivityRows implements JsonVisitor {
  private readonly rows: AuditLogRows;
  private readonly cells = new PlainRecordCells();

  constructor(rows: AuditLogRows) {
    this.rows = rows;
  }

  visitRecord(bytes: Uint8Array, line: number): void {
    const { text, isUtf8 } = decodeText(bytes);
    const source = () => bytes;
    const value = parseJson(text);
    if (value === undefined) {
      this.rows.reject('json-unreadable', line, source);
      return;
    }
    for (const activity of pageOf(value) ?? [value]) this.addActivity(activity, line);
    if (isUtf8) return;
    this.rows.issues.add('text-not-utf8', line, this.rows.recordsRead, () => excerpt(bytes, 0, bytes.length));
  }

  visitMalformed(code: IssueCode, bytes: Uint8Array, line: number): void {
    this.rows.reject(code, line, () => bytes);
  }

  visitBlankLine(): void {
    this.rows.blankLines++;
  }

  visitOpenList(line: number): void {
    const found = () => 'The file ends before the list does.';
    this.rows.issues.add('file-cut-off', line, this.rows.recordsRead, found);
  }

  private addActivity(activity: unknown, line: number): void {
    const source = () => encoder.encode(JSON.stringify(activity));
    if (isTooDeep(activity, MAX_DEPTH)) {
      this.rows.reject('json-unreadable', line, () => encoder.encode('Nested too deep.'));
    } else if (!isObject(activity)) {
      this.rows.reject('json-not-a-record', line, source);
    } else {
      this.cells.fill(activityRecordOf(activity), line, source);
      this.rows.add(this.cells);
    }
  }
}

/** The activities of a page, or of the page in a captured response; undefined when it is neither. */
function pageOf(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value) || 'actor' in value) return undefined;
  const { data, response } = value;
  if (Array.isArray(data)) return data;
  if (!isObject(response) || !isObject(response['body'])) return undefined;
  const { data: inside } = response['body'];
  return Array.isArray(inside) ? inside : undefined;
}
