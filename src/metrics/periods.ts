import { addDays, type DayNumber, formatIsoDate, type IsoDate, MS_PER_DAY } from '../base/calendar-day.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { type LogCalendar, rowsOfDays, rowsUntil } from './log-calendar.ts';
import { computeTotals, type Totals } from './totals.ts';

/** A stretch of whole calendar days that ends with the as-of day, what happened in it, and what had happened in the one before. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly totals: Totals;
  /** The same stretch moved back by its own length and cut at the same time of day; null where the log does not reach back. */
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
 * The as-of day is partial. So that like is compared with like, the stretch before is cut at the same time of day as the newest event.
 *
 * Missing: `previous` is null where the log begins after the first day of the stretch before.
 * Fails: never.   Cost: one pass over the rows of each period.   Source: docs/definitions.md, "Periods".
 */
export function computePeriods(log: AuditLog, calendar: LogCalendar): Periods {
  return {
    last7Days: computeLastDays(log, calendar, 7),
    last30Days: computeLastDays(log, calendar, 30),
    allTime: { ...periodSince(log, calendar, calendar.firstDay), previous: null },
  };
}

function computeLastDays(log: AuditLog, calendar: LogCalendar, days: number): Period {
  const from = addDays(calendar.asOfDay, 1 - days);
  const previousFrom = addDays(from, -days);
  const before = rowsUntil(log.table, previousFrom, calendar.newestEvent - days * MS_PER_DAY);
  const previous = calendar.firstDay <= previousFrom ? computeTotals(log, before) : null;
  return { ...periodSince(log, calendar, from), previous };
}

function periodSince(log: AuditLog, { asOfDay }: LogCalendar, from: DayNumber): Omit<Period, 'previous'> {
  const totals = computeTotals(log, rowsOfDays(log.table, from, asOfDay));
  return { from: formatIsoDate(from), to: formatIsoDate(asOfDay), totals };
}
