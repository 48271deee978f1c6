import { classNames } from '../class-names.ts';
import type { TimeSeriesMark } from './time-series.ts';

export type LegendMark = 'line' | 'thin-line' | 'bar';

/** How the values themselves are drawn. */
export function valueSample(mark: TimeSeriesMark, isLeading: boolean): LegendMark {
  if (mark === 'bars') return 'bar';
  return isLeading ? 'line' : 'thin-line';
}

export interface LegendSampleProps {
  readonly mark: LegendMark;
  readonly isPartial?: boolean;
}

/** A small piece of the mark itself, so that legend and chart cannot disagree. */
export function LegendSample({ mark, isPartial = false }: LegendSampleProps) {
  return (
    <svg aria-hidden="true" width={16} height={12} viewBox="0 0 16 12" className="shrink-0">
      {mark === 'bar' ? (
        <BarSample isPartial={isPartial} />
      ) : (
        <LineSample isThin={mark === 'thin-line'} isPartial={isPartial} />
      )}
    </svg>
  );
}

function BarSample({ isPartial }: { readonly isPartial: boolean }) {
  return isPartial ? (
    <rect
      x={4.5}
      y={1.5}
      width={7}
      height={9}
      rx={1}
      className="fill-none stroke-series-1-muted"
      strokeDasharray="2 1.5"
    />
  ) : (
    <rect x={4} y={1} width={8} height={10} rx={1} className="fill-series-1-muted" />
  );
}

function LineSample({ isThin, isPartial }: { readonly isThin: boolean; readonly isPartial: boolean }) {
  const stroke = isThin ? 'stroke-series-1-muted' : 'stroke-series-1';
  return (
    <>
      <path
        d="M0 6h16"
        className={stroke}
        strokeWidth={isThin ? 1.25 : 2}
        strokeDasharray={isPartial ? '3 2' : undefined}
      />
      {isPartial && (
        <circle cx={8} cy={6} r={2.5} strokeWidth={1.25} className={classNames('fill-surface', stroke)} />
      )}
    </>
  );
}
