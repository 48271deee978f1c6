import { useId } from 'react';
import { ForcedPatterns, fillOf } from './ForcedPatterns.tsx';
import { forcedDashOf, type SeriesLook, strokeOf } from './series-look.ts';
import { useForcedColors } from './use-forced-colors.ts';

export interface LegendSampleProps {
  readonly look: SeriesLook;
  readonly isPartial?: boolean;
}

/** A small piece of the mark itself, so that legend and chart cannot disagree. */
export function LegendSample({ look, isPartial = false }: LegendSampleProps) {
  return (
    <svg aria-hidden="true" width={16} height={12} viewBox="0 0 16 12" className="shrink-0">
      {look.mark === 'bar' ? (
        <BarSample look={look} isPartial={isPartial} />
      ) : (
        <LineSample look={look} isPartial={isPartial} />
      )}
    </svg>
  );
}

interface SampleProps {
  readonly look: SeriesLook;
  readonly isPartial: boolean;
}

function BarSample({ look, isPartial }: SampleProps) {
  const patternId = useId();
  const isForced = useForcedColors();
  if (isPartial)
    return (
      <rect
        x={4.5}
        y={1.5}
        width={7}
        height={9}
        rx={1}
        fill="none"
        stroke={strokeOf(look)}
        strokeDasharray="2 1.5"
      />
    );
  return (
    <>
      {isForced && <ForcedPatterns id={patternId} />}
      <rect x={4} y={1} width={8} height={10} rx={1} fill={fillOf(look.color, isForced ? patternId : null)} />
    </>
  );
}

function LineSample({ look, isPartial }: SampleProps) {
  const isForced = useForcedColors();
  const stroke = strokeOf(look);
  const dash = isForced ? forcedDashOf(look) : undefined;
  return (
    <>
      <path
        d="M0 6h16"
        stroke={stroke}
        strokeWidth={look.mark === 'line' ? 2 : 1.25}
        strokeDasharray={isPartial ? '3 2' : dash}
      />
      {isPartial && <circle cx={8} cy={6} r={2.5} strokeWidth={1.25} fill="var(--surface)" stroke={stroke} />}
    </>
  );
}
