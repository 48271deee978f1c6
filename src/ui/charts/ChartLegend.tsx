import { LegendSample } from './LegendSample.tsx';
import type { SeriesLook } from './series-look.ts';

export interface LegendEntry {
  readonly label: string;
  readonly look: SeriesLook;
  readonly isPartial?: boolean;
}

export interface ChartLegendProps {
  readonly entries: readonly LegendEntry[];
}

export function ChartLegend({ entries }: ChartLegendProps) {
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-muted">
      {entries.map((entry) => (
        <li key={entry.label} className="flex items-center gap-1.5">
          <LegendSample look={entry.look} isPartial={entry.isPartial === true} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
