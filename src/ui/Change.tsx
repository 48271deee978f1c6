import type { ReactNode } from 'react';
import { type ChangeDirection, describeChange } from './change-words.ts';
import { classNames } from './class-names.ts';

export interface ChangeProps {
  readonly value: number | null;
  /** The same measure in the period before; null when it is not known. */
  readonly previous: number | null;
  /** That period in words: "the 7 days before". */
  readonly comparedWith: string;
  /** Why there is no comparison. */
  readonly unknownReason?: string;
  /** Which direction is good news; `neutral` leaves the colour out. */
  readonly meaning?: 'more-is-better' | 'less-is-better' | 'neutral';
}

export function Change({
  value,
  previous,
  comparedWith,
  unknownReason,
  meaning = 'more-is-better',
}: ChangeProps) {
  const words = describeChange(value, previous, comparedWith, unknownReason);
  return (
    <span
      title={words.long}
      className={classNames(
        'inline-flex items-center gap-1 font-medium whitespace-nowrap',
        colorOf(words.direction, meaning),
      )}
    >
      {ARROWS[words.direction]}
      <span aria-hidden="true">{words.short}</span>
      <span className="sr-only">{words.long}</span>
    </span>
  );
}

function colorOf(direction: ChangeDirection, meaning: NonNullable<ChangeProps['meaning']>): string {
  const isDirected = direction === 'up' || direction === 'down';
  if (!isDirected || meaning === 'neutral') return 'text-ink-muted';
  return (direction === 'up') === (meaning === 'more-is-better') ? 'text-positive' : 'text-negative';
}

/** Solid triangles and not letters: their shape, not their colour, says the direction. */
const ARROWS: Readonly<Record<ChangeDirection, ReactNode>> = {
  up: <Triangle path="M4 1 7.5 7h-7z" />,
  down: <Triangle path="M4 7 .5 1h7z" />,
  same: null,
  new: null,
  unknown: null,
};

function Triangle({ path }: { readonly path: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2 fill-current">
      <path d={path} />
    </svg>
  );
}
