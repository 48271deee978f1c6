import type { EventTable } from './event-table.ts';

/**
 * The table without the rows that `keep` says no to. Order and dictionaries stay; a table of which everything is kept is returned as it is.
 *
 * Empty: no row kept gives a table without rows.   Fails: never.   Cost: one pass, and a copy of the rows kept.
 */
export function filterTable(table: EventTable, keep: (row: number) => boolean): EventTable {
  const rows = new Uint32Array(table.rowCount);
  let kept = 0;
  for (let row = 0; row < table.rowCount; row++) if (keep(row)) rows[kept++] = row;
  return takeRows(table, rows.subarray(0, kept));
}

/**
 * The rows of a table in the order of `rows`, which are indices into it. Dictionaries stay; all rows in their own order are the table itself.
 *
 * Empty: no rows give a table without rows.   Fails: never.   Cost: a copy of the rows.
 */
export function takeRows(table: EventTable, rows: Uint32Array): EventTable {
  if (rows.length === table.rowCount && isEveryRow(rows)) return table;
  const time = new Float64Array(rows.length);
  const event = new Uint32Array(rows.length);
  const actor = new Uint32Array(rows.length);
  const platform = new Uint8Array(rows.length);
  const project = new Uint32Array(rows.length);
  const contentKey = new Uint32Array(rows.length * 2);
  const line = new Uint32Array(rows.length);
  for (let to = 0; to < rows.length; to++) {
    const from = rows[to]!;
    time[to] = table.time[from]!;
    event[to] = table.event[from]!;
    actor[to] = table.actor[from]!;
    platform[to] = table.platform[from]!;
    project[to] = table.project[from]!;
    contentKey[2 * to] = table.contentKey[2 * from]!;
    contentKey[2 * to + 1] = table.contentKey[2 * from + 1]!;
    line[to] = table.line[from]!;
  }
  const columns = { time, event, actor, platform, project, contentKey, line };
  return { ...table, rowCount: rows.length, ...columns };
}

function isEveryRow(rows: Uint32Array): boolean {
  for (let index = 0; index < rows.length; index++) if (rows[index] !== index) return false;
  return true;
}
