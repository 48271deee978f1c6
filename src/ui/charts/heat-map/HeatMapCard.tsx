import { useMemo } from 'react';
import { formatCount } from '../../format.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/DataTable.tsx';
import { ChartCard, type ChartCardProps } from '../ChartCard.tsx';
import { PickCell } from '../PickCell.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import { HeatMap } from './HeatMap.tsx';
import { type HeatCell, type HeatMapProps, heatMapValues } from './heat-map.ts';
import { heatMapPicture } from './heat-map-picture.ts';

export interface HeatMapCardProps
  extends Omit<HeatMapProps, 'label'>,
    Pick<ChartCardProps, 'title' | 'definition' | 'actions' | 'fileName'> {
  /** The answer in one sentence. */
  readonly summary: string;
}

/** A heat map with everything a chart must have. */
export function HeatMapCard(props: HeatMapCardProps) {
  const { title, summary, definition, actions, fileName, ...map } = props;
  const whole = { ...map, label: title };
  return (
    <ChartCard
      title={title}
      summary={summary}
      {...(definition === undefined ? {} : { definition })}
      {...(fileName === undefined ? {} : { fileName })}
      values={() => heatMapValues(whole)}
      actions={actions}
      legend={<HeatLegend {...whole} />}
      chart={
        <div className="pt-1 pb-2">
          <HeatMap {...whole} />
        </div>
      }
      picture={() => heatMapPicture(whole)}
      table={<HeatTable {...whole} />}
    />
  );
}

const cellKey = ({ row, column }: HeatCell) => `${row} ${column}`;

/** A line for each cell: a table as wide as the map could be read, but not sorted. */
function HeatTable({
  rowsLabel,
  rows,
  columnsLabel,
  columns,
  values,
  valueLabel,
  formatValue = formatCount,
  onPick,
}: HeatMapProps) {
  const cells = useMemo(
    () =>
      rows.flatMap((_, row) =>
        columns.map((_name, column) => ({ row, column, value: values[row]?.[column] ?? 0 })),
      ),
    [rows, columns, values],
  );
  const tableColumns = useMemo(
    (): readonly Column<HeatCell>[] => [
      {
        id: 'row',
        header: rowsLabel,
        value: ({ row }) => row,
        cell: ({ row, column }) => (
          <PickCell onPick={onPick && (() => onPick(row, column))}>{rows[row]}</PickCell>
        ),
        isRowHeader: true,
      },
      {
        id: 'column',
        header: columnsLabel,
        value: ({ column }) => column,
        cell: ({ column }) => columns[column],
      },
      {
        id: 'value',
        header: valueLabel,
        value: ({ value }) => value,
        cell: ({ value }) => formatValue(value),
        align: 'end',
        sortDescendingFirst: true,
      },
    ],
    [rowsLabel, rows, columnsLabel, columns, valueLabel, formatValue, onPick],
  );
  return (
    <DataTable
      caption={`${valueLabel} by ${rowsLabel.toLowerCase()} and ${columnsLabel.toLowerCase()}`}
      columns={tableColumns}
      rows={cells}
      rowKey={cellKey}
      maxHeight="16rem"
    />
  );
}
