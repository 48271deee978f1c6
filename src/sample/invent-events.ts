import { planErrands } from './admin-steps.ts';
import { dayOfIsoDate, MICROS_PER_DAY } from './calendar.ts';
import { type Company, inventDay } from './invent-day.ts';
import { hireStaff } from './people.ts';
import { createRandom } from './random.ts';
import { planRowCounts } from './row-counts.ts';
import type { SampleEvent } from './sample-event.ts';

/** What kind of log to invent. The same options give the same log, everywhere and always. */
export interface SampleOptions {
  /** Any integer. */
  readonly seed?: number;
  /** The staff; a few of them never accept their invitation and so never act. */
  readonly people?: number;
  /** Calendar days from the first row to the last, the partial ones at both ends included. */
  readonly days?: number;
  /** The exact number of rows. */
  readonly events?: number;
  /** `yyyy-mm-dd` of the newest row. */
  readonly lastDay?: string;
}

/** A Tuesday, so that the last complete week has its weekend. */
export const SAMPLE_LAST_DAY = '2026-06-30';

const FIRST_INSTANT = ((14 * 60 + 53) * 60 + 27) * 1_000_000 + 700_566;
const LAST_INSTANT = ((11 * 60 + 42) * 60 + 9) * 1_000_000 + 218_903;

/**
 * Invents the events of a company that rolls Claude out, newest first.
 *
 * Shape: exactly `events` rows; the first and the last day are partial, as in an export.
 * Cost: memory for the staff and two days of rows, however many rows there are.
 */
export function* inventEvents(options: SampleOptions = {}): Generator<SampleEvent, void> {
  const { seed = 1, people = 156, days = 180, lastDay: lastDate = SAMPLE_LAST_DAY } = options;
  const events = options.events ?? Math.round(people * days * 0.62);
  const lastDay = dayOfIsoDate(lastDate);
  const period = { seed, firstDay: lastDay - days + 1, lastDay };
  const staff = hireStaff(seed, people, period.firstDay, days);
  const company: Company = {
    ...period,
    staff,
    errands: planErrands(staff, lastDay),
    opens: period.firstDay * MICROS_PER_DAY + FIRST_INSTANT,
    closes: lastDay * MICROS_PER_DAY + LAST_INSTANT,
    random: createRandom(seed + 1),
  };
  const countRows = planRowCounts(company, events);
  // Working days of other time zones reach into the UTC day before and after: a row waits here until no newer one can come.
  let waiting: SampleEvent[] = [];
  for (let day = lastDay; day >= period.firstDay; day--) {
    inventDay(company, day, countRows, waiting);
    waiting.sort((one, other) => other.time - one.time);
    const settledFrom = day === period.firstDay ? -Infinity : (day + 1) * MICROS_PER_DAY;
    const settled = waiting.findIndex((row) => row.time < settledFrom);
    const count = settled < 0 ? waiting.length : settled;
    for (let index = 0; index < count; index++) yield waiting[index] as SampleEvent;
    waiting = waiting.slice(count);
  }
}
