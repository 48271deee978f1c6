import type { Selection } from '../model/selection.ts';
import { type LookAlike, markLookAlikes } from './look-alikes.ts';
import { computePeopleCounts, type PersonCounts } from './people-counts.ts';
import { computePeopleTrends, type PeopleTrends } from './people-trends.ts';
import { computeStandings, type PersonStanding } from './person-status.ts';
import type { SelectedLog } from './select-log.ts';

/** A line of a list of people. */
export type PersonLine = PersonCounts & PersonStanding & { readonly lookAlike: LookAlike | null };

/** Everybody in a selection, in the order of the leaderboard. */
export interface PeopleList {
  readonly people: readonly PersonLine[];
  /** In the same order. */
  readonly trends: PeopleTrends;
}

/**
 * Everybody in a selection, with all that is known of each.
 *
 * Empty: a selection without people gives an empty list.   Fails: never.   Cost: some passes over the rows, then a sort of the people.
 * Source: docs/definitions.md, "Per person".
 */
export function computePeopleList(selected: SelectedLog, selection: Selection): PeopleList {
  const { log, calendar, range } = selected;
  const counted = markLookAlikes(computePeopleCounts(log, calendar, range));
  const standings = computeStandings(selected);
  const trends = computePeopleTrends(selected, selection.weekStart);
  const indexOf = new Map(log.people.map(({ id }, index) => [id, index]));
  const width = trends.points.length;
  const counts = new Uint32Array(trends.counts.length);
  const people = counted.map((person, place) => {
    const index = indexOf.get(person.id)!;
    counts.set(trends.counts.subarray(index * width, (index + 1) * width), place * width);
    // Not by spreading both: that takes longer than all the counting.
    return Object.assign(person, standings[index]!);
  });
  return { people, trends: { ...trends, counts } };
}
