import { describe, expect, it } from 'vitest';
import { type Coverage, computeCoverage } from '../../../src/metrics/coverage.ts';
import { mergeTables } from '../../../src/model/merge-tables.ts';
import { tableFromText } from '../../support/table-from-text.ts';

/** A file with one event at noon of each day. */
const fileOf = (...days: readonly string[]) =>
  tableFromText(days.map((day) => `${day}T12:00:00Z ada conversation_created`).join('\n'));

function coverageOf(...files: readonly ReturnType<typeof fileOf>[]): Coverage {
  const coverage = computeCoverage(mergeTables(files).table, files);
  if (coverage === null) throw new Error('no days');
  return coverage;
}

/** `events 01-02–01-03 (2 days, 5)`. */
const drawn = (stretches: Coverage['all']) =>
  stretches.map(
    ({ state, from, to, days, events }) => `${state} ${from.slice(5)}–${to.slice(5)} (${days}, ${events})`,
  );

describe('computeCoverage', () => {
  it('tells days with events from quiet ones inside a file', () => {
    const coverage = coverageOf(fileOf('2026-01-01', '2026-01-01', '2026-01-02', '2026-01-05'));
    expect(coverage).toMatchObject({
      step: 'day',
      from: '2026-01-01',
      to: '2026-01-05',
      gapDays: 0,
      quietDays: 2,
    });
    // The same line twice in one file is kept twice.
    expect(drawn(coverage.all)).toEqual([
      'events 01-01–01-02 (2, 3)',
      'quiet 01-03–01-04 (2, 0)',
      'events 01-05–01-05 (1, 1)',
    ]);
    expect(drawn(coverage.files[0]!)).toEqual(drawn(coverage.all));
  });

  it('finds the days between files that nobody knows', () => {
    const coverage = coverageOf(
      fileOf('2026-01-01', '2026-01-02'),
      fileOf('2026-01-02', '2026-01-03'),
      fileOf('2026-01-06'),
    );
    expect(coverage).toMatchObject({ gapDays: 2, quietDays: 0 });
    expect(drawn(coverage.all)).toEqual([
      // The event that stands in both files is counted once.
      'events 01-01–01-03 (3, 3)',
      'gap 01-04–01-05 (2, 0)',
      'events 01-06–01-06 (1, 1)',
    ]);
    expect(drawn(coverage.files[1]!)).toEqual([
      'outside 01-01–01-01 (1, 0)',
      'events 01-02–01-03 (2, 2)',
      'outside 01-04–01-06 (3, 0)',
    ]);
  });

  it('has no stretch for a file without events, and nothing without any', () => {
    const empty = tableFromText('');
    expect(computeCoverage(empty, [empty])).toBeNull();
    expect(computeCoverage(empty, [])).toBeNull();
    const coverage = coverageOf(fileOf('2026-01-01'), empty);
    expect(drawn(coverage.files[1]!)).toEqual(['outside 01-01–01-01 (1, 0)']);
  });

  it('draws a log of more than 400 days in weeks from Monday, and says where one is covered in part', () => {
    const coverage = coverageOf(
      // Thursday 2 January 2025 to Sunday 5 January; then Wednesday 15 January; then Saturday 7 February 2026: 402 days.
      fileOf('2025-01-02', '2025-01-05'),
      fileOf('2025-01-15'),
      fileOf('2026-02-07'),
    );
    expect(coverage).toMatchObject({ step: 'week', from: '2025-01-02', to: '2026-02-07' });
    expect(coverage.gapDays).toBe(402 - 4 - 1 - 1);
    expect(drawn(coverage.all)).toEqual([
      'events 01-02–01-05 (4, 2)',
      'gap 01-06–01-12 (7, 0)',
      'part 01-13–01-19 (7, 1)',
      'gap 01-20–02-01 (378, 0)',
      'part 02-02–02-07 (6, 1)',
    ]);
    expect(drawn(coverage.files[1]!)).toEqual([
      'outside 01-02–01-12 (11, 0)',
      'events 01-13–01-19 (7, 1)',
      'outside 01-20–02-07 (384, 0)',
    ]);
  });

  it('covers every day once, in order', () => {
    const coverage = coverageOf(fileOf('2026-01-01', '2026-03-01'), fileOf('2026-05-01', '2026-05-03'));
    for (const stretches of [coverage.all, ...coverage.files]) {
      expect(stretches.reduce((sum, { days }) => sum + days, 0)).toBe(123);
      expect(stretches[0]!.from).toBe(coverage.from);
      expect(stretches.at(-1)!.to).toBe(coverage.to);
    }
  });
});
