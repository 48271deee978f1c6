import type { EventTable } from '../model/event-table.ts';

/** The rows `start` up to, not including, `end` of a table in order of time: a stretch of the log, without copying it. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

export function allRows(table: EventTable): RowRange {
  return { start: 0, end: table.rowCount };
}
