import { isApiActivity } from '../model/api-activity.ts';
import { ActivityRows } from './activity-rows.ts';
import { readApiActor } from './actor-reader.ts';
import { LF } from './ascii.ts';
import type { AuditLogRows } from './audit-log-rows.ts';
import type { FormatReader, Importer } from './format-reader.ts';
import type { Head } from './head.ts';
import { type JsonHead, jsonHeadOf } from './json-head.ts';
import { JsonLineSplitter } from './json-line-splitter.ts';
import type { JsonSplitter } from './json-splitter.ts';
import { JsonValueSplitter } from './json-value-splitter.ts';
import type { RecordMeaning } from './record-meaning.ts';

const ACTIVITIES: RecordMeaning = { hasRecordIds: true, isActivity: isApiActivity, readActor: readApiActor };

/**
 * Activities of the Compliance API: records with a `type` and an `actor` but no `event` – in a page, in pages one after another or in a list, in captured
 * responses, in a plain list, or one a line.
 *
 * Source: the Compliance API's documentation, and what its clients were seen to write.
 */
export const complianceApi: Importer = {
  format: 'compliance-api',
  detect(head) {
    const json = jsonHeadOf(head);
    return json !== null && (holdsActivities(json) || isPage(json));
  },
  createReader(head, _file, rows) {
    rows.mean(ACTIVITIES);
    return new ComplianceApiReader(head, rows);
  },
};

function holdsActivities({ records: [record], keys }: JsonHead): boolean {
  if (record === undefined) return hasNamesOf(keys);
  return 'has_more' in record || hasNamesOf(new Set(Object.keys(record)));
}

function hasNamesOf(keys: ReadonlySet<string>): boolean {
  return keys.has('type') && keys.has('actor') && !keys.has('event');
}

function isPage({ keys }: JsonHead): boolean {
  return keys.has('has_more') && keys.has('data') && !keys.has('event');
}

class ComplianceApiReader implements FormatReader {
  private readonly splitter: JsonSplitter;
  /** Bytes before the list that are still to be passed over. */
  private toSkip = 0;

  constructor(head: Head, rows: AuditLogRows) {
    const json = jsonHeadOf(head);
    const visitor = new ActivityRows(rows);
    if (json?.shape === 'lines') {
      this.splitter = new JsonLineSplitter(visitor);
      return;
    }
    this.toSkip = json?.listStart ?? 0;
    const lineEnds = head.bytes.subarray(0, this.toSkip).filter((byte) => byte === LF).length;
    this.splitter = new JsonValueSplitter(visitor, json?.shape === 'wrapper', lineEnds + 1);
  }

  push(bytes: Uint8Array): undefined {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    this.splitter.push(bytes.subarray(skipped));
  }

  finish(): undefined {
    this.splitter.finish();
  }
}
