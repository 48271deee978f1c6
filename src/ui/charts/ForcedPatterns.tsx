import type { SeriesColor } from './series-look.ts';

/** Lines, squares and dots that differ as much as colours do. The first colour stays a full area. */
const SHAPES: Readonly<Partial<Record<SeriesColor, string>>> = {
  2: 'M0 0h3v8h-3z',
  3: 'M0 0h8v3h-8z',
  4: 'M0 0h4v4h-4zM4 4h4v4h-4z',
  5: 'M0 0h2v8h-2zM0 0h8v2h-8z',
  6: 'M2 2h3v3h-3z',
  other: 'M0 0h1v8h-1z',
};

export interface ForcedPatternsProps {
  readonly id: string;
}

/** The fills of bars where colours are forced. */
export function ForcedPatterns({ id }: ForcedPatternsProps) {
  return (
    <defs>
      {Object.entries(SHAPES).map(([color, shape]) => (
        <pattern
          key={color}
          id={`${id}-${color}`}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          patternTransform={color === '2' ? 'rotate(45)' : undefined}
        >
          <rect width={8} height={8} fill="var(--surface)" />
          <path d={shape} fill="var(--ink)" />
        </pattern>
      ))}
    </defs>
  );
}

/** What a bar of this colour is filled with; `patternId` names the patterns, null where colours are ours. */
export function fillOf(color: SeriesColor, patternId: string | null): string {
  return patternId !== null && color in SHAPES ? `url(#${patternId}-${color})` : `var(--series-${color})`;
}
