/** A row of an instant, the file it is from, and whether an earlier file has the very same row. */
export interface RowOfInstant {
  readonly row: number;
  readonly file: number;
  readonly isShared: boolean;
}

/**
 * The rows of one instant that are in the log although an earlier file has a row of the same group, which must then differ in some cell: most likely
 * one event, twice. A row of an earlier file stands for one row only, so what a file shares with earlier ones makes nothing else in it alike.
 *
 * Shape: `rows` are those that are kept, and those shared with an earlier file, earlier files first; `groupOf` names what must be the same. Gives rows in the
 * order given.   Empty: rows of one file give none.   Fails: never.   Cost: linear in rows, whatever they hold.
 */
export function findAlikeRows(
  rows: readonly RowOfInstant[],
  groupOf: (row: number) => number,
): RowOfInstant[] {
  const alike: RowOfInstant[] = [];
  const keptOf = new Map<number, number>();
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const { file } = rows[start]!;
    for (end = start + 1; end < rows.length && rows[end]!.file === file; end++);
    const here = rows.slice(start, end);
    const kept = here.filter(({ isShared }) => !isShared);
    const takenOf = new Map<number, number>();
    for (const { row, isShared } of here) if (isShared) addOne(takenOf, groupOf(row));
    for (const each of kept) {
      const group = groupOf(each.row);
      if ((takenOf.get(group) ?? 0) >= (keptOf.get(group) ?? 0)) continue;
      addOne(takenOf, group);
      alike.push(each);
    }
    for (const { row } of kept) addOne(keptOf, groupOf(row));
  }
  return alike;
}

function addOne(countOf: Map<number, number>, group: number): void {
  countOf.set(group, (countOf.get(group) ?? 0) + 1);
}
