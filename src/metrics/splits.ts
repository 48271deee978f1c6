import { formatIsoDate, type IsoDate } from '../base/calendar-day.ts';
import { COUNTED_EVENTS } from '../model/counted-events.ts';
import { categoryOfEvent, EVENT_CATEGORIES, type EventCategory } from '../model/event-catalogue.ts';
import { NOT_STATED } from '../model/event-table.ts';
import { NO_PERSON } from '../model/people.ts';
import type { Granularity, Selection } from '../model/selection.ts';
import { bucketsOf, granularityFor } from './buckets.ts';
import { rowsOfDays } from './log-calendar.ts';
import type { SelectedLog } from './select-log.ts';

/** What people did with one client platform. */
export interface PlatformCount {
  /** See `EventTable.platforms`; `''` where records do not say. */
  readonly platform: string;
  readonly activities: number;
  /** Distinct people; somebody with two platforms counts with both. */
  readonly people: number;
}

/**
 * Counts what people did with each platform in the range, and how many people.
 *
 * Shape: most activities first, then by name; platforms without any are left out.
 * Missing: events that are no activity, and events without a person, are not counted.
 * Fails: never.   Cost: one pass over the rows of the range; each platform costs a byte a person.   Source: docs/definitions.md, "Platform".
 */
export function computePlatforms({ log, calendar, range }: SelectedLog): readonly PlatformCount[] {
  const { table, personOfRow } = log;
  const isActivity = Uint8Array.from(table.eventIsActivity, Number);
  const activities = new Uint32Array(table.platforms.length);
  const people = new Uint32Array(table.platforms.length);
  const seen = table.platforms.map(() => new Uint8Array(log.people.length));
  const { start, end } = rowsOfDays(table, calendar, range.first, range.last);
  for (let row = start; row < end; row++) {
    const person = personOfRow[row]!;
    if (person === NO_PERSON || isActivity[table.event[row]!] === 0) continue;
    const platform = table.platform[row]!;
    activities[platform]!++;
    if (seen[platform]![person] === 1) continue;
    seen[platform]![person] = 1;
    people[platform]!++;
  }
  return table.platforms
    .map((platform, index) => ({ platform, activities: activities[index]!, people: people[index]! }))
    .filter((each) => each.activities > 0)
    .sort((a, b) => b.activities - a.activities || (a.platform < b.platform ? -1 : 1));
}

/** The events of a day, week or month, by category. */
export interface CategoryPoint {
  /** Its first day. */
  readonly date: IsoDate;
  readonly lastDate: IsoDate;
  /** One count for each of `categories`. */
  readonly counts: readonly number[];
  readonly isPartial: boolean;
}

/** Events by category over time. */
export interface CategorySeries {
  readonly granularity: Granularity;
  /** Those that occur in the range, in their fixed order. */
  readonly categories: readonly EventCategory[];
  readonly points: readonly CategoryPoint[];
}

/** Stacks of more days are too thin to be read. */
const MAX_STACKED_DAYS = 62;

/**
 * Counts the events of each category over time, by anyone.
 *
 * Shape: one entry a day, week or month of the range – weeks already from 63 days on, unless chosen otherwise –; the counts of a point add up to all of its events.
 * Empty: a range outside the log gives no points.   Fails: never.   Cost: one pass over the rows of the range.
 * Source: docs/definitions.md, "Category".
 */
export function computeCategories(selected: SelectedLog, selection: Selection): CategorySeries {
  const { log, calendar, range } = selected;
  const { table } = log;
  const isLong = range.last - range.first + 1 > MAX_STACKED_DAYS;
  const choice = selection.granularity === 'auto' && isLong ? 'week' : selection.granularity;
  const granularity = granularityFor(range, choice);
  const categoryOf = Uint8Array.from(table.eventNames, (name) =>
    EVENT_CATEGORIES.indexOf(categoryOfEvent(name)),
  );
  const buckets = bucketsOf(range, calendar, granularity, selection.weekStart).map((bucket) => {
    const counts = new Uint32Array(EVENT_CATEGORIES.length);
    const { start, end } = rowsOfDays(table, calendar, bucket.first, bucket.last);
    for (let row = start; row < end; row++) counts[categoryOf[table.event[row]!]!]!++;
    return { ...bucket, counts };
  });
  const isSeen = EVENT_CATEGORIES.map((_, index) => buckets.some(({ counts }) => counts[index]! > 0));
  return {
    granularity,
    categories: EVENT_CATEGORIES.filter((_, index) => isSeen[index]),
    points: buckets.map(({ first, last, isPartial, counts }) => ({
      date: formatIsoDate(first),
      lastDate: formatIsoDate(last),
      counts: [...counts].filter((_, index) => isSeen[index]),
      isPartial,
    })),
  };
}

/** Conversations by whether they belong to a project. */
export interface ProjectSplit {
  readonly inProjects: number;
  readonly standAlone: number;
  /** How many distinct projects they belong to. */
  readonly projects: number;
}

/**
 * Counts the conversations of the range that were started in a project, and those that were not.
 *
 * Missing: a record that names no project is taken for a conversation outside of projects.
 * Fails: never.   Cost: one pass over the rows of the range.   Source: docs/definitions.md, "Projects and conversations".
 */
export function computeProjectSplit({ log: { table }, calendar, range }: SelectedLog): ProjectSplit {
  const isConversation = Uint8Array.from(table.eventNames, (name) =>
    Number(name === COUNTED_EVENTS.conversations),
  );
  const seen = new Set<number>();
  let inProjects = 0;
  let standAlone = 0;
  const { start, end } = rowsOfDays(table, calendar, range.first, range.last);
  for (let row = start; row < end; row++) {
    if (isConversation[table.event[row]!] === 0) continue;
    const project = table.project[row]!;
    if (project === NOT_STATED) standAlone++;
    else {
      inProjects++;
      seen.add(project);
    }
  }
  return { inProjects, standAlone, projects: seen.size };
}
