import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useId } from 'react';
import { classNames } from '../class-names.ts';
import { Definition } from '../Definition.tsx';
import type { Column, TableSort } from './column.ts';

export interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly direction: TableSort['direction'] | null;
  readonly onSort: () => void;
  readonly isPinned: boolean;
  /** Then it is a text: nobody presses paper, and browsers leave buttons out where a head is repeated on the next sheet. */
  readonly isPrinting: boolean;
}

export function HeaderCell<Row>({ column, direction, onSort, isPinned, isPrinting }: HeaderCellProps<Row>) {
  const labelId = useId();
  if (column.isAction === true) return <ActionHeader label={column.header} />;
  const isEnd = column.align === 'end';
  if (isPrinting) return <PrintedHeader label={column.header} isEnd={isEnd} />;
  const Icon = direction === null ? ChevronsUpDown : direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-labelledby={labelId}
      {...(direction === null ? {} : { 'aria-sort': direction })}
      className={classNames(
        'sticky top-0 z-10 h-9 border-b border-line bg-surface px-3 text-xs font-medium',
        isEnd ? 'text-right' : 'text-left',
        isPinned && 'left-0 z-20 border-r',
      )}
    >
      <span className={classNames('flex min-w-0 items-center gap-2', isEnd && 'flex-row-reverse')}>
        <button
          type="button"
          onClick={onSort}
          className={classNames(
            'group -mx-1 flex h-6 min-w-0 items-center gap-1 rounded px-1 hover:text-ink focus-visible:outline-offset-0',
            isEnd && 'flex-row-reverse',
            direction === null ? 'text-ink-muted' : 'text-ink',
          )}
        >
          <span id={labelId} className="truncate">
            {column.header}
          </span>
          <Icon
            aria-hidden="true"
            className={classNames(
              'size-3 shrink-0',
              direction === null &&
                'opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:opacity-100',
            )}
          />
        </button>
        {column.definition !== undefined && <Definition term={column.header}>{column.definition}</Definition>}
      </span>
    </th>
  );
}

function PrintedHeader({ label, isEnd }: { readonly label: string; readonly isEnd: boolean }) {
  return (
    <th
      scope="col"
      className={classNames(
        'h-7 border-b border-line px-1.5 align-bottom text-2xs font-medium text-ink-muted',
        isEnd ? 'text-right' : 'text-left',
      )}
    >
      {label}
    </th>
  );
}

function ActionHeader({ label }: { readonly label: string }) {
  return (
    <th scope="col" className="sticky top-0 z-10 h-9 border-b border-line bg-surface px-3">
      <span className="sr-only">{label}</span>
    </th>
  );
}
