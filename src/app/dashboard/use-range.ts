import { useAppState } from '../../state/use-app-state.ts';
import { useView } from '../../state/use-view.ts';
import { type Dates, datesOf, datesOfLog } from './describe-selection.ts';

/** The days of the log and those that are chosen, as the clocks of the chosen zone show them. */
export interface ShownRange {
  readonly log: Dates;
  readonly dates: Dates;
  /** Whether no chosen day is in the log. */
  readonly isOutside: boolean;
}

/** Null while no event is loaded. */
export function useRange(): ShownRange | null {
  const { range, timeZone } = useView((view) => view.selection);
  const firstEvent = useAppState((state) => state.status?.firstEvent ?? null);
  const lastEvent = useAppState((state) => state.status?.lastEvent ?? null);
  if (firstEvent === null || lastEvent === null) return null;
  const log = datesOfLog(firstEvent, lastEvent, timeZone);
  const dates = datesOf(range, log);
  return { log, dates, isOutside: dates.to < log.from || dates.from > log.to };
}
