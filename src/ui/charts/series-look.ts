/** A place in the palette. Colours follow what is drawn, not its rank: keep them when a filter takes a series away. */
export type SeriesColor = 1 | '1-muted' | 2 | 3 | 4 | 5 | 6 | 'other';

/** The colours of categories, in the order in which neighbours are told apart best; the rest is `other`. */
export const CATEGORY_COLORS = [1, 2, 3, 4, 5, 6] as const satisfies readonly SeriesColor[];

/** How a series is drawn: a strong line, a thin one behind it, bars (of which several stand on each other), or a faint line of what came before. */
export type SeriesMark = 'line' | 'thin-line' | 'bar' | 'past';

/** The look of one series, in the plot, its legend and its tooltip alike. */
export interface SeriesLook {
  readonly mark: SeriesMark;
  readonly color: SeriesColor;
}

export const PAST_LOOK: SeriesLook = { mark: 'past', color: 'other' };

export function strokeOf({ mark, color }: SeriesLook): string {
  return mark === 'past' ? 'var(--ink-faint)' : `var(--series-${color})`;
}

/** Where colours are forced there are too few of them: lines differ by their dashes. */
export function forcedDashOf({ color }: SeriesLook): string | undefined {
  return FORCED_DASHES[color];
}

const FORCED_DASHES: Readonly<Record<SeriesColor, string | undefined>> = {
  1: undefined,
  '1-muted': undefined,
  2: '8 3',
  3: '2 2',
  4: '8 3 2 3',
  5: '5 5',
  6: '12 2',
  other: '1 4',
};
