import { formatCount } from '../../format.ts';
import { cellWords, type HeatGrid, type HeatMapProps } from './heat-map.ts';
import type { ShownCell } from './use-grid-cursor.ts';

/** Half of the widest tooltip, in pixels. */
const HALF_WIDTH = 112;

export interface HeatTooltipProps {
  readonly grid: HeatGrid;
  readonly at: ShownCell | null;
  readonly chart: HeatMapProps;
  readonly width: number;
}

/** Above the cell. Not announced: the cell's own name says the same. */
export function HeatTooltip({ grid, at, chart, width }: HeatTooltipProps) {
  const cell = at === null ? undefined : grid.cells[at.row]?.[at.column];
  if (at === null || cell === undefined) return null;
  const { valueLabel, formatValue = formatCount, onPick, pickHint = 'Click or press Enter to open' } = chart;
  const center = Math.min(
    Math.max(at.x, Math.min(HALF_WIDTH, width / 2)),
    Math.max(width - HALF_WIDTH, width / 2),
  );
  return (
    <div
      aria-hidden="true"
      data-tooltip=""
      className="pointer-events-none absolute z-20 w-max max-w-56 -translate-x-1/2 -translate-y-full rounded-control border border-line bg-raised px-2.5 py-2 text-xs shadow-overlay print:hidden"
      style={{ left: center, top: at.y - 6 }}
    >
      <p className="font-medium text-ink">{cellWords(chart, cell.row, cell.column)}</p>
      <p className="mt-1 flex justify-between gap-6 text-ink-muted">
        {valueLabel}
        <span className="font-medium text-ink">{formatValue(cell.value)}</span>
      </p>
      {onPick !== undefined && (
        <p className="mt-1.5 border-t border-line pt-1.5 text-2xs text-ink-muted pointer-coarse:hidden">
          {pickHint}
        </p>
      )}
    </div>
  );
}
