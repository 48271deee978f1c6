import type { Measured } from './measured.ts';

/** One goal, and the most or least that it allows at each number of rows; without an entry there is no goal there. */
export interface Goal {
  readonly name: string;
  readonly is: 'at most' | 'at least';
  readonly unit: '×' | 'ms' | 'MB' | '/s';
  readonly limits: { readonly [rows: number]: number };
  /** Null where it was not measured. */
  measure(measured: Measured, rows: number): number | null;
}

const K100 = 100_000;
const M1 = 1_000_000;
const M5 = 5_000_000;
const MB = 1_000_000;

export const GOALS: readonly Goal[] = [
  {
    name: 'drop → all answers drawn ÷ floor',
    is: 'at most',
    unit: '×',
    limits: { [K100]: 6, [M1]: 2.5, [M5]: 2.5 },
    measure: (measured, rows) => measured.ratio('page', 'floor', rows),
  },
  {
    name: 'PapaParse streaming → same answers ÷ ours',
    is: 'at least',
    unit: '×',
    limits: { [K100]: 3, [M1]: 4 },
    measure: (measured, rows) => measured.ratio('papaparse', 'page', rows),
  },
  {
    name: 'DuckDB-wasm → same answers ÷ ours',
    is: 'at least',
    unit: '×',
    limits: { [K100]: 3, [M1]: 2.5, [M5]: 2.5 },
    measure: (measured, rows) => measured.ratio('duckdb', 'page', rows),
  },
  {
    name: 'the recipe’s starter algorithm ÷ ours',
    is: 'at least',
    unit: '×',
    limits: { [K100]: 50, [M1]: 50, [M5]: 50 },
    // From one million rows on it fails, and then it is slower than anything.
    measure: (measured, rows) =>
      measured.fails('starter', rows) ? Number.POSITIVE_INFINITY : measured.ratio('starter', 'page', rows),
  },
  {
    name: 'longest main-thread task while loading',
    is: 'at most',
    unit: 'ms',
    limits: { [K100]: 50, [M1]: 50, [M5]: 50 },
    measure: (measured, rows) => measured.median('page', rows, 'csv', (load) => load.longestTaskMs),
  },
  {
    name: 'peak memory above the empty page',
    is: 'at most',
    unit: 'MB',
    limits: { [M1]: 120, [M5]: 450 },
    measure: (measured, rows) =>
      measured.median('page', rows, 'csv', ({ peakBytes }) => peakBytes && peakBytes / MB),
  },
  {
    name: 'the slowest question ÷ one plain pass',
    is: 'at most',
    unit: '×',
    limits: { [K100]: 3, [M1]: 3, [M5]: 3 },
    measure: (measured, rows) => measured.slowestQuestion(rows, (cost) => cost.ofPlainPass.median),
  },
  {
    name: 'the slowest question',
    is: 'at most',
    unit: 'ms',
    limits: { [M1]: 100 },
    measure: (measured, rows) => measured.slowestQuestion(rows, (cost) => cost.ms.median),
  },
  {
    name: 'Cancel → the former state is back',
    is: 'at most',
    unit: 'ms',
    limits: { [M1]: 300, [M5]: 300 },
    measure: (measured, rows) => measured.cancelMs(rows),
  },
  {
    name: 'Cancel over a loaded log → that log is back',
    is: 'at most',
    unit: 'ms',
    limits: { [M1]: 300, [M5]: 300 },
    measure: (measured, rows) => measured.alive(rows, ({ cancelMs }) => cancelMs),
  },
  {
    name: 'progress shown while loading',
    is: 'at least',
    unit: '/s',
    limits: { [M1]: 4, [M5]: 4 },
    measure: (measured, rows) =>
      measured.median('page', rows, 'csv', ({ progressUpdates, ms }) => (1000 * progressUpdates) / ms),
  },
  {
    name: 'typing in a search among 20,000 people while loading: longest task',
    is: 'at most',
    unit: 'ms',
    limits: { [M1]: 50, [M5]: 50 },
    measure: (measured, rows) => measured.alive(rows, ({ typing }) => typing?.longestTaskMs),
  },
  {
    name: 'scrolling 20,000 people as by a wheel: frames',
    is: 'at least',
    unit: '/s',
    limits: { [M1]: 58 },
    measure: (measured, rows) => measured.alive(rows, ({ wheelFrames }) => wheelFrames),
  },
  {
    name: 'memory after 20 times loading and clearing, above that after 5 times',
    is: 'at most',
    unit: 'MB',
    limits: { [M1]: 20 },
    measure: (measured, rows) => {
      const risen = measured.risen(rows, ({ process }) => process);
      return risen === null ? null : risen / MB;
    },
  },
  {
    name: 'NDJSON, time per byte ÷ that of CSV',
    is: 'at most',
    unit: '×',
    limits: { [M1]: 2.2 },
    measure: (measured, rows) => measured.perByteRatio('ndjson', rows),
  },
  {
    name: 'JSON array, time per byte ÷ that of CSV',
    is: 'at most',
    unit: '×',
    limits: { [M1]: 2.2 },
    measure: (measured, rows) => measured.perByteRatio('json', rows),
  },
  {
    name: 'ZIP ÷ inflating alone',
    is: 'at most',
    unit: '×',
    limits: { [M1]: 1.6 },
    measure: (measured, rows) => measured.ratio('page', 'inflate', rows, 'zip'),
  },
  {
    name: 'gzip ÷ inflating alone',
    is: 'at most',
    unit: '×',
    limits: { [M1]: 1.6 },
    measure: (measured, rows) => measured.ratio('page', 'inflate', rows, 'gz'),
  },
  {
    name: 'growth: time at 5 M ÷ time at 1 M',
    is: 'at most',
    unit: '×',
    limits: { [M5]: 6 },
    measure: (measured) => measured.growth(M1, M5),
  },
];

/** Whether a goal is met at so many rows; null where there is none or nothing was measured. */
export function isMet(goal: Goal, measured: Measured, rows: number): boolean | null {
  const limit = goal.limits[rows];
  const value = goal.measure(measured, rows);
  if (limit === undefined || value === null) return null;
  return goal.is === 'at most' ? value <= limit : value >= limit;
}
