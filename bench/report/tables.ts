import type { LogFile } from '../files/log-file.ts';
import type { Series } from '../rounds.ts';
import { GOALS, type Goal, isMet } from './goals.ts';
import { Measured, timesOf } from './measured.ts';
import type { Results } from './results.ts';
import { type Spread, spreadOf } from './statistics.ts';

const NONE = '–';
const MB = 1_000_000;

/** The whole report as Markdown: goals, a table for each file, questions. */
export function reportOf(results: Results): string {
  const measured = new Measured(results);
  const rows = [...new Set(results.series.map(({ file }) => file.rows))];
  const files = [
    ...new Map(results.series.map(({ file }) => [`${file.rows} ${file.format}`, file])).values(),
  ];
  return [
    provenance(results),
    '### Goals',
    goalTable(measured, rows),
    ...files.flatMap((file) => [`### ${titleOf(file)}`, seriesTable(results, measured, file)]),
    ...results.questions.flatMap(({ rows, costs }) => [
      `### Questions about ${formatRows(rows)} loaded events (in Node)`,
      table(
        ['Question', 'Median', 'Range', '× one plain pass'],
        costs.map(({ question, ms, ofPlainPass }) => [
          question,
          formatMs(ms.median),
          formatRange(ms, formatMs),
          formatRatio(ofPlainPass.median),
        ]),
      ),
    ]),
  ].join('\n\n');
}

function provenance({ command, date, versions, cores, rounds }: Results): string {
  const programs = Object.entries(versions).map(([program, version]) => `${program} ${version}`);
  return `\`${command}\`, ${date}, ${cores} cores, ${rounds} rounds. ${programs.join(', ')}.`;
}

function goalTable(measured: Measured, rows: readonly number[]): string {
  const cell = (goal: Goal, count: number): string => {
    const [limit, value] = [goal.limits[count], goal.measure(measured, count)];
    if (limit === undefined) return NONE;
    const wanted = `${goal.is === 'at most' ? '≤' : '≥'} ${limit}${goal.unit === '×' ? '' : ` ${goal.unit}`}`;
    if (value === null) return `${wanted}: not measured`;
    return `${wanted}: **${formatFigure(value, goal.unit)}** ${isMet(goal, measured, count) ? '✓' : '✗'}`;
  };
  return table(
    ['', ...rows.map(formatRows)],
    GOALS.filter((goal) => rows.some((count) => goal.limits[count] !== undefined)).map((goal) => [
      goal.name,
      ...rows.map((count) => cell(goal, count)),
    ]),
  );
}

function seriesTable(results: Results, measured: Measured, { rows, format }: Series['file']): string {
  const ofFile = results.series.filter(({ file }) => file.rows === rows && file.format === format);
  return table(
    ['', 'Median', 'Range', '× floor', '× ours', 'Peak memory', 'Longest task', 'Dropped frames', 'Answers'],
    ofFile.map(({ subject, label, loads }) => {
      const failed = loads.find((load) => !load.ok);
      if (failed) return [label, 'fails', ...Array<string>(6).fill(NONE), failed.ok ? '' : failed.error];
      const time = spreadOf(timesOf(measured.find(subject, rows, format)).filter((each) => each !== null));
      if (time === null) return [label, ...Array<string>(8).fill(NONE)];
      const median = (figure: Parameters<Measured['median']>[3]) =>
        measured.median(subject, rows, format, figure);
      const dropped = median((load) => load.droppedFrames / load.frames);
      return [
        label,
        formatMs(time.median),
        formatRange(time, formatMs),
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

function answersOf(subject: Series['subject'], loads: Series['loads']): string {
  if (subject === 'floor' || subject === 'inflate') return NONE;
  const wrong = loads.map((load) => (load.ok ? load.wrong : null)).find((each) => each !== null);
  return wrong == null ? 'right' : `**wrong**: ${wrong}`;
}

function titleOf({ rows, format, bytes }: Pick<LogFile, 'rows' | 'format' | 'bytes'>): string {
  const names = {
    csv: 'CSV',
    ndjson: 'NDJSON',
    json: 'JSON array',
    zip: 'ZIP of the CSV',
    gz: 'gzip of the CSV',
  };
  return `${formatRows(rows)} events, ${names[format]}, ${Math.round(bytes / MB)} MB`;
}

function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...lines.map(line)].join('\n');
}

function formatRows(rows: number): string {
  return rows >= 1_000_000 ? `${rows / 1_000_000} M` : `${rows / 1_000} k`;
}

function formatMs(ms: number): string {
  return ms < 1_000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1_000).toFixed(2)} s`;
}

function formatRange({ least, most }: Spread, format: (value: number) => string): string {
  return `${format(least)} – ${format(most)}`;
}

function formatRatio(ratio: number | null): string {
  return ratio === null ? NONE : ratio < 10 ? ratio.toFixed(1) : String(Math.round(ratio));
}

function formatMegabytes(bytes: number | null): string {
  return bytes === null ? NONE : `+${Math.round(bytes / MB)} MB`;
}

/** The browser reports tasks above 50 ms only. */
function formatTask(ms: number | null): string {
  return ms === null ? NONE : ms === 0 ? '< 50 ms' : formatMs(ms);
}

function formatFigure(value: number, unit: Goal['unit']): string {
  if (value === Number.POSITIVE_INFINITY) return 'fails';
  if (unit === '×') return formatRatio(value);
  return unit === 'ms' ? (value === 0 ? '< 50 ms' : formatMs(value)) : `${Math.round(value)} MB`;
}
