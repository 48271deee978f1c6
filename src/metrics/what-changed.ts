import { addDays, daysFrom, type IsoDate } from '../base/calendar-day.ts';
import type { Ratio } from '../base/units.ts';
import { computePeriod, type Period } from './periods.ts';
import type { SelectedLog } from './select-log.ts';

/** A figure that changed by more than chance. */
export interface FigureChange {
  readonly figure: 'users' | 'conversations' | 'projects' | 'files';
  readonly value: number;
  readonly previous: number;
  /** Null where there was nothing before. */
  readonly change: Ratio | null;
}

/** What changed from one stretch of days to the next. */
export interface WhatChanged {
  /** The later stretch; the other one lies just before it and is as long. Null where the log does not reach back. */
  readonly stretch: { readonly from: IsoDate; readonly to: IsoDate; readonly days: number } | null;
  /** The clearest first. */
  readonly changes: readonly FigureChange[];
}

const FIGURES = ['users', 'conversations', 'projects', 'files'] as const;
const MAX_CHANGES = 3;

/** Below a tenth there is nothing to tell. */
const MIN_CHANGE: Ratio = 0.1;

/** Two counts of independent events with the same mean differ by less in 99 of 100 cases. */
const MIN_DEVIATIONS = 2.6;

/**
 * Finds what changed against the stretch before: three figures at most, none where nothing did.
 *
 * Of a whole log, its last 30 days are held against the 30 before; its last 7 against the 7 before where it is too short for that. Of a range, the range.
 *
 * Missing: no stretch and no changes where the log does not reach back.
 * Fails: never.   Cost: one pass over the rows of both stretches.   Source: docs/definitions.md, "What changed".
 */
export function computeWhatChanged(selected: SelectedLog): WhatChanged {
  const period = comparablePeriod(selected);
  if (period === undefined) return { stretch: null, changes: [] };
  const { from, to, totals, previous } = period;
  const changes = FIGURES.map((figure) => changeOf(figure, totals[figure], previous[figure]))
    .filter(isClear)
    .sort((a, b) => deviationsOf(b) - deviationsOf(a));
  return { stretch: { from, to, days: daysFrom(from, to) }, changes: changes.slice(0, MAX_CHANGES) };
}

type ComparablePeriod = Period & { readonly previous: NonNullable<Period['previous']> };

function comparablePeriod({ log, calendar, range }: SelectedLog): ComparablePeriod | undefined {
  const { first, last } = calendar;
  const isWhole = range.first <= first && range.last >= last;
  const ranges = isWhole ? [30, 7].map((days) => ({ first: addDays(last, 1 - days), last })) : [range];
  return ranges
    .map((each) => computePeriod(log, calendar, each))
    .find((period): period is ComparablePeriod => period.previous !== null);
}

function changeOf(figure: FigureChange['figure'], value: number, previous: number): FigureChange {
  return { figure, value, previous, change: previous === 0 ? null : (value - previous) / previous };
}

function isClear(change: FigureChange): boolean {
  return deviationsOf(change) >= MIN_DEVIATIONS && Math.abs(change.change ?? 1) >= MIN_CHANGE;
}

/** The difference in standard deviations, if both were counts of independent events. */
function deviationsOf({ value, previous }: FigureChange): number {
  return Math.abs(value - previous) / Math.sqrt(Math.max(1, value + previous));
}
