import { useEffect, useId, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format.ts';
import { useIsPrinting } from '../use-is-printing.ts';
import { useOverflow } from '../use-overflow.ts';
import { BodyRow } from './BodyRow.tsx';
import { type Column, columnWidth, flexibleColumn } from './column.ts';
import { Spacer } from './Spacer.tsx';
import { useRowWindow } from './use-row-window.ts';

const MAX_PLAIN_ROWS = 100;

export interface PagedTableProps<Row extends object> {
  /** Names the table and its scroll region. Not drawn: the heading above says it to those who see. */
  readonly caption: string;
  /** Stable, see `Column`. In their own order; nothing is sorted here. */
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  /** A row that has arrived. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Is told which rows are in view, `end` not included. */
  readonly onShow: (first: number, end: number) => void;
  /** Where the table starts to scroll, any CSS length. */
  readonly maxHeight?: string;
}

/** A table whose rows live elsewhere and are fetched as they come into view. */
export function PagedTable<Row extends object>(props: PagedTableProps<Row>) {
  const { caption, columns, rowCount, rowAt, onShow, maxHeight = 'min(32rem, 75vh)' } = props;
  const captionId = useId();
  const scroller = useRef<HTMLElement>(null);
  const { isHorizontal, isVertical } = useOverflow(scroller);
  const isPrinting = useIsPrinting();
  const isVirtual = rowCount > MAX_PLAIN_ROWS;
  const { first, end, spaceBefore, spaceAfter } = useRowWindow(scroller, rowCount, isVirtual);
  useEffect(() => onShow(first, end), [onShow, first, end]);

  const flexible = flexibleColumn(columns);
  const minWidth = columns.reduce((sum, column) => sum + columnWidth(column), 0);
  return (
    <section
      ref={scroller}
      {...(isHorizontal || isVertical ? { 'aria-labelledby': captionId, tabIndex: 0 } : {})}
      className="@container relative scroll-pt-10 overflow-auto rounded-card overscroll-x-contain focus-visible:-outline-offset-2 print:max-h-none print:overflow-visible"
      style={isPrinting ? undefined : { maxHeight }}
    >
      <table
        className="w-full table-fixed border-separate border-spacing-0 text-sm print:table-auto print:text-2xs"
        style={isPrinting ? undefined : { minWidth }}
        aria-rowcount={isVirtual ? rowCount + 1 : undefined}
      >
        <caption id={captionId} className="sr-only">
          {caption}
        </caption>
        <colgroup>
          {columns.map((column) => (
            <col
              key={column.id}
              style={column === flexible || isPrinting ? undefined : { width: columnWidth(column) }}
            />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={isVirtual ? 1 : undefined}>
            {columns.map((column) => (
              <PlainHeader key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={spaceBefore} columnCount={columns.length} />
          {Array.from({ length: end - first }, (_, offset) => {
            const index = first + offset;
            const row = rowAt(index);
            const rowIndex = isVirtual ? { rowIndex: index + 2 } : {};
            return row === undefined ? (
              <ComingRow key={index} columnCount={columns.length} />
            ) : (
              <BodyRow
                key={index}
                row={row}
                columns={columns}
                place={index + 1}
                hasRank={false}
                isPinned={false}
                {...rowIndex}
              />
            );
          })}
          <Spacer height={isPrinting ? 0 : spaceAfter} columnCount={columns.length} />
          {isPrinting && end < rowCount && (
            <tr>
              <td colSpan={columns.length} className="px-3 py-4 text-ink-muted">
                {formatCount(rowCount - (end - first))} more rows are not printed
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function PlainHeader<Row>({ column }: { readonly column: Column<Row> }) {
  return (
    <th
      scope="col"
      className={classNames(
        'sticky top-0 z-10 h-9 border-b border-line bg-surface px-3 text-xs font-medium text-ink-muted',
        column.align === 'end' ? 'text-right' : 'text-left',
      )}
    >
      <span className={classNames(column.isAction === true && 'sr-only')}>{column.header}</span>
    </th>
  );
}

function ComingRow({ columnCount }: { readonly columnCount: number }) {
  return (
    <tr className="h-9">
      <td colSpan={columnCount} className="h-9 border-b border-line px-3 text-ink-faint">
        …
      </td>
    </tr>
  );
}
