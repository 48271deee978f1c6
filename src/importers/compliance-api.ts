import type { Refusal } from './format-reader.ts';
import { jsonHeadOf } from './json-head.ts';

/**
 * Refuses activities of the Compliance API: records with a `type` and an `actor` but no `event`, alone or in pages.
 *
 * Source: the Compliance API's documentation; this version reads audit logs only.
 */
export const refuseComplianceApi: Refusal = (head, file) => {
  const json = jsonHeadOf(head);
  if (json === null) return undefined;
  const record = json.records[0];
  const isActivities =
    record === undefined
      ? hasNamesOf(json.keys)
      : 'has_more' in record || hasNamesOf(new Set(Object.keys(record)));
  const isPage = json.keys.has('has_more') && json.keys.has('data') && !json.keys.has('event');
  return isActivities || isPage ? { code: 'compliance-api', file } : undefined;
};

function hasNamesOf(keys: ReadonlySet<string>): boolean {
  return keys.has('type') && keys.has('actor') && !keys.has('event');
}
