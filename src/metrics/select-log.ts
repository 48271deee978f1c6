import { type ZoneClock, zoneClock } from '../base/time-zone.ts';
import type { AuditLog } from '../model/audit-log.ts';
import { categoryOfEvent, isContentWork } from '../model/event-catalogue.ts';
import { takeRows } from '../model/filter-table.ts';
import { NO_PERSON, type Person } from '../model/people.ts';
import { personMatcher } from '../model/person-matcher.ts';
import type { Filters, Selection } from '../model/selection.ts';
import { rangeOf } from './buckets.ts';
import type { DayRange, LogCalendar } from './log-calendar.ts';
import { hideNames } from './pseudonyms.ts';
import type { RowRange } from './row-range.ts';
import { zonedCalendarOf } from './zoned-calendar.ts';

/** What a selection leaves of a log. */
export interface SelectedLog {
  /** The events that the filters let through, of all days, and the people in them. */
  readonly log: AuditLog;
  /** That of the whole log, so that filters move no day. */
  readonly calendar: LogCalendar;
  /** How the clocks of the zone run while the log lasts. */
  readonly clock: ZoneClock;
  /** May reach beyond the log. */
  readonly range: DayRange;
}

/**
 * What a selection leaves of a log. `likely` are the rows whose times are (`likelyRows`): they make its first day and its as-of day.
 *
 * Empty: a log without events gives null; filters that let nothing through give a log without rows.
 * Fails: never.   Cost: constant without filters, else one pass and a copy of the rows that are left; one pass to hide names.   Source: docs/definitions.md, "Selection".
 */
export function selectLog(
  whole: AuditLog,
  selection: Selection,
  likely: RowRange = { start: 0, end: whole.table.rowCount },
): SelectedLog | null {
  const { table } = whole;
  if (table.rowCount === 0) return null;
  const clock = zoneClock(selection.timeZone, table.time[likely.start]!, table.time[likely.end - 1]!);
  const calendar = zonedCalendarOf(table, likely, clock)!;
  const named = selection.hidesNames ? hideNames(whole) : whole;
  const filtered = filterLog(named, selection);
  const log = selection.activity === 'content' ? withContentWork(filtered) : filtered;
  return { log, calendar, clock, range: rangeOf(selection.range, calendar) };
}

/**
 * What of a selection is by one person.
 *
 * Missing: null when nobody in the selection has this id.   Cost: one pass, and a copy of the person's rows.
 */
export function selectPerson(selected: SelectedLog, id: string): SelectedLog | null {
  const { people, personOfRow } = selected.log;
  const person = people.findIndex((each) => each.id === id);
  if (person === -1) return null;
  const rows = new Uint32Array(personOfRow.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) if (personOfRow[row] === person) rows[count++] = row;
  return { ...selected, log: takeLogRows(selected.log, rows.subarray(0, count)) };
}

/** The rows that the filters let through, in their order, and the people in them; the log itself when they let everything through. */
function filterLog(log: AuditLog, { people, platform, category }: Filters): AuditLog {
  const { table, personOfRow } = log;
  const isAnyone = people.trim() === '';
  if (isAnyone && platform === null && category === null) return log;
  const matches = personMatcher(people);
  const isShown = Uint8Array.from(log.people, (person) => Number(matches(person)));
  const isEvent = Uint8Array.from(table.eventNames, (name) =>
    Number(category === null || categoryOfEvent(name) === category),
  );
  const isPlatform = Uint8Array.from(table.platforms, (name) =>
    Number(platform === null || name === platform),
  );
  const rows = new Uint32Array(table.rowCount);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const person = personOfRow[row]!;
    const isPerson = isAnyone || (person !== NO_PERSON && isShown[person] === 1);
    if (isPerson && isEvent[table.event[row]!] === 1 && isPlatform[table.platform[row]!] === 1)
      rows[count++] = row;
  }
  return takeLogRows(log, rows.subarray(0, count));
}

/** Of a log in which only work on conversations, projects and files makes a person active. */
function withContentWork(log: AuditLog): AuditLog {
  const { table } = log;
  const eventIsActivity = table.eventIsActivity.map(
    (isActivity, event) => isActivity && isContentWork(table.eventNames[event]!),
  );
  return { ...log, table: { ...table, eventIsActivity } };
}

/**
 * A log of some rows of another, which are in their order. People without a row are left out, so that their numbers change.
 *
 * Empty: no rows give a log without rows and people.   Cost: a copy of the rows.
 */
function takeLogRows(log: AuditLog, rows: Uint32Array): AuditLog {
  const numberOf = new Int32Array(log.people.length).fill(NO_PERSON);
  const people: Person[] = [];
  const personOfRow = new Int32Array(rows.length).fill(NO_PERSON);
  for (let to = 0; to < rows.length; to++) {
    const person = log.personOfRow[rows[to]!]!;
    if (person === NO_PERSON) continue;
    if (numberOf[person] === NO_PERSON) numberOf[person] = people.push(log.people[person]!) - 1;
    personOfRow[to] = numberOf[person]!;
  }
  return { table: takeRows(log.table, rows), people, personOfRow };
}
