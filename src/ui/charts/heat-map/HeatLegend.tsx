import { formatCount } from '../../format.ts';
import { HeatMark } from './HeatMark.tsx';
import type { HeatMapProps } from './heat-map.ts';
import { type HeatStep, quantileSteps } from './quantile-steps.ts';

/** Which numbers have which colour. */
export function HeatLegend(props: HeatMapProps) {
  return (
    <ul
      aria-label={`${props.valueLabel}, by colour`}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted"
    >
      <li className="font-medium" aria-hidden="true">
        {props.valueLabel}
      </li>
      {legendSteps(props).map(({ level, words }) => (
        <li key={level} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-3.5">
            <HeatMark level={level} />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** The steps that occur, nothing first, with their numbers. */
export function legendSteps({ values, steps, formatValue = formatCount }: HeatMapProps) {
  const all = values.flat();
  const rangeOf = ({ from, to }: HeatStep) =>
    from === to ? formatValue(from) : `${formatValue(from)}–${formatValue(to)}`;
  return [
    ...(all.some((value) => !(value > 0)) ? [{ level: 0 as const, words: formatValue(0) }] : []),
    ...(steps ?? quantileSteps(all)).map((step) => ({ level: step.level, words: rangeOf(step) })),
  ];
}
