import type { ChartPicture } from '../picture/chart-picture.ts';
import { textElement } from '../picture/svg-text.ts';
import { type HeatMapProps, legendSteps } from './heat-map.ts';
import { type HeatLevel, levelOf, quantileSteps } from './quantile-steps.ts';

const CELL = { width: 32, height: 26 } as const;
const HEADER = { width: 56, height: 22 } as const;

/** The heat map as it lies on a wide page, drawn from its numbers. */
export function heatMapPicture(props: HeatMapProps): ChartPicture {
  const { rows, columns, values, steps = quantileSteps(values.flat()) } = props;
  const at = {
    x: (column: number) => HEADER.width + column * CELL.width,
    y: (row: number) => HEADER.height + row * CELL.height,
  };
  const heads = [
    ...columns.map((name, column) =>
      textElement(name, {
        x: at.x(column) + CELL.width / 2,
        y: 12,
        size: 11,
        fill: 'var(--ink-faint)',
        anchor: 'middle',
      }),
    ),
    ...rows.map((name, row) =>
      textElement(name, { x: 0, y: at.y(row) + CELL.height / 2 + 4, size: 11, fill: 'var(--ink-faint)' }),
    ),
  ];
  const cells = rows.flatMap((_, row) =>
    columns.map((_name, column) => {
      const level = levelOf(steps, values[row]?.[column] ?? 0);
      return square(level, at.x(column) + 1, at.y(row) + 1, CELL.width - 2, CELL.height - 2);
    }),
  );
  return {
    width: at.x(columns.length),
    height: at.y(rows.length),
    body: [...heads, ...cells].join(''),
    legend: legendSteps(props).map(({ level, words }) => ({
      label: `${words} ${props.valueLabel.toLowerCase()}`,
      body: square(level, 2, 0, 12, 12),
    })),
  };
}

function square(level: HeatLevel | 0, x: number, y: number, width: number, height: number): string {
  return level === 0
    ? `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="3" fill="none" stroke="var(--line)"/>`
    : `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="var(--heat-${level})"/>`;
}
