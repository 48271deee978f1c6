import { isApiActivity } from '../model/api-activity.ts';
import { takeActivities } from './activity-rows.ts';
import { readApiActor } from './actor-reader.ts';
import type { Importer } from './format-reader.ts';
import { type JsonHead, jsonHeadOf } from './json-head.ts';
import { jsonReader } from './json-reader.ts';
import { recordKindOf } from './json-record-kind.ts';
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
  createReader(head, file, rows) {
    rows.mean(ACTIVITIES);
    return jsonReader(head, file, rows, takeActivities(rows));
  },
};

/** By the first record that is one of either log. */
function holdsActivities({ records, keys }: JsonHead): boolean {
  if (records.length === 0) return hasNamesOf(keys);
  const kind = records.map(recordKindOf).find((each) => each !== undefined);
  return kind === undefined ? 'has_more' in records[0]! : kind === 'compliance-api';
}

function hasNamesOf(keys: ReadonlySet<string>): boolean {
  return keys.has('type') && keys.has('actor') && !keys.has('event');
}

function isPage({ keys }: JsonHead): boolean {
  return keys.has('has_more') && keys.has('data') && !keys.has('event');
}
