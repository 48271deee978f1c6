import { memo, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format.ts';
import { TruncatedText } from '../TruncatedText.tsx';
import type { Column } from './column.ts';

export interface BodyRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** Its place in the current order, from 1. */
  readonly place: number;
  readonly hasRank: boolean;
  readonly isPinned: boolean;
  /** Given when only a part of the rows is in the document. */
  readonly rowIndex?: number;
}

function PlainBodyRow<Row>({ row, columns, place, hasRank, isPinned, rowIndex }: BodyRowProps<Row>) {
  return (
    <tr aria-rowindex={rowIndex} className="group h-9 print:h-6">
      {hasRank && <td className={classNames(CELL, 'text-right text-ink-faint')}>{formatCount(place)}</td>}
      {columns.map((column) => {
        const Cell = column.isRowHeader === true ? 'th' : 'td';
        return (
          <Cell
            key={column.id}
            {...(Cell === 'th' ? { scope: 'row' } : {})}
            className={classNames(
              CELL,
              column.align === 'end' ? 'text-right' : 'text-left',
              Cell === 'th' ? 'font-medium text-ink' : 'font-normal text-ink',
              Cell === 'th' && isPinned && 'sticky left-0 z-[5] border-r',
            )}
          >
            {renderCell(column, row)}
          </Cell>
        );
      })}
    </tr>
  );
}

/** Rows do not change while a table scrolls; only the window over them moves. */
export const BodyRow = memo(PlainBodyRow) as typeof PlainBodyRow;

// Opaque, because a pinned cell passes over its neighbours.
const CELL =
  'h-9 border-b border-line bg-surface px-3 print:h-6 print:px-1.5 group-hover:bg-hover group-last:border-b-0';

function renderCell<Row>(column: Column<Row>, row: Row): ReactNode {
  if (column.cell !== undefined) return <div className="truncate">{column.cell(row)}</div>;
  const value = column.value(row);
  if (value === null) return <EmptyCell />;
  if (typeof value === 'number') return formatCount(value);
  return <TruncatedText>{value}</TruncatedText>;
}

function EmptyCell() {
  return (
    <span className="text-ink-faint">
      <span aria-hidden="true">–</span>
      <span className="sr-only">none</span>
    </span>
  );
}
