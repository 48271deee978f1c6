import type { Events, EventTable } from './event-table.ts';
import { findPeople, type People } from './people.ts';

/** When what happened, and who acted. */
export interface EventLog extends People {
  /** Rows in order of time. */
  readonly table: Events;
}

/**
 * Everything that is loaded, ready to be asked: the events of all files in order of time, every event once, and who acted in each.
 * Never changes; loading another file makes a new one.
 */
export interface AuditLog extends EventLog {
  readonly table: EventTable;
}

/** A log from a table whose rows are in order of time (`mergeTables` gives one). */
export function auditLogOf<Table extends Events>(table: Table): EventLog & { readonly table: Table } {
  return { table, ...findPeople(table) };
}
