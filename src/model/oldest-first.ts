import type { EventTable } from './event-table.ts';

/**
 * Turns a table around whose rows run from new to old, as Claude writes them, so that they run from old to new: in the memory in which they stand, so that the log of
 * one file is that file's table and no copy of it. Any other table stays as it is. For a table that was just read and that nobody else has seen.
 *
 * Shape: rows of equal time are turned around as well, as `chronologicalRows` takes them; `line` still says where a row stands in its file.
 * Empty: nothing to do.   Fails: never.   Cost: two passes over `time`, and one over each other column, for a table that is turned around; else less than one.
 */
export function turnOldestFirst({ rowCount, ...table }: EventTable): void {
  const { time, event, actor, platform, project, contentKey, line } = table;
  if (!runsFromNewToOld(time)) return;
  for (const column of [time, event, actor, platform, project, line]) column.reverse();
  // Two numbers a row, which stay together.
  new BigUint64Array(contentKey.buffer, contentKey.byteOffset, rowCount).reverse();
}

function runsFromNewToOld(time: Float64Array): boolean {
  const last = time.length - 1;
  if (last < 0 || time[0]! <= time[last]!) return false;
  for (let row = 1; row <= last; row++) if (time[row]! > time[row - 1]!) return false;
  return true;
}
