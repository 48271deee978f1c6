import type { CountedThing } from '../metrics/people-behind.ts';
import { useViewStore } from './use-view.ts';

/** What a reader can do with a chart over time. */
export interface SeriesActions {
  /** Opens the people behind a point. */
  readonly onPick: (date: string, index: number) => void;
  /** Shows a stretch of the chart only; back leads back. */
  readonly onSelectRange: (from: string, to: string) => void;
}

/** What a point stands for: its first and its last day. */
interface Days {
  readonly date: string;
  readonly lastDate: string;
}

/** Ties a chart of `points` to the view. `titleOf` names the people behind a point, by its first day. */
export function useSeriesActions(
  points: readonly Days[],
  what: CountedThing,
  titleOf: (date: string) => string,
): SeriesActions {
  const views = useViewStore();
  const lastDayOf = (date: string): string => points.find((point) => point.date === date)?.lastDate ?? date;
  return {
    onPick: (date) => {
      const slice = { what, from: date, to: lastDayOf(date) };
      views.change({ panel: { kind: 'behind', title: titleOf(date), slice } });
    },
    onSelectRange: (from, to) => views.select({ range: { kind: 'dates', from, to: lastDayOf(to) } }),
  };
}
