const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Numbers by size, text as a reader would look it up; numbers before text should a column hold both. */
export function compareCells(a: unknown, b: unknown): number {
  const isNumberA = typeof a === 'number';
  const isNumberB = typeof b === 'number';
  if (isNumberA && isNumberB) return a - b;
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  return collator.compare(String(a), String(b));
}
