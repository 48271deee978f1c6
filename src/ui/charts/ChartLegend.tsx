import { type LegendMark, LegendSample } from './LegendSample.tsx';

export interface LegendEntry {
  readonly label: string;
  readonly mark: LegendMark;
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
          <LegendSample mark={entry.mark} isPartial={entry.isPartial === true} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
