/**
 * The rows of one file in order of time.
 *
 * Rows of equal time keep their file order; in a file that runs from new to old, as Claude writes them, that is from back to front.
 *
 * Cost: linear for a file that is in order, either way; otherwise one sort.
 */
export function chronologicalRows(time: Float64Array): Uint32Array {
  const last = time.length - 1;
  const runsBackwards = last >= 0 && time[0]! > time[last]!;
  const rows = new Uint32Array(time.length);
  for (let index = 0; index <= last; index++) rows[index] = runsBackwards ? last - index : index;
  if (!isInOrder(rows, time)) rows.sort((a, b) => time[a]! - time[b]! || (runsBackwards ? b - a : a - b));
  return rows;
}

function isInOrder(rows: Uint32Array, time: Float64Array): boolean {
  for (let i = 1; i < rows.length; i++) if (time[rows[i]!]! < time[rows[i - 1]!]!) return false;
  return true;
}

/**
 * Merges lists of rows that are each in order of time into one. Rows of equal time come in the order of their lists.
 *
 * Empty: no lists give no rows.   Cost: rows × log₂(lists).
 */
export function mergeRuns(runs: readonly Uint32Array[], time: Float64Array): Uint32Array {
  let current = [...runs];
  while (current.length > 1) {
    const merged: Uint32Array[] = [];
    for (let i = 0; i < current.length; i += 2) {
      const second = current[i + 1];
      merged.push(second === undefined ? current[i]! : mergeTwo(current[i]!, second, time));
    }
    current = merged;
  }
  return current[0] ?? new Uint32Array(0);
}

function mergeTwo(first: Uint32Array, second: Uint32Array, time: Float64Array): Uint32Array {
  const merged = new Uint32Array(first.length + second.length);
  let i = 0;
  let j = 0;
  for (let k = 0; k < merged.length; k++) {
    const takeFirst = j >= second.length || (i < first.length && time[first[i]!]! <= time[second[j]!]!);
    merged[k] = takeFirst ? first[i++]! : second[j++]!;
  }
  return merged;
}
