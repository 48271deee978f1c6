import { utcDayOf } from '../base/calendar-day.ts';
import { instantOf, localTimeAt, type ZoneClock } from '../base/time-zone.ts';
import type { EventTable } from '../model/event-table.ts';
import type { LogCalendar } from './log-calendar.ts';
import type { RowRange } from './row-range.ts';

/**
 * The calendar of some rows of a log in a zone: days as its clocks show them, of 23, 24 or 25 hours.
 *
 * Empty: no rows give null.   Cost: constant.   Source: docs/definitions.md, "Day and as-of day".
 */
export function zonedCalendarOf(
  table: EventTable,
  { start, end }: RowRange,
  clock: ZoneClock,
): LogCalendar | null {
  if (start === end) return null;
  const [oldestEvent, newestEvent] = [table.time[start]!, table.time[end - 1]!];
  const newestLocal = localTimeAt(clock, newestEvent);
  return {
    timeZone: clock.timeZone,
    first: utcDayOf(localTimeAt(clock, oldestEvent)),
    last: utcDayOf(newestLocal),
    oldestEvent,
    newestEvent,
    newestLocal,
    instantOf: (local) => instantOf(clock, local),
  };
}
