import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format.ts';
import { useIsPrinting } from '../use-is-printing.ts';
import { useOverflow } from '../use-overflow.ts';
import { BodyRow } from './BodyRow.tsx';
import { type Column, columnWidth, flexibleColumn, nextSort, RANK_WIDTH, type TableSort } from './column.ts';
import { HeaderCell } from './HeaderCell.tsx';
import { Spacer } from './Spacer.tsx';
import { useRowWindow } from './use-row-window.ts';
import { useSortedRows } from './use-sorted-rows.ts';

/** Up to here every row stands in the document: the browser's own search and print see all of them. */
const MAX_PLAIN_ROWS = 200;
const MAX_PRINTED_ROWS = 2_000;

export interface DataTableProps<Row extends object> {
  /** Names the table and its scroll region. Not drawn: the heading above says it to those who see. */
  readonly caption: string;
  /** Stable, see `Column`. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The order to begin with; null keeps the rows as they come. */
  readonly initialSort?: TableSort | null;
  /** Given, the order belongs to the caller, and `onSort` must change it. */
  readonly sort?: TableSort | null;
  readonly onSort?: (sort: TableSort) => void;
  readonly emptyText?: ReactNode;
  /** Which rows are shown, all if left out. A row that is found keeps its place among all. Stable, like `columns`. */
  readonly isShown?: (row: Row) => boolean;
  /** A first column with the place in the current order. */
  readonly hasRank?: boolean;
  /** Where the table starts to scroll, any CSS length. */
  readonly maxHeight?: string;
}

export function DataTable<Row extends object>({
  caption,
  columns,
  rows,
  rowKey,
  initialSort = null,
  sort: givenSort,
  onSort,
  emptyText = 'Nothing to show',
  isShown,
  hasRank = false,
  maxHeight = 'min(36rem, 80vh)',
}: DataTableProps<Row>) {
  const [ownSort, setOwnSort] = useState(initialSort);
  const [announcement, setAnnouncement] = useState('');
  const sort = givenSort === undefined ? ownSort : givenSort;
  const all = useSortedRows(rows, columns, rowKey, sort);
  const sorted = useMemo(
    () => (isShown === undefined ? all : all.filter(({ row }) => isShown(row))),
    [all, isShown],
  );

  const captionId = useId();
  const scroller = useRef<HTMLElement>(null);
  const { isHorizontal, isVertical } = useOverflow(scroller);
  const isPrinting = useIsPrinting();
  const isVirtual = rows.length > MAX_PLAIN_ROWS && !isPrinting;
  const shown = useRowWindow(scroller, sorted.length, isVirtual);
  const end = isPrinting ? Math.min(shown.end, MAX_PRINTED_ROWS) : shown.end;

  const flexible = flexibleColumn(columns);
  const columnCount = columns.length + (hasRank ? 1 : 0);
  const minWidth = columns.reduce((sum, column) => sum + columnWidth(column), hasRank ? RANK_WIDTH : 0);

  const sortBy = (column: Column<Row>) => {
    const next = nextSort(column, sort);
    setOwnSort(next);
    setAnnouncement(`Sorted by ${column.header}, ${next.direction}`);
    scroller.current?.scrollTo({ top: 0 });
    onSort?.(next);
  };

  return (
    <div className="min-w-0">
      <section
        ref={scroller}
        {...(isHorizontal || isVertical ? { 'aria-labelledby': captionId, tabIndex: 0 } : {})}
        className="@container relative scroll-pt-10 overflow-auto rounded-card overscroll-x-contain focus-visible:-outline-offset-2 print:max-h-none print:overflow-visible"
        style={isPrinting ? undefined : { maxHeight }}
      >
        <table
          className="w-full table-fixed border-separate border-spacing-0 text-sm print:table-auto print:text-2xs"
          style={isPrinting ? undefined : { minWidth }}
          aria-rowcount={isVirtual ? sorted.length + 1 : undefined}
        >
          <caption id={captionId} className="sr-only">
            {caption}
          </caption>
          <colgroup>
            {hasRank && <col style={{ width: RANK_WIDTH }} />}
            {columns.map((column) => (
              <col
                key={column.id}
                style={column === flexible || isPrinting ? undefined : { width: columnWidth(column) }}
              />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={isVirtual ? 1 : undefined}>
              {hasRank && <RankHeader />}
              {columns.map((column) => (
                <HeaderCell
                  key={column.id}
                  column={column}
                  direction={sort?.columnId === column.id ? sort.direction : null}
                  onSort={() => sortBy(column)}
                  isPinned={isHorizontal && column.isRowHeader === true}
                  isPrinting={isPrinting}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={shown.spaceBefore} columnCount={columnCount} />
            {sorted.slice(shown.first, end).map((entry, offset) => (
              <BodyRow
                key={entry.key}
                row={entry.row}
                columns={columns}
                place={entry.place}
                hasRank={hasRank}
                isPinned={isHorizontal}
                {...(isVirtual ? { rowIndex: shown.first + offset + 2 } : {})}
              />
            ))}
            <Spacer height={shown.spaceAfter} columnCount={columnCount} />
            {sorted.length === 0 && <MessageRow columnCount={columnCount}>{emptyText}</MessageRow>}
            {end < sorted.length && isPrinting && (
              <MessageRow columnCount={columnCount}>
                {formatCount(sorted.length - end)} more rows are not printed
              </MessageRow>
            )}
          </tbody>
        </table>
      </section>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}

function RankHeader() {
  return (
    <th
      scope="col"
      className={classNames(
        'sticky top-0 z-10 h-9 border-b border-line bg-surface px-3 text-right text-xs font-medium text-ink-muted',
      )}
    >
      <span aria-hidden="true">#</span>
      <span className="sr-only">Place</span>
    </th>
  );
}

function MessageRow({
  children,
  columnCount,
}: {
  readonly children: ReactNode;
  readonly columnCount: number;
}) {
  return (
    <tr>
      <td colSpan={columnCount} className="p-0">
        {/* As wide as what is seen of the table, not as the table. */}
        <div className="sticky left-0 w-[100cqi] px-3 py-8 text-center text-pretty text-ink-muted">
          {children}
        </div>
      </td>
    </tr>
  );
}
