import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

/** Nearer than this, a press and its release are a click. */
const DRAG_THRESHOLD = 6;

export interface PlotCursorSettings {
  readonly count: number;
  /** The point under a place, in pixels from the element's left edge. */
  readonly pointAt: (x: number) => number | null;
  readonly onPick: ((index: number) => void) | undefined;
  readonly onSelectRange: ((from: number, to: number) => void) | undefined;
}

interface Press {
  readonly x: number;
  readonly index: number;
  /** It has become a drag, whether or not that was given up: what follows is no click. */
  readonly hasMoved: boolean;
}

/** A point that pointer and arrow keys move, Enter and click pick; and the stretch that is being dragged over. */
export function usePlotCursor({ count, pointAt, onPick, onSelectRange }: PlotCursorSettings) {
  const [cursor, setCursor] = useState<number | null>(null);
  const [dragStart, setDragStart] = useState<number | null>(null);
  const press = useRef<Press | null>(null);
  // Fewer points than before: what the cursor stood on may be gone.
  const index = cursor !== null && cursor < count ? cursor : null;
  const isDragging = dragStart !== null;

  useEffect(() => {
    if (!isDragging) return;
    const stop = new AbortController();
    const giveUp = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setDragStart(null);
    };
    window.addEventListener('keydown', giveUp, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, [isDragging]);

  const placeOf = (event: PointerEvent<HTMLElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || count === 0) return;
    if (event.key === 'Escape' && index === null) return;
    if ((event.key === 'Enter' || event.key === ' ') && (onPick === undefined || index === null)) return;
    const act = KEYS[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'pick') onPick?.(index ?? 0);
    else setCursor(act(index, count - 1));
  };

  return {
    index,
    /** First and last point of the stretch under way. */
    stretch:
      dragStart === null || index === null
        ? null
        : ([Math.min(dragStart, index), Math.max(dragStart, index)] as const),
    handlers: {
      onKeyDown,
      onFocus: () => setCursor((old) => old ?? (count === 0 ? null : 0)),
      onBlur: () => setCursor(null),
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const at = pointAt(placeOf(event));
        press.current = null;
        setCursor(at);
        if (event.button !== 0 || at === null) return;
        press.current = { x: event.clientX, index: at, hasMoved: false };
        if (onSelectRange !== undefined) event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        setCursor(pointAt(placeOf(event)));
        const from = press.current;
        if (from === null || from.hasMoved || event.buttons === 0 || onSelectRange === undefined) return;
        if (Math.abs(event.clientX - from.x) < DRAG_THRESHOLD) return;
        press.current = { ...from, hasMoved: true };
        setDragStart(from.index);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const to = pointAt(placeOf(event));
        if (dragStart === null || to === null) return;
        setDragStart(null);
        onSelectRange?.(Math.min(dragStart, to), Math.max(dragStart, to));
      },
      // The browser has taken the pointer, to scroll for instance.
      onPointerCancel: () => {
        press.current = null;
        setDragStart(null);
        setCursor(null);
      },
      onPointerLeave: () => {
        if (!isDragging) setCursor(null);
      },
      onClick: () => {
        if (press.current?.hasMoved !== true && index !== null) onPick?.(index);
      },
    },
  };
}

type Move = (index: number | null, last: number) => number | null;

/** What the keys do; without a cursor the first arrow shows it where the series begins, or ends. */
const KEYS: Readonly<Record<string, Move | 'pick'>> = {
  ArrowLeft: (index, last) => (index === null ? last : Math.max(0, index - 1)),
  ArrowRight: (index, last) => (index === null ? 0 : Math.min(last, index + 1)),
  Home: () => 0,
  End: (_, last) => last,
  Escape: () => null,
  Enter: 'pick',
  ' ': 'pick',
};
