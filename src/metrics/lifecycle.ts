import { formatIsoDate, type IsoDate } from '../base/calendar-day.ts';
import { NO_PERSON } from '../model/people.ts';
import type { Selection } from '../model/selection.ts';
import { bucketsOf, granularityFor } from './buckets.ts';
import { rowsOfDays } from './log-calendar.ts';
import type { SelectedLog } from './select-log.ts';

/** The active people of a week, by whether they had been active before. */
export interface LifecyclePoint {
  /** The first day of the week. */
  readonly date: IsoDate;
  readonly lastDate: IsoDate;
  /** Active for the first time in the log. Null in the first week of the log: nobody knows who had been there before. */
  readonly newPeople: number | null;
  /** Active in the week before, too. Null in the first week of the log. */
  readonly returning: number | null;
  /** Active before, but not in the week before. Null in the first week of the log. */
  readonly resurrected: number | null;
  /** Whoever was active in the first week of the log; null in all others. */
  readonly unknown: number | null;
  readonly isPartial: boolean;
}

/** The active people of each week; of each month where the range has too many weeks to be drawn. */
export interface Lifecycle {
  readonly unit: 'week' | 'month' | 'year';
  readonly points: readonly LifecyclePoint[];
}

/**
 * Tells, week by week, new people from those who come back.
 *
 * Shape: one entry a week of the range, in order. New, returning and resurrected people – or, in the first week, unknown – add up to the active people of the week.
 * Empty: a range outside the log gives no points.   Fails: never.   Cost: one pass over the rows up to the end of the range.
 * Source: docs/definitions.md, "New and returning people".
 */
export function computeLifecycle(
  selected: SelectedLog,
  { weekStart }: Pick<Selection, 'weekStart'>,
): Lifecycle {
  const { calendar, range } = selected;
  // A week of the range stands among the weeks of the whole log: who is new is told by all of it.
  const unit = coarserThanDay(granularityFor(range, 'week'));
  const weeks = bucketsOf(calendar, calendar, unit, weekStart);
  const shown = weeks.filter(({ first, last }) => last >= range.first && first <= range.last);
  const points = countWeeks(selected, weeks);
  return { unit, points: shown.map((week) => points[weeks.indexOf(week)]!) };
}

function coarserThanDay(unit: ReturnType<typeof granularityFor>): Lifecycle['unit'] {
  return unit === 'day' ? 'week' : unit;
}

function countWeeks(
  { log, calendar }: SelectedLog,
  weeks: ReturnType<typeof bucketsOf>,
): readonly LifecyclePoint[] {
  const { table, personOfRow } = log;
  const isActivity = Uint8Array.from(table.eventIsActivity, Number);
  const lastWeekOf = new Int32Array(log.people.length).fill(-1);
  return weeks.map(({ first, last, isPartial }, week) => {
    const counts = { newPeople: 0, returning: 0, resurrected: 0 };
    const { start, end } = rowsOfDays(table, calendar, first, last);
    for (let row = start; row < end; row++) {
      const person = personOfRow[row]!;
      if (person === NO_PERSON || isActivity[table.event[row]!] === 0) continue;
      const before = lastWeekOf[person]!;
      if (before === week) continue;
      lastWeekOf[person] = week;
      if (before === -1) counts.newPeople++;
      else if (before === week - 1) counts.returning++;
      else counts.resurrected++;
    }
    const known =
      week === 0
        ? { newPeople: null, returning: null, resurrected: null, unknown: counts.newPeople }
        : { ...counts, unknown: null };
    return { date: formatIsoDate(first), lastDate: formatIsoDate(last), ...known, isPartial };
  });
}
