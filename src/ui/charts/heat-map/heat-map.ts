import { formatCount } from '../../format.ts';
import type { PlainTable } from '../../saving.ts';
import { type HeatStep, quantileSteps } from './quantile-steps.ts';

/** A table of numbers whose cells are coloured. */
export interface HeatMapProps {
  /** The accessible name. */
  readonly label: string;
  /** What the rows are: "Weekday". */
  readonly rowsLabel: string;
  /** The short names of the rows: "Mon". */
  readonly rows: readonly string[];
  /** What the columns are: "Hour". */
  readonly columnsLabel: string;
  /** The short names of the columns: "09". Where there is no room, some are left out. */
  readonly columns: readonly string[];
  /** A number for each row and column, in their order. */
  readonly values: readonly (readonly number[])[];
  /** What the numbers are: "People". */
  readonly valueLabel: string;
  /** A cell in words: "Monday, 09:00 to 10:00". Row and column names if not given. */
  readonly describeCell?: (row: number, column: number) => string;
  /** What a value is called, `12,345` if not given. Keep it stable. */
  readonly formatValue?: (value: number) => string;
  /** Which values share a colour; five quantiles if not given. */
  readonly steps?: readonly HeatStep[];
  readonly onPick?: (row: number, column: number) => void;
  /** What picking does: "Click or press Enter for the people". */
  readonly pickHint?: string;
}

/** A cell by its place on the page, where rows and columns may have traded places. */
export interface HeatCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface HeatGrid {
  readonly rowsLabel: string;
  readonly rows: readonly string[];
  readonly columnsLabel: string;
  readonly columns: readonly string[];
  /** Row and column of a cell are those of the data. */
  readonly cells: readonly (readonly HeatCell[])[];
}

/** The grid as it lies on the page; upright, the data's columns are its rows. */
export function gridOf(
  { rowsLabel, rows, columnsLabel, columns, values }: HeatMapProps,
  isUpright: boolean,
): HeatGrid {
  const cellAt = (row: number, column: number) => ({ row, column, value: values[row]?.[column] ?? 0 });
  return isUpright
    ? {
        rowsLabel: columnsLabel,
        rows: columns,
        columnsLabel: rowsLabel,
        columns: rows,
        cells: columns.map((_, column) => rows.map((_name, row) => cellAt(row, column))),
      }
    : {
        rowsLabel,
        rows,
        columnsLabel,
        columns,
        cells: rows.map((_, row) => columns.map((_name, column) => cellAt(row, column))),
      };
}

/** The numbers of a map, a line for each cell. */
export function heatMapValues({
  rowsLabel,
  rows,
  columnsLabel,
  columns,
  values,
  valueLabel,
}: HeatMapProps): PlainTable {
  return {
    columns: [rowsLabel, columnsLabel, valueLabel],
    rows: rows.flatMap((name, row) =>
      columns.map((column, place) => [name, column, values[row]?.[place] ?? 0]),
    ),
  };
}

/** A cell of the data in words. */
export function cellWords(
  { rows, columns, describeCell }: HeatMapProps,
  row: number,
  column: number,
): string {
  return describeCell === undefined
    ? `${rows[row] ?? ''}, ${columns[column] ?? ''}`
    : describeCell(row, column);
}

/** The steps that occur, nothing first, with their numbers. */
export function legendSteps({ values, steps, formatValue = formatCount }: HeatMapProps) {
  const all = values.flat();
  const rangeOf = ({ from, to }: HeatStep) =>
    from === to ? formatValue(from) : `${formatValue(from)}–${formatValue(to)}`;
  return [
    ...(all.some((value) => !(value > 0)) ? [{ level: 0 as const, words: formatValue(0) }] : []),
    ...(steps ?? quantileSteps(all)).map((step) => ({ level: step.level, words: rangeOf(step) })),
  ];
}
