import { addDays, utcDayOf } from '../base/calendar-day.ts';
import { localTimeAt } from '../base/time-zone.ts';
import type { EpochMs } from '../base/units.ts';
import { NO_PERSON } from '../model/people.ts';
import { rowsOfDays } from './log-calendar.ts';
import type { SelectedLog } from './select-log.ts';

/** Whether somebody has just come, is there, has gone quiet, or was never active. */
export type PersonStatus = 'new' | 'active' | 'quiet' | 'inactive';

/** How things stand with a person on the as-of day. */
export interface PersonStanding {
  readonly status: PersonStatus;
  /** Days from the last active day to the as-of day; null unless the status is `quiet`. */
  readonly quietDays: number | null;
}

/** As long as “Last 7 days”. */
const RECENT_DAYS = 7;

/**
 * How things stand with everybody on the as-of day of the log, whatever range is selected.
 *
 * `active`: an activity in the last 7 days. `new`: besides, first seen in them, in a log that covers the 7 days before them, too – else everybody would be
 * new at its start. `quiet`: activities, but none in the last 7 days. `inactive`: no activity at all, only events that show none.
 *
 * Missing: events that make no day of the log, by a wrong clock, do not count.
 * Shape: one for each of `log.people`, in their order.   Units: calendar days of the zone.
 * Empty: a log without people gives `[]`.   Fails: never.   Cost: one pass over all rows.   Source: docs/definitions.md, "Per person".
 */
export function computeStandings({ log, calendar, clock }: SelectedLog): readonly PersonStanding[] {
  const { table, personOfRow, people } = log;
  const isActivity = Uint8Array.from(table.eventIsActivity, Number);
  const lastActivity = new Float64Array(people.length).fill(Number.NaN);
  const { start, end } = rowsOfDays(table, calendar, calendar.first, calendar.last);
  for (let row = start; row < end; row++) {
    const person = personOfRow[row]!;
    if (person !== NO_PERSON && isActivity[table.event[row]!] === 1) lastActivity[person] = table.time[row]!;
  }
  const dayOf = (time: EpochMs) => utcDayOf(localTimeAt(clock, time));
  const firstRecentDay = addDays(calendar.last, 1 - RECENT_DAYS);
  const tellsNew = calendar.first <= addDays(firstRecentDay, -RECENT_DAYS);
  return people.map(({ firstSeen }, person) => {
    const last = lastActivity[person]!;
    if (Number.isNaN(last)) return { status: 'inactive', quietDays: null };
    const quietDays = calendar.last - dayOf(last);
    if (quietDays >= RECENT_DAYS) return { status: 'quiet', quietDays };
    const isNew = tellsNew && dayOf(firstSeen) >= firstRecentDay;
    return { status: isNew ? 'new' : 'active', quietDays: null };
  });
}
