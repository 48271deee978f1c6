import { useMemo } from 'react';
import { classNames } from '../../class-names.ts';
import { formatCount } from '../../format.ts';
import { useElementWidth } from '../../use-element-width.ts';
import { HeatMark } from './HeatMark.tsx';
import { HeatTooltip } from './HeatTooltip.tsx';
import { cellWords, gridOf, type HeatCell, type HeatMapProps } from './heat-map.ts';
import { levelOf, quantileSteps } from './quantile-steps.ts';
import { useGridCursor } from './use-grid-cursor.ts';

/** Narrower, a cell is hard to hit; then rows and columns trade places. */
const MIN_CELL_WIDTH = 22;
const HEADER_WIDTH = 40;
/** A digit or letter of a header, in pixels, and the air between two headers. */
const LETTER_WIDTH = 6.5;
const HEADER_GAP = 8;

/** Numbers as colours. Arrow keys move from cell to cell, Enter picks; a pointer does both. */
export function HeatMap(props: HeatMapProps) {
  const { label, rows, columns, values, valueLabel, formatValue = formatCount, onPick } = props;
  const [container, width] = useElementWidth<HTMLDivElement>();
  const isUpright =
    columns.length > rows.length && (width - HEADER_WIDTH) / columns.length < MIN_CELL_WIDTH && width > 0;
  const grid = gridOf(props, isUpright);
  const steps = useMemo(() => props.steps ?? quantileSteps(values.flat()), [props.steps, values]);
  const cursor = useGridCursor(
    { rows: grid.rows.length, columns: grid.columns.length },
    onPick &&
      ((row, column) => {
        const cell = grid.cells[row]?.[column];
        if (cell !== undefined) onPick(cell.row, cell.column);
      }),
  );
  const labelStep = headerStep(grid.columns, (width - HEADER_WIDTH) / grid.columns.length);
  const words = (cell: HeatCell) =>
    `${cellWords(props, cell.row, cell.column)}: ${formatValue(cell.value)} ${valueLabel.toLowerCase()}`;

  return (
    <div ref={container} className="relative" {...cursor.frame}>
      {/* A table that arrow keys move in, as the ARIA practices have it. */}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above.
        role="grid"
        aria-label={label}
        className="w-full table-fixed border-separate border-spacing-0 text-2xs text-ink-faint"
      >
        <colgroup>
          <col style={{ width: HEADER_WIDTH }} />
        </colgroup>
        <thead>
          <tr>
            {/* Said and not shown: the names beside it speak for themselves. */}
            <th scope="col">
              <span className="sr-only">{grid.rowsLabel}</span>
            </th>
            {grid.columns.map((name, column) => (
              <th key={name} scope="col" className="h-5 p-0 align-top font-normal">
                <span
                  className={column % labelStep === 0 ? 'flex justify-center whitespace-nowrap' : 'sr-only'}
                >
                  {name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.cells.map((cells, row) => (
            <tr key={grid.rows[row]}>
              <th scope="row" className="p-0 text-left font-normal whitespace-nowrap">
                {grid.rows[row]}
              </th>
              {cells.map((cell, column) => (
                <td
                  key={grid.columns[column]}
                  aria-label={words(cell)}
                  className={classNames(
                    'h-6.5 rounded-[4px] p-px focus-visible:outline-offset-0',
                    onPick !== undefined && 'cursor-pointer',
                  )}
                  {...cursor.cell(row, column)}
                >
                  <HeatMark level={levelOf(steps, cell.value)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <HeatTooltip grid={grid} at={cursor.shown} chart={props} width={width} />
    </div>
  );
}

/** Every how many columns there is room for a name. */
function headerStep(names: readonly string[], cellWidth: number): number {
  const widest =
    names.reduce((longest, name) => Math.max(longest, name.length), 0) * LETTER_WIDTH + HEADER_GAP;
  return [1, 2, 3, 4, 6, 12].find((step) => step * cellWidth >= widest) ?? 24;
}
