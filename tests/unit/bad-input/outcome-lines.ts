import type { ReadOutcome } from '../../../src/importers/read-outcome.ts';
import { readSource } from '../../../src/importers/read-source.ts';
import { UNPACK_LIMITS, type UnpackLimits } from '../../../src/importers/unpack-limits.ts';

/** What became of a file, a line for each outcome: `name: csv, 2 of 3; issue × count (first example)` or `name: error (detail)`. */
export function outcomeLines(outcomes: readonly ReadOutcome[]): string[] {
  return outcomes.map((outcome) => {
    if (!outcome.ok) {
      const { code, file, ...details } = outcome.error;
      const detail = Object.values(details).flat().join(', ');
      return `${file}: ${code}${detail === '' ? '' : ` (${detail})`}`;
    }
    const { name, format, recordsKept, recordsRead, issues } = outcome.value.report;
    const notes = issues.map(
      ({ code, count, examples }) =>
        `; ${code} × ${count} (${examples.map(({ found }) => found).join(' | ')})`,
    );
    return `${name}: ${format}, ${recordsKept} of ${recordsRead}${notes.join('')}`;
  });
}

/** Reads bytes as a file of that name and says what became of it. Issues of columns that are not there are left out. */
export async function readLines(
  content: Uint8Array<ArrayBuffer> | string,
  name = 'log',
  limits: Partial<UnpackLimits> = {},
): Promise<string[]> {
  const lines = outcomeLines(
    await readSource(new File([content], name), {}, { ...UNPACK_LIMITS, ...limits }),
  );
  return lines.map((line) => line.replace(/; column-missing × \d+ \([^)]*\)/, ''));
}
