import { formatTable } from './format-table.ts';
import { goalTable } from './goal-table.ts';
import { Measured } from './measured.ts';
import { aliveTable, levelTable, questionTable } from './own-tables.ts';
import type { Results, Run } from './results.ts';
import { seriesTable } from './series-table.ts';
import { formatMegabytes, formatRows } from './words.ts';

/** The whole report as Markdown: goals, a table for each CSV, other wrappings, and what only our page is measured for. */
export function reportOf(results: Results): string {
  const measured = new Measured(results);
  const csvFiles = new Map(
    results.series.filter(({ file }) => file.format === 'csv').map(({ file }) => [file.rows, file]),
  );
  const sizes = [...new Set(results.series.map(({ file }) => file.rows))];
  return [
    results.runs.map(provenance).join('\n\n'),
    '### Goals',
    goalTable(measured),
    ...[...csvFiles.values()].flatMap(({ rows, bytes }) => [
      `### ${formatRows(rows)} events, CSV, ${formatMegabytes(bytes).slice(1)}`,
      seriesTable(results, measured, rows),
    ]),
    ...sizes.flatMap((rows) =>
      titled(`${formatRows(rows)} events in every wrapping`, formatTable(measured, rows)),
    ),
    ...(results.alive.length > 0 ? titled('Alive while it reads', aliveTable(results, measured)) : []),
    ...results.levels.flatMap(({ rows, levels }) =>
      titled(`${formatRows(rows)} events loaded and cleared, above the empty page`, levelTable(levels)),
    ),
    ...results.questions.flatMap(({ rows, costs }) =>
      titled(`Questions about ${formatRows(rows)} loaded events (in Node)`, questionTable(costs)),
    ),
  ].join('\n\n');
}

function titled(title: string, content: string): string[] {
  return content === '' ? [] : [`### ${title}`, content];
}

function provenance({ command, date, versions, cores, rounds }: Run): string {
  const programs = Object.entries(versions).map(([program, version]) => `${program} ${version}`);
  return `\`${command}\`, ${date}, ${cores} cores, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}. ${programs.join(', ')}.`;
}
