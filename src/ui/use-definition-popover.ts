import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

const OPEN_DELAY_MS = 350;
/** Long enough to move the pointer from the button onto the text (WCAG 1.4.13: hoverable). */
const CLOSE_DELAY_MS = 200;

type Openness = 'closed' | 'hovered' | 'pinned';

/** Opens on click and stays; opens on hover and goes with the pointer. Hovering never takes the focus. */
export function useDefinitionPopover() {
  const [openness, setOpenness] = useState<Openness>('closed');
  const timer = useRef<number>(undefined);
  // What opened it last, for the moment of closing, when `openness` is already gone.
  const wasPinned = useRef(false);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  const later = (delay: number, change: (old: Openness) => Openness) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpenness(change), delay);
  };
  const pin = () => {
    window.clearTimeout(timer.current);
    wasPinned.current = true;
    setOpenness('pinned');
  };
  const leave = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') later(CLOSE_DELAY_MS, (old) => (old === 'hovered' ? 'closed' : old));
  };

  return {
    isOpen: openness !== 'closed',
    onOpenChange: (isOpen: boolean) => {
      window.clearTimeout(timer.current);
      if (isOpen) pin();
      else setOpenness('closed');
    },
    trigger: {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType !== 'mouse') return;
        later(OPEN_DELAY_MS, (old) => {
          if (old !== 'closed') return old;
          wasPinned.current = false;
          return 'hovered';
        });
      },
      onPointerLeave: leave,
      onClick: (event: MouseEvent) => {
        if (openness !== 'hovered') {
          window.clearTimeout(timer.current);
          return;
        }
        // Radix would close what the pointer has opened; a click there means "keep it".
        event.preventDefault();
        pin();
      },
    },
    content: {
      onPointerEnter: () => window.clearTimeout(timer.current),
      onPointerLeave: leave,
      onOpenAutoFocus: (event: Event) => {
        if (!wasPinned.current) event.preventDefault();
      },
      onCloseAutoFocus: (event: Event) => {
        if (!wasPinned.current) event.preventDefault();
      },
    },
  };
}
