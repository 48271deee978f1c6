import type { Level } from '../browser/measure-levels.ts';
import type { Measured } from './measured.ts';
import type { Results } from './results.ts';
import {
  formatMegabytes,
  formatMs,
  formatRange,
  formatRatio,
  formatRows,
  formatTask,
  NONE,
  table,
} from './words.ts';

/* Tables of what only our page is measured for. */

/** Whether the page stays alive: one line for each size. */
export function aliveTable(results: Results, measured: Measured): string {
  const sizes = results.alive.map(({ rows }) => rows);
  const or = (format: (value: number) => string, value: number | null): string =>
    value === null ? NONE : format(value);
  const frames = (value: number): string => `${value.toFixed(0)}/s`;
  return table(
    [
      'While so many events are read',
      'Progress shown',
      'Cancel',
      'Cancel over a loaded log',
      'Typing: longest task',
      'Typing: slowest key',
      'Scrolling by wheel',
      'Scrolling by the bar',
    ],
    sizes.map((rows) => [
      formatRows(rows),
      or(
        (value) => `${value.toFixed(1)}/s`,
        measured.median('page', rows, 'csv', ({ progressUpdates, ms }) => (1000 * progressUpdates) / ms),
      ),
      or(formatMs, measured.cancelMs(rows)),
      or(
        formatMs,
        measured.alive(rows, ({ cancelMs }) => cancelMs),
      ),
      or(
        formatTask,
        measured.alive(rows, ({ typing }) => typing?.longestTaskMs),
      ),
      or(
        formatKey,
        measured.alive(rows, ({ typing }) => typing?.slowestKeyMs),
      ),
      or(
        frames,
        measured.alive(rows, ({ wheelFrames }) => wheelFrames),
      ),
      or(
        frames,
        measured.alive(rows, ({ barFrames }) => barFrames),
      ),
    ]),
  );
}

/** The browser reports keys of 16 ms and more. */
function formatKey(ms: number): string {
  return ms === 0 ? '< 16 ms' : formatMs(ms);
}

/** What is left after so many times loading and clearing, above the empty page. */
export function levelTable(levels: readonly Level[]): string {
  const [empty] = levels;
  const shown = levels.filter(({ times }) => times === 1 || (times > 0 && times % 5 === 0));
  const above = (of: (level: Level) => number | null) => (level: Level) => {
    const [now, before] = [of(level), empty === undefined ? null : of(empty)];
    return now === null || before === null ? NONE : formatMegabytes(now - before);
  };
  return table(
    [
      'Loaded and cleared',
      'The whole process',
      'Page: objects',
      'Workers: objects and buffers',
      'Nodes of the document',
    ],
    shown.map((level) => [
      level.times === 1 ? 'once' : `${level.times} times`,
      above(({ process }) => process)(level),
      above(({ pageHeap }) => pageHeap)(level),
      above(({ workerHeap }) => workerHeap)(level),
      String(level.nodes),
    ]),
  );
}

/** What each question costs on a loaded log. */
export function questionTable(costs: Results['questions'][number]['costs']): string {
  return table(
    ['Question', 'Median', 'Range', '× one plain pass'],
    costs.map(({ question, ms, ofPlainPass }) => [
      question,
      formatMs(ms.median),
      formatRange(ms, formatMs),
      formatRatio(ofPlainPass.median),
    ]),
  );
}
