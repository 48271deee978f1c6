import { eventNameOfActivity } from '../model/api-event-names.ts';
import { type ActivitySpelling, activityRecordWith } from './activity-fields.ts';
import { jsonTextOf } from './json-value.ts';
import type { PlainRecord } from './plain-record-cells.ts';
import { WholeFraction } from './python-literal/whole-fraction.ts';

const SPELLING: ActivitySpelling = {
  nameOf: eventNameOfActivity,
  jsonTextOf,
  isNumber: (value) =>
    typeof value === 'number' || typeof value === 'bigint' || value instanceof WholeFraction,
};

/**
 * What is read of an activity of the Compliance API.
 *
 * Shape: the type in the audit log's words. Who acted stands in `actor` alone: ids beside it are those of the target. The same id and type are the same
 * activity, however its other fields changed since; without an id the whole record is compared, whatever the order of its fields.
 * The project is the `claude_project_id`.
 * Missing: `''`, and `{}` for an activity without an actor. A record in the audit log's own words is read as well.
 */
export function activityRecordOf(record: Readonly<Record<string, unknown>>): PlainRecord {
  const { claude_project_id: project } = record;
  return {
    ...activityRecordWith(record, SPELLING),
    project: typeof project === 'string' ? project.trim() : '',
  };
}
