import { isObject } from './json-record-rows.ts';
import type { PlainRecord } from './plain-record-cells.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** How the values of a record become text; who read the JSON knows best. */
export interface ActivitySpelling {
  readonly nameOf: (type: string, provider: string) => string;
  readonly jsonTextOf: (value: unknown) => string;
  readonly isNumber: (value: unknown) => boolean;
}

/** What is read of an activity of the Compliance API, see `activityRecordOf`. */
export function activityRecordWith(record: JsonRecord, spelling: ActivitySpelling): PlainRecord {
  const { id, created_at, type, event, provider, actor, actor_info } = record;
  const { nameOf, jsonTextOf, isNumber } = spelling;
  const textOf = (value: unknown) =>
    typeof value === 'string' ? value.trim() : isNumber(value) ? String(value) : '';
  const name = textOf(type) || textOf(event);
  return {
    createdAt: textOf(created_at),
    event: nameOf(name, textOf(provider)),
    actor: actorCellOf(actor ?? actor_info, jsonTextOf),
    identity: textOf(id) === '' ? jsonTextOf(Object.entries(record).sort(byKey)) : `${textOf(id)} ${name}`,
  };
}

/** Only what tells who it is: address and agent differ with every event, and every distinct cell is kept. */
function actorCellOf(actor: unknown, jsonTextOf: ActivitySpelling['jsonTextOf']): string {
  if (actor === null || actor === undefined) return '{}';
  if (!isObject(actor)) return typeof actor === 'string' ? actor : jsonTextOf(actor);
  const { type, user_id, uuid, email_address, metadata, name } = actor;
  return jsonTextOf({ type, user_id, uuid, email_address, metadata, name });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
