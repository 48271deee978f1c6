import { dayOfIsoDate, type IsoDate } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import { COUNTED_EVENTS, type CountedEvent } from '../model/counted-events.ts';
import { NO_PERSON } from '../model/people.ts';
import type { WeekStart } from '../model/selection.ts';
import { rowsOfDays } from './log-calendar.ts';
import type { SelectedLog } from './select-log.ts';
import { type WeekHour, weekHourReader } from './week-hours.ts';

/** Which events are behind a number: those that make people active, those of one card, or all. */
export type CountedThing = 'activity' | CountedEvent | 'events';

/** A part of a selection, small enough to ask who is behind it. Both days count. */
export interface Slice {
  readonly what: CountedThing;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** One hour of one weekday, or null for all of the time. */
  readonly weekHour: WeekHour | null;
}

/** Someone behind a number. */
export interface PersonBehind {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** How many of the events are theirs. */
  readonly count: number;
  readonly lastSeen: EpochMs;
}

/** Everybody behind a number; `count` and `others` add up to the events of the slice. */
export interface PeopleBehind {
  readonly people: readonly PersonBehind[];
  /** Events by no person: the system, programs and such. */
  readonly others: number;
}

/**
 * Finds who is behind a part of a selection, and with how many events.
 *
 * Shape: the most events first, then by name.
 * Empty: a slice without events gives nobody.   Fails: never.   Cost: one pass over the rows of its days.
 * Source: docs/definitions.md, "People behind a number".
 */
export function computePeopleBehind(
  selected: SelectedLog,
  { what, from, to, weekHour }: Slice,
  weekStart: WeekStart,
): PeopleBehind {
  const { log, calendar } = selected;
  const isCounted = countedEvents(selected, what);
  const weekHourOf = weekHourReader(selected, weekStart);
  const wanted = weekHour === null ? null : weekHour.weekday * 24 + weekHour.hour;
  const counts = new Uint32Array(log.people.length);
  let others = 0;
  const { start, end } = rowsOfDays(log.table, calendar, dayOfIsoDate(from), dayOfIsoDate(to));
  for (let row = start; row < end; row++) {
    if (isCounted[log.table.event[row]!] === 0) continue;
    if (wanted !== null && weekHourOf(log.table.time[row]!) !== wanted) continue;
    const person = log.personOfRow[row]!;
    if (person === NO_PERSON) others++;
    else counts[person]!++;
  }
  const people = log.people.flatMap(({ id, name, email, lastSeen }, index) =>
    counts[index] === 0 ? [] : [{ id, name, email, count: counts[index]!, lastSeen }],
  );
  return { people: people.sort(compareByCount), others };
}

/** 1 for the events that a thing counts, indexed like `eventNames`. */
function countedEvents({ log: { table } }: SelectedLog, what: CountedThing): Uint8Array {
  if (what === 'activity') return Uint8Array.from(table.eventIsActivity, Number);
  return Uint8Array.from(table.eventNames, (name) =>
    Number(what === 'events' || name === COUNTED_EVENTS[what]),
  );
}

/** A fixed language, so that the same log gives everybody the same order. */
const NAME_ORDER = new Intl.Collator('en');

function compareByCount(a: PersonBehind, b: PersonBehind): number {
  return b.count - a.count || NAME_ORDER.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
