import { normalizeColumnName } from './audit-log-columns.ts';

/** What a record is one of. The same event looks different in each, and other things tell two records apart. */
export type RecordKind = 'audit-log' | 'compliance-api';

/** Which log an object is a record of, by the names in it; undefined where they fit both or neither. */
export function recordKindOf(record: Readonly<Record<string, unknown>>): RecordKind | undefined {
  const isActivity = 'type' in record && 'actor' in record;
  const hasEvent = 'event' in record || Object.keys(record).some(isEvent);
  if (isActivity === hasEvent) return undefined;
  return hasEvent ? 'audit-log' : 'compliance-api';
}

function isEvent(key: string): boolean {
  return normalizeColumnName(key) === 'event';
}
