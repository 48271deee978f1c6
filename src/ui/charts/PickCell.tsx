import type { ReactNode } from 'react';

export interface PickCellProps {
  readonly children: ReactNode;
  /** Left out, the text is only read. */
  readonly onPick: (() => void) | undefined;
}

/** The name of a row in a chart's table, and the way to what is behind it. */
export function PickCell({ children, onPick }: PickCellProps) {
  if (onPick === undefined) return children;
  return (
    <button
      type="button"
      onClick={onPick}
      className="min-h-6 max-w-full truncate rounded text-left font-[inherit] text-accent-text hover:underline"
    >
      {children}
    </button>
  );
}
