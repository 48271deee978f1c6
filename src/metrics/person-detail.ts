import type { EpochMs } from '../base/units.ts';
import type { Granularity, Selection } from '../model/selection.ts';
import { computePeopleCounts, type PersonCounts } from './people-counts.ts';
import { type SelectedLog, selectPerson } from './select-log.ts';
import { computeSeries, type Series } from './series.ts';
import { computeWeekHours } from './week-hours.ts';

/** One event of a person. The key tells its record from all others, see `EventTable.contentKey`. */
export interface PersonEvent {
  readonly time: EpochMs;
  readonly name: string;
  readonly key: readonly [low: number, high: number];
}

/** Everything about one person, over the range of a selection where that matters. */
export interface PersonDetail {
  readonly counts: PersonCounts;
  readonly granularity: Granularity;
  readonly events: Series;
  /** See `computeWeekHours`. */
  readonly weekHours: readonly (readonly number[])[];
  /** The newest ones, newest first, whatever the range. */
  readonly latest: readonly PersonEvent[];
}

const LATEST_EVENTS = 50;

/**
 * What one person did.
 *
 * Missing: null when nobody in the selection has this id.   Fails: never.   Cost: one pass over all rows, some over the person's.
 * Source: docs/definitions.md, "Per person".
 */
export function computePersonDetail(
  selected: SelectedLog,
  selection: Selection,
  id: string,
): PersonDetail | null {
  const own = selectPerson(selected, id);
  if (own === null) return null;
  const { log, calendar, range } = own;
  const { granularity, of } = computeSeries(own, selection);
  return {
    counts: computePeopleCounts(log, calendar, range)[0]!,
    granularity,
    events: of('events'),
    weekHours: computeWeekHours(own, selection.weekStart),
    latest: latestEvents(own),
  };
}

function latestEvents({ log: { table } }: SelectedLog): readonly PersonEvent[] {
  const events: PersonEvent[] = [];
  for (let row = table.rowCount - 1; row >= 0 && events.length < LATEST_EVENTS; row--) {
    events.push({
      time: table.time[row]!,
      name: table.eventNames[table.event[row]!]!,
      key: [table.contentKey[2 * row]!, table.contentKey[2 * row + 1]!],
    });
  }
  return events;
}
