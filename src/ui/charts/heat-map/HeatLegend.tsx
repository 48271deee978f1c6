import { HeatMark } from './HeatMark.tsx';
import { type HeatMapProps, legendSteps } from './heat-map.ts';

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
