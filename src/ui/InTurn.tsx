import { type ReactNode, useEffect, useState } from 'react';
import { awaitTurn } from './turns.ts';
import { useIsPrinting } from './use-is-printing.ts';

export interface InTurnProps {
  /** As high as what will come, about. */
  readonly placeholder: ReactNode;
  readonly children: ReactNode;
}

/**
 * What stands below what a reader sees first: drawn once the page is at rest, one after the other from above, on paper at once. Everything is drawn in the end, seen or
 * not: it is found in the page, reached by keys, and read aloud.
 */
export function InTurn({ placeholder, children }: InTurnProps) {
  const [isDrawn, setDrawn] = useState(false);
  const isPrinting = useIsPrinting();
  if (isPrinting && !isDrawn) setDrawn(true);
  useEffect(() => (isDrawn ? undefined : awaitTurn(() => setDrawn(true))), [isDrawn]);
  return isDrawn ? children : placeholder;
}
