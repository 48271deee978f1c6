import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** `h-9`, in pixels at the default text size; rows are measured once they are there. */
const ROW_HEIGHT = 36;
const OVERSCAN_ROWS = 12;

export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

/** Which rows stand in the document, and how much room the others leave above and below. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rowCount: number,
  isVirtual: boolean,
): RowWindow {
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: estimateRowHeight,
    overscan: OVERSCAN_ROWS,
    enabled: isVirtual,
  });
  if (!isVirtual) return { first: 0, end: rowCount, spaceBefore: 0, spaceAfter: 0 };
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) {
    return { first: 0, end: 0, spaceBefore: 0, spaceAfter: virtualizer.getTotalSize() };
  }
  return {
    first: first.index,
    end: last.index + 1,
    spaceBefore: first.start,
    spaceAfter: virtualizer.getTotalSize() - last.end,
  };
}

/** Rows are sized in rem, so a reader's larger text makes them taller. */
function estimateRowHeight(): number {
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (ROW_HEIGHT * (Number.isFinite(rootSize) ? rootSize : 16)) / 16;
}
