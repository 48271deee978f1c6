/** How a stretch of days is drawn. `part` is hatched over full: something is known, something is not. */
export type StripTone = 'full' | 'light' | 'hatched' | 'part' | 'none';

export interface StripStretch {
  readonly tone: StripTone;
  readonly days: number;
  /** Shown by a resting pointer. */
  readonly title: string;
}

export interface StripRow {
  readonly key: string;
  readonly label: string;
  /** The row in one sentence, for those who do not see it. */
  readonly description: string;
  /** Side by side, from the first day to the last. */
  readonly stretches: readonly StripStretch[];
  /** Drawn taller: what the others add up to. */
  readonly isLeading?: boolean;
}
