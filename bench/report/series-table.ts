import type { Series } from '../rounds.ts';
import { type Measured, timesOf } from './measured.ts';
import type { Results } from './results.ts';
import { spreadOf } from './statistics.ts';
import { formatMegabytes, formatMs, formatRange, formatRatio, formatTask, NONE, table } from './words.ts';

/** Every subject with one CSV. */
export function seriesTable(results: Results, measured: Measured, rows: number): string {
  const format = 'csv';
  const ofFile = results.series.filter(({ file }) => file.rows === rows && file.format === format);
  return table(
    [
      '',
      'Median',
      'Range',
      'All charts drawn',
      '× floor',
      '× ours',
      'Peak memory',
      'Longest task',
      'Dropped frames',
      'Answers',
    ],
    ofFile.map(({ subject, label, loads }) => {
      const failed = loads.find((load) => !load.ok);
      if (failed) return [label, 'fails', ...Array<string>(7).fill(NONE), failed.ok ? '' : failed.error];
      const time = spreadOf(timesOf(measured.find(subject, rows, format)).filter((each) => each !== null));
      if (time === null) return [label, ...Array<string>(9).fill(NONE)];
      const median = (figure: Parameters<Measured['median']>[3]) =>
        measured.median(subject, rows, format, figure);
      const whole = subject === 'page' ? median((load) => load.wholeMs) : null;
      const dropped = median((load) => load.droppedFrames / load.frames);
      return [
        label,
        formatMs(time.median),
        formatRange(time, formatMs),
        whole === null ? NONE : formatMs(whole),
        formatRatio(measured.ratio(subject, 'floor', rows, format)),
        formatRatio(measured.ratio(subject, 'page', rows, format)),
        formatMegabytes(median((load) => load.peakBytes)),
        formatTask(median((load) => load.longestTaskMs)),
        dropped === null ? NONE : `${Math.round(dropped * 100)} %`,
        answersOf(subject, loads),
      ];
    }),
  );
}

/** Whether the answers were the true ones. */
export function answersOf(subject: Series['subject'], loads: Series['loads']): string {
  if (subject === 'floor' || subject === 'inflate') return NONE;
  const wrong = loads.map((load) => (load.ok ? load.wrong : null)).find((each) => each !== null);
  return wrong == null ? 'right' : `**wrong**: ${wrong}`;
}
