import type { ReactNode } from 'react';

export interface MetricGridProps {
  readonly children: ReactNode;
}

/** Four cards in a row, two by two, or one below the other: as many as fit the place, not the window. */
export function MetricGrid({ children }: MetricGridProps) {
  return (
    <div className="@container">
      <div className="grid gap-3 @lg:grid-cols-2 @5xl:grid-cols-4">{children}</div>
    </div>
  );
}
