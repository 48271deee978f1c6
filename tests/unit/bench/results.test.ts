import { describe, expect, it } from 'vitest';
import type { Format } from '../../../bench/files/log-file.ts';
import { addToResults, type Results } from '../../../bench/report/results.ts';
import { reportOf } from '../../../bench/report/tables.ts';

/** A run in which our page and the floor took so long with one file each. */
function run(
  command: string,
  files: readonly (readonly [rows: number, format: Format, ms: number])[],
): Results {
  return {
    runs: [
      {
        command,
        date: '2026-11-22',
        versions: {},
        cores: 2,
        rounds: 1,
        files: files.map(([rows, format]) => `${rows} ${format}`),
      },
    ],
    series: files.flatMap(([rows, format, ms]) => [
      seriesOf('page', rows, format, ms),
      seriesOf('floor', rows, format, 100),
    ]),
    questions: [],
    cancels: [],
    alive: [],
    levels: files.map(([rows]) => ({ rows, levels: [] })),
  };
}

function seriesOf(subject: 'page' | 'floor', rows: number, format: Format, ms: number) {
  const load = {
    ok: true,
    ms,
    peakBytes: 0,
    wholeMs: 0,
    longestTaskMs: 0,
    longestGapMs: 0,
    progressUpdates: 0,
    droppedFrames: 0,
    frames: 1,
    wrong: null,
  } as const;
  return { subject, label: subject, file: { rows, format, bytes: rows * 600 }, loads: [load] };
}

describe('addToResults', () => {
  const first = run('first', [
    [100_000, 'csv', 500],
    [1_000_000, 'csv', 240],
    [1_000_000, 'ndjson', 480],
  ]);

  it('keeps what is known of files that a new run did not measure', () => {
    const both = addToResults(first, run('second', [[5_000_000, 'csv', 960]]));
    expect(both.runs.map(({ command }) => command)).toEqual(['second', 'first']);
    const goals = reportOf(both).split('\n');
    expect(goals).toContainEqual(
      '| drop → all answers drawn ÷ floor | ≤ 6 at 100 k, ≤ 2.5 at 1 M, ≤ 2.5 at 5 M | **5.0** ✓ met | **2.4** ✓ met | **9.6** ✗ not met |',
    );
    expect(goals).toContainEqual(expect.stringMatching(/growth.*\*\*4\.0\*\* ✓ met/));
    expect(both.levels.map(({ rows }) => rows)).toContain(100_000);
  });

  it('takes nothing over of a file that was measured again: ratios are those of one run', () => {
    const again = run('second', [[1_000_000, 'csv', 300]]);
    const pageOnly = { ...again, series: again.series.filter(({ subject }) => subject === 'page') };
    const both = addToResults(first, pageOnly);
    expect(both.series.filter(({ file }) => file.rows === 1_000_000 && file.format === 'csv')).toHaveLength(
      1,
    );
    expect(reportOf(both)).toMatch(/÷ floor \|[^|]*\| \*\*5\.0\*\* ✓ met \| not measured/);
  });

  it('forgets runs of which nothing is left', () => {
    const second = addToResults(first, run('second', [[5_000_000, 'csv', 960]]));
    const third = addToResults(second, run('third', [[5_000_000, 'csv', 900]]));
    expect(third.runs.map(({ command }) => command)).toEqual(['third', 'first']);
  });
});
