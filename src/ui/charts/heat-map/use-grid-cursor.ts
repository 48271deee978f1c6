import { type FocusEvent, type KeyboardEvent, type PointerEvent, useState } from 'react';

/** A cell with its tooltip's place, in pixels from the frame's corner: its middle, its upper edge. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** One cell of a grid takes the Tab key; arrows, Home and End move from it, Enter and a click pick. */
export function useGridCursor(size: GridSize, onPick: ((row: number, column: number) => void) | undefined) {
  const [home, setHome] = useState({ row: 0, column: 0 });
  const [shown, setShown] = useState<ShownCell | null>(null);
  // The grid may have fewer cells than when it was left.
  const tabStop = { row: Math.min(home.row, size.rows - 1), column: Math.min(home.column, size.columns - 1) };

  const show = (cell: HTMLElement, row: number, column: number) => {
    const frame = cell.closest('[data-grid-frame]')?.getBoundingClientRect();
    const box = cell.getBoundingClientRect();
    if (frame !== undefined)
      setShown({ row, column, x: box.left + box.width / 2 - frame.left, y: box.top - frame.top });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: number, column: number) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape' && shown !== null) {
      event.stopPropagation();
      setShown(null);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (onPick === undefined) return;
      event.preventDefault();
      onPick(row, column);
    } else {
      const next = moveOf(event, { row, column }, size);
      if (next === null) return;
      event.preventDefault();
      cellAt(event.currentTarget, next)?.focus();
    }
  };

  return {
    shown,
    frame: { 'data-grid-frame': '', onPointerLeave: () => setShown(null) },
    cell: (row: number, column: number) => ({
      'data-cell': `${row} ${column}`,
      tabIndex: row === tabStop.row && column === tabStop.column ? 0 : -1,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, row, column),
      onFocus: (event: FocusEvent<HTMLElement>) => {
        setHome({ row, column });
        show(event.currentTarget, row, column);
      },
      onBlur: () => setShown(null),
      onPointerEnter: (event: PointerEvent<HTMLElement>) => show(event.currentTarget, row, column),
      onClick: () => onPick?.(row, column),
    }),
  };
}

type Place = Readonly<Record<'row' | 'column', number>>;

function moveOf({ key, ctrlKey }: KeyboardEvent, { row, column }: Place, size: GridSize): Place | null {
  const inside = (place: Place) => ({
    row: Math.min(size.rows - 1, Math.max(0, place.row)),
    column: Math.min(size.columns - 1, Math.max(0, place.column)),
  });
  const last = { row: size.rows - 1, column: size.columns - 1 };
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: 0 };
  if (key === 'End') return { row: ctrlKey ? last.row : row, column: last.column };
  if (ctrlKey) return null;
  if (key === 'ArrowLeft') return inside({ row, column: column - 1 });
  if (key === 'ArrowRight') return inside({ row, column: column + 1 });
  if (key === 'ArrowUp') return inside({ row: row - 1, column });
  if (key === 'ArrowDown') return inside({ row: row + 1, column });
  return null;
}

function cellAt(from: HTMLElement, { row, column }: Place): HTMLElement | null {
  return from.closest('[data-grid-frame]')?.querySelector(`[data-cell="${row} ${column}"]`) ?? null;
}
