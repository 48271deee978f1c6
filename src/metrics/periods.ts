import { addDays, formatIsoDate, type IsoDate, MS_PER_DAY } from '../base/calendar-day.ts';
import type { EventLog } from '../model/audit-log.ts';
import { type DayRange, firstRowOfDay, firstRowWhere, type LogDays, rowsOfDays } from './log-calendar.ts';
import { computeTotals, type Totals } from './totals.ts';

/** A stretch of whole calendar days, what happened in it, and what had happened in the one before. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly totals: Totals;
  /** The same stretch moved back by its own length; null where the log does not reach back. */
  readonly previous: Totals | null;
}

/** The three periods of the recipe. All time has nothing before it. */
export interface Periods {
  readonly last7Days: Period;
  readonly last30Days: Period;
  readonly allTime: Period;
}

/**
 * Sums up the last 7 days, the last 30 days and the whole log, each against the stretch before it.
 *
 * Missing: `previous` is null where the log begins after the first day of the stretch before.
 * Fails: never.   Cost: one pass over the rows of each period.   Source: docs/definitions.md, "Periods".
 */
export function computePeriods(log: EventLog, calendar: LogDays): Periods {
  const last = calendar.last;
  const lastDays = (days: number) => computePeriod(log, calendar, { first: addDays(last, 1 - days), last });
  return {
    last7Days: lastDays(7),
    last30Days: lastDays(30),
    allTime: computePeriod(log, calendar, calendar),
  };
}

/**
 * Sums up some days, and the same number of days before them.
 *
 * The as-of day is partial. So that like is compared with like, the stretch before is then cut at the same time of day as the newest event.
 *
 * Missing: `previous` is null where the log begins after the first day of the stretch before.
 * Fails: never.   Cost: one pass over the rows of both.   Source: docs/definitions.md, "Periods".
 */
export function computePeriod(log: EventLog, calendar: LogDays, { first, last }: DayRange): Period {
  const { table } = log;
  const days = last - first + 1;
  const firstBefore = addDays(first, -days);
  const cut = calendar.instantOf(calendar.newestLocal - days * MS_PER_DAY);
  const start = firstRowOfDay(table, calendar, firstBefore);
  const end =
    last === calendar.last
      ? firstRowWhere(table, (time) => time > cut)
      : firstRowOfDay(table, calendar, first);
  return {
    from: formatIsoDate(first),
    to: formatIsoDate(last),
    totals: computeTotals(log, rowsOfDays(table, calendar, first, last)),
    previous: calendar.first <= firstBefore ? computeTotals(log, { start, end }) : null,
  };
}
