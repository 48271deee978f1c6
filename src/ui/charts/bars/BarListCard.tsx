import { useMemo } from 'react';
import { formatCount, formatPercent } from '../../format.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/DataTable.tsx';
import { visibleLine } from '../../visible-text.ts';
import { ChartCard, type ChartCardProps } from '../ChartCard.tsx';
import { PickCell } from '../PickCell.tsx';
import { BarList } from './BarList.tsx';
import { type BarItem, type BarListProps, barListValues, shareOf } from './bar-list.ts';
import { barListPicture } from './bar-list-picture.ts';

export interface BarListCardProps
  extends Omit<BarListProps, 'label'>,
    Pick<ChartCardProps, 'title' | 'definition' | 'actions' | 'fileName'> {
  /** The answer in one sentence. */
  readonly summary: string;
}

/** A list of bars with everything a chart must have. */
export function BarListCard(props: BarListCardProps) {
  const { title, summary, definition, actions, fileName, ...list } = props;
  const whole = { ...list, label: title };
  return (
    <ChartCard
      title={title}
      summary={summary}
      {...(definition === undefined ? {} : { definition })}
      {...(fileName === undefined ? {} : { fileName })}
      values={() => barListValues(whole)}
      actions={actions}
      chart={<BarList {...whole} />}
      picture={() => barListPicture(whole)}
      table={<BarTable {...whole} />}
    />
  );
}

interface BarRow extends BarItem {
  readonly index: number;
}

const keyOf = (item: BarRow) => item.key;

function BarTable({
  items,
  itemsLabel,
  valueLabel,
  total,
  formatValue = formatCount,
  emptyText,
  onPick,
}: BarListProps) {
  const rows = useMemo(() => items.map((item, index) => ({ ...item, index })), [items]);
  const columns = useMemo((): readonly Column<BarRow>[] => {
    const share = ({ value }: BarRow) => shareOf({ items, ...(total !== undefined && { total }) }, value);
    return [
      {
        id: 'label',
        header: itemsLabel,
        // In the order of the list: "20 or more" comes after "5 to 19".
        value: ({ index }) => index,
        cell: ({ key, label, index }) => (
          <PickCell onPick={onPick && (() => onPick(key, index))}>{visibleLine(label)}</PickCell>
        ),
        isRowHeader: true,
      },
      {
        id: 'value',
        header: valueLabel,
        value: ({ value }) => value,
        cell: ({ value }) => formatValue(value),
        align: 'end',
        sortDescendingFirst: true,
      },
      {
        id: 'share',
        header: 'Share',
        value: share,
        cell: (item) => {
          const ratio = share(item);
          return ratio === null ? '–' : formatPercent(ratio);
        },
        align: 'end',
        sortDescendingFirst: true,
      },
    ];
  }, [items, itemsLabel, valueLabel, total, formatValue, onPick]);
  return (
    <DataTable
      caption={`${valueLabel} by ${itemsLabel.toLowerCase()}`}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      {...(emptyText === undefined ? {} : { emptyText })}
    />
  );
}
