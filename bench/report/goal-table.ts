import { GOALS, type Goal, isMet } from './goals.ts';
import type { Measured } from './measured.ts';
import { formatFigure, formatRows, NONE, table } from './words.ts';

const SIZES = [100_000, 1_000_000, 5_000_000];

/** Every goal, with what was measured of it at each size and whether it is met. A size without a goal has none. */
export function goalTable(measured: Measured): string {
  return table(
    ['', 'Goal', ...SIZES.map(formatRows)],
    GOALS.map((goal) => [goal.name, wanted(goal), ...SIZES.map((rows) => cell(goal, measured, rows))]),
  );
}

/** One limit, or, where it differs from size to size, one for each. */
function wanted({ is, unit, limits }: Goal): string {
  const of = (limit: number): string =>
    `${is === 'at most' ? '≤' : '≥'} ${limit}${unit === '×' ? '' : unit === '/s' ? '/s' : ` ${unit}`}`;
  const set = SIZES.flatMap((rows) => limits[rows] ?? []);
  if (new Set(set).size === 1) return of(set[0]!);
  return SIZES.flatMap((rows) =>
    limits[rows] === undefined ? [] : `${of(limits[rows])} at ${formatRows(rows)}`,
  ).join(', ');
}

function cell(goal: Goal, measured: Measured, rows: number): string {
  if (goal.limits[rows] === undefined) return NONE;
  const value = goal.measure(measured, rows);
  if (value === null) return 'not measured';
  return `**${formatFigure(value, goal.unit)}** ${isMet(goal, measured, rows) ? '✓ met' : '✗ not met'}`;
}
