import { eventNameOfActivity } from '../model/api-event-names.ts';
import { isObject } from './json-record-rows.ts';
import type { PlainRecord } from './plain-record-cells.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * What is read of an activity of the Compliance API.
 *
 * Shape: the type in the audit log's words. Who acted stands in `actor` alone: ids beside it are those of the target. The same id and type are the same
 * activity, however its other fields changed since; without an id the whole record is compared, whatever the order of its fields.
 * Missing: `''`, and `{}` for an activity without an actor. A record in the audit log's own words is read as well.
 */
export function activityRecordOf(record: JsonRecord): PlainRecord {
  return activityRecordWith(record, eventNameOfActivity);
}

/** The same with another way of putting types into words. */
export function activityRecordWith(
  record: JsonRecord,
  nameOf: (type: string, provider: string) => string,
): PlainRecord {
  const { id, created_at, type, event, provider, actor, actor_info } = record;
  const name = textOf(type) || textOf(event);
  return {
    createdAt: textOf(created_at),
    event: nameOf(name, textOf(provider)),
    actor: actorCellOf(actor ?? actor_info),
    identity:
      textOf(id) === '' ? JSON.stringify(Object.entries(record).sort(byKey)) : `${textOf(id)} ${name}`,
  };
}

/** Only what tells who it is: address and agent differ with every event, and every distinct cell is kept. */
function actorCellOf(actor: unknown): string {
  if (actor === null || actor === undefined) return '{}';
  if (!isObject(actor)) return typeof actor === 'string' ? actor : JSON.stringify(actor);
  const { type, user_id, uuid, email_address, metadata, name } = actor;
  return JSON.stringify({ type, user_id, uuid, email_address, metadata, name });
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
