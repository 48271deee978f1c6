import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Overflow {
  readonly isHorizontal: boolean;
  readonly isVertical: boolean;
}

const NONE: Overflow = { isHorizontal: false, isVertical: false };

/** Says in which directions an element can be scrolled. Only what scrolls needs to be reachable by keyboard. */
export function useOverflow(ref: RefObject<HTMLElement | null>): Overflow {
  const [overflow, setOverflow] = useState(NONE);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const isHorizontal = element.scrollWidth > element.clientWidth + 1;
      const isVertical = element.scrollHeight > element.clientHeight + 1;
      setOverflow((old) =>
        old.isHorizontal === isHorizontal && old.isVertical === isVertical
          ? old
          : { isHorizontal, isVertical },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [ref]);

  return overflow;
}
