import { dayOfIsoDate, type IsoDate } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import { COUNTED_EVENTS, type CountedEvent } from '../model/counted-events.ts';
import { categoryOfEvent, type EventCategory } from '../model/event-catalogue.ts';
import { NO_PERSON } from '../model/people.ts';
import type { WeekStart } from '../model/selection.ts';
import { rowsOfDays } from './log-calendar.ts';
import { type LookAlike, markLookAlikes } from './look-alikes.ts';
import type { SelectedLog } from './select-log.ts';
import { type WeekHour, weekHourReader } from './week-hours.ts';

/** Which events are behind a number: those that make people active, those of one card, or all. */
export type CountedThing = 'activity' | CountedEvent | 'events';

/** How many of the events a person must have; both count, and null is without end. From 0: people of the selection with none of them, too. */
export interface HowMany {
  readonly least: number;
  readonly most: number | null;
}

/** A part of a selection, small enough to ask who is behind it. Both days count. What is left out, or null, narrows nothing. */
export interface Slice {
  readonly what: CountedThing;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** One hour of one weekday. */
  readonly weekHour?: WeekHour | null;
  readonly category?: EventCategory | null;
  /** One of `EventTable.platforms`; `''` is where none is stated. */
  readonly platform?: string | null;
  /** Only people with so many of the events; then the events of no person are left out. */
  readonly howMany?: HowMany | null;
}

/** Someone behind a number. */
export interface PersonBehind {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** How many of the events are theirs. */
  readonly count: number;
  readonly lastSeen: EpochMs;
  readonly lookAlike: LookAlike | null;
}

/** Everybody behind a number; the counts of all and `others` add up to `events`, those of the slice. */
export interface PeopleBehind {
  readonly people: readonly PersonBehind[];
  readonly events: number;
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
export function computePeopleBehind(selected: SelectedLog, slice: Slice, weekStart: WeekStart): PeopleBehind {
  const { people } = selected.log;
  const { counts, others } = countBySlice(selected, slice, weekStart);
  const { least, most } = slice.howMany ?? { least: 1, most: null };
  const isBehind = (person: number): boolean =>
    counts[person]! >= least && counts[person]! <= (most ?? Number.POSITIVE_INFINITY);
  const behind = people.flatMap(({ id, name, email, lastSeen }, person) =>
    isBehind(person) ? [{ id, name, email, count: counts[person]!, lastSeen }] : [],
  );
  const ofPeople = behind.reduce((sum, { count }) => sum + count, 0);
  const ofOthers = slice.howMany ? 0 : others;
  return {
    people: markLookAlikes(behind.sort(compareByCount), people),
    events: ofPeople + ofOthers,
    others: ofOthers,
  };
}

interface SliceCounts {
  /** The events of the slice by each person. */
  readonly counts: Uint32Array;
  readonly others: number;
}

function countBySlice(selected: SelectedLog, slice: Slice, weekStart: WeekStart): SliceCounts {
  const { log, calendar } = selected;
  const { table, personOfRow, people } = log;
  const isCounted = countedEvents(selected, slice);
  const isInSlice = rowFilter(selected, slice, weekStart);
  const counts = new Uint32Array(people.length);
  let others = 0;
  const { start, end } = rowsOfDays(table, calendar, dayOfIsoDate(slice.from), dayOfIsoDate(slice.to));
  for (let row = start; row < end; row++) {
    if (isCounted[table.event[row]!] === 0 || !isInSlice(row)) continue;
    const person = personOfRow[row]!;
    if (person === NO_PERSON) others++;
    else counts[person]!++;
  }
  return { counts, others };
}

/** Whether a row of the days lies in what else narrows the slice. */
function rowFilter(selected: SelectedLog, slice: Slice, weekStart: WeekStart): (row: number) => boolean {
  const { time, platform, platforms } = selected.log.table;
  const { weekHour = null } = slice;
  const weekHourOf = weekHourReader(selected, weekStart);
  const wantedHour = weekHour && weekHour.weekday * 24 + weekHour.hour;
  const wantedPlatform = slice.platform == null ? null : platforms.indexOf(slice.platform);
  return (row) =>
    (wantedPlatform === null || platform[row] === wantedPlatform) &&
    (wantedHour === null || weekHourOf(time[row]!) === wantedHour);
}

/** 1 for the events that a slice counts, indexed like `eventNames`. */
function countedEvents({ log: { table } }: SelectedLog, { what, category = null }: Slice): Uint8Array {
  const isCounted = (name: string, event: number): boolean => {
    if (category !== null && categoryOfEvent(name) !== category) return false;
    if (what === 'activity') return table.eventIsActivity[event]!;
    return what === 'events' || name === COUNTED_EVENTS[what];
  };
  return Uint8Array.from(table.eventNames, (name, event) => Number(isCounted(name, event)));
}

type Behind = Omit<PersonBehind, 'lookAlike'>;

/** A fixed language, so that the same log gives everybody the same order. */
const NAME_ORDER = new Intl.Collator('en');

function compareByCount(a: Behind, b: Behind): number {
  return b.count - a.count || NAME_ORDER.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
