import { useMemo } from 'react';
import { formatCount } from '../format.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/DataTable.tsx';
import { PickCell } from './PickCell.tsx';
import { isStacked, stackOf, type TimePoint, type TimeSeriesProps, wordsOf } from './time-series.ts';

export interface TimeSeriesTableProps extends Omit<TimeSeriesProps, 'title' | 'description' | 'height'> {
  /** The header of the first column. */
  readonly dateLabel: string;
  readonly maxHeight: string;
}

interface Row extends TimePoint {
  readonly index: number;
  readonly before: { readonly date: string; readonly value: number | null } | undefined;
}

const dateOf = (row: Row) => row.date;
const NEWEST_FIRST = { columnId: 'date', direction: 'descending' } as const;

/** The numbers of a chart, the newest first. */
export function TimeSeriesTable(props: TimeSeriesTableProps) {
  const { dateLabel, maxHeight, points, series, comparison, emptyText, onPick } = props;
  const { formatValue = formatCount } = props;
  const { describeDate, partialLabel, totalLabel } = wordsOf(props);
  const rows = useMemo(
    () => points.map((point, index) => ({ ...point, index, before: comparison?.points[index] })),
    [points, comparison],
  );
  const pastLabel = comparison?.label;
  const columns = useMemo(
    () =>
      tableColumns({
        series,
        pastLabel,
        dateLabel,
        formatValue,
        onPick,
        describeDate,
        partialLabel,
        totalLabel,
      }),
    [series, pastLabel, dateLabel, formatValue, onPick, describeDate, partialLabel, totalLabel],
  );
  return (
    <DataTable
      // Another name than the card's own: two landmarks of one name cannot be told apart.
      caption={`${series.map(({ label }) => label).join(', ')} by ${dateLabel.toLowerCase()}`}
      columns={columns}
      rows={rows}
      rowKey={dateOf}
      initialSort={NEWEST_FIRST}
      maxHeight={maxHeight}
      {...(emptyText === undefined ? {} : { emptyText })}
    />
  );
}

interface TableWords extends Pick<TimeSeriesProps, 'series'> {
  readonly pastLabel: string | undefined;
  readonly dateLabel: string;
  readonly formatValue: (value: number) => string;
  readonly onPick: TimeSeriesProps['onPick'];
  readonly describeDate: (isoDate: string) => string;
  readonly partialLabel: string;
  readonly totalLabel: string;
}

function tableColumns(words: TableWords): readonly Column<Row>[] {
  const { series, pastLabel, dateLabel, formatValue, onPick, describeDate, partialLabel, totalLabel } = words;
  const shown = (value: number | null) => (value === null ? '–' : formatValue(value));
  const number = (id: string, header: string, value: (row: Row) => number | null): Column<Row> => ({
    id,
    header,
    value,
    cell: (row) => shown(value(row)),
    align: 'end',
    width: Math.max(112, Math.min(192, header.length * 7 + 44)),
    sortDescendingFirst: true,
  });
  const columns: Column<Row>[] = [
    {
      id: 'date',
      header: dateLabel,
      value: dateOf,
      cell: (row) => (
        <>
          <PickCell onPick={onPick && (() => onPick(row.date, row.index))}>{describeDate(row.date)}</PickCell>
          {row.isPartial && <span className="ml-2 font-normal text-ink-muted">{partialLabel}</span>}
        </>
      ),
      isRowHeader: true,
      width: 192,
      sortDescendingFirst: true,
    },
    ...series.map(({ label }, place) => number(`series ${place}`, label, (row) => row.values[place] ?? null)),
  ];
  if (isStacked(series)) columns.push(number('total', totalLabel, (row) => stackOf(row, series)));
  if (pastLabel !== undefined) {
    columns.push(number('before', pastLabel, (row) => row.before?.value ?? null));
    columns.push({
      id: 'before date',
      header: `${pastLabel}: ${dateLabel.toLowerCase()}`,
      value: (row) => row.before?.date ?? null,
      cell: (row) => (row.before === undefined ? '–' : describeDate(row.before.date)),
      width: 208,
    });
  }
  return columns;
}
