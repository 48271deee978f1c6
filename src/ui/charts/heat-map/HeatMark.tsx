import { classNames } from '../../class-names.ts';
import type { HeatLevel } from './quantile-steps.ts';

const COLORS: Readonly<Record<HeatLevel, string>> = {
  1: 'bg-heat-1 forced-colors:size-1',
  2: 'bg-heat-2 forced-colors:size-2',
  3: 'bg-heat-3 forced-colors:size-3',
  4: 'bg-heat-4 forced-colors:size-4',
  5: 'bg-heat-5 forced-colors:size-5',
};

export interface HeatMarkProps {
  readonly level: HeatLevel | 0;
}

/** The colour of a cell; where colours are forced, its size. Nothing is an outline. */
export function HeatMark({ level }: HeatMarkProps) {
  return (
    <span className="flex size-full items-center justify-center">
      <span
        data-level={level}
        className={classNames(
          'block size-full rounded-[3px]',
          level === 0
            ? 'border border-line forced-colors:border-dotted'
            : `${COLORS[level]} forced-color-adjust-none forced-colors:bg-[CanvasText]`,
        )}
      />
    </span>
  );
}
