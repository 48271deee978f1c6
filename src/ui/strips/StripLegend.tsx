import { useId } from 'react';
import { HatchPattern } from './StripMarks.tsx';
import type { StripTone } from './strip.ts';

export interface StripLegendProps {
  readonly entries: readonly { readonly tone: StripTone; readonly label: string }[];
}

export function StripLegend({ entries }: StripLegendProps) {
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-muted">
      {entries.map(({ tone, label }) => (
        <li key={label} className="flex items-center gap-1.5">
          <Sample tone={tone} />
          {label}
        </li>
      ))}
    </ul>
  );
}

function Sample({ tone }: { readonly tone: StripTone }) {
  const hatchId = useId();
  return (
    <svg aria-hidden="true" width={16} height={12} className="shrink-0">
      <HatchPattern id={hatchId} />
      {(tone === 'full' || tone === 'part') && <rect width={16} height={12} className="fill-series-1" />}
      {tone === 'light' && (
        <>
          <rect width={16} height={12} className="fill-sunken" />
          <rect y={4.5} width={16} height={3} className="fill-series-1-muted" />
        </>
      )}
      {tone === 'hatched' && (
        <rect x={0.5} y={0.5} width={15} height={11} className="stroke-warning" fill={`url(#${hatchId})`} />
      )}
      {tone === 'part' && <rect y={6} width={16} height={6} fill={`url(#${hatchId})`} />}
      {tone === 'none' && <rect y={5.5} width={16} height={1} className="fill-line-control" />}
    </svg>
  );
}
