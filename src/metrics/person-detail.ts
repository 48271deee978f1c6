import { formatIsoDate } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { Granularity, Selection } from '../model/selection.ts';
import { markLookAlikes } from './look-alikes.ts';
import { computePeopleCounts } from './people-counts.ts';
import type { PersonLine } from './people-list.ts';
import type { Period } from './periods.ts';
import { computePlaces, type Places } from './person-places.ts';
import { computeStandings } from './person-status.ts';
import { type SelectedLog, selectPerson } from './select-log.ts';
import { computeSeries, type Series } from './series.ts';
import { computeWeekHours, type WeekHour } from './week-hours.ts';

/** One event of a person. The key tells its record from all others, see `EventTable.contentKey`. */
export interface PersonEvent {
  readonly time: EpochMs;
  readonly name: string;
  readonly key: readonly [low: number, high: number];
}

/** What a person is called in the log, each once, the newest first. Empty while names are hidden. */
export interface SeenAs {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly ids: readonly string[];
}

/** Everything about one person, over the range of a selection where that matters. */
export interface PersonDetail {
  readonly counts: PersonLine;
  readonly seenAs: SeenAs;
  readonly range: Pick<Period, 'from' | 'to'>;
  readonly granularity: Granularity;
  readonly events: Series;
  /** See `computeWeekHours`. */
  readonly weekHours: readonly (readonly number[])[];
  /** The first of the hours with the most activities; null without any. */
  readonly busiest: (WeekHour & { readonly count: number }) | null;
  readonly places: Places;
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
  const weekHours = computeWeekHours(own, selection.weekStart);
  const { granularity, of } = computeSeries(own, selection);
  return {
    counts: personLine(selected, own),
    seenAs: selection.hidesNames ? { names: [], emails: [], ids: [] } : seenAs(own),
    range: { from: formatIsoDate(own.range.first), to: formatIsoDate(own.range.last) },
    granularity,
    events: of('events'),
    weekHours,
    busiest: busiestOf(weekHours),
    places: computePlaces(own),
    latest: latestEvents(own),
  };
}

/** The look of a name is held against everybody else's. */
function personLine(everybody: SelectedLog, own: SelectedLog): PersonLine {
  const { log, calendar, range } = own;
  const counted = computePeopleCounts(log, calendar, range);
  return { ...markLookAlikes(counted, everybody.log.people)[0]!, ...computeStandings(own)[0]! };
}

function seenAs({ log: { table } }: SelectedLog): SeenAs {
  const names = new Set<string>();
  const emails = new Set<string>();
  const ids = new Set<string>();
  const actors = new Set<number>();
  for (let row = table.rowCount - 1; row >= 0; row--) actors.add(table.actor[row]!);
  for (const actor of actors) {
    const seen = table.actors[actor]!;
    if (seen.kind !== 'person') continue;
    names.add(seen.name);
    emails.add(seen.email);
    ids.add(seen.accountId);
  }
  const listed = (texts: Set<string>) => [...texts].filter((text) => text !== '');
  return { names: listed(names), emails: listed(emails), ids: listed(ids) };
}

function busiestOf(weekHours: PersonDetail['weekHours']): PersonDetail['busiest'] {
  const count = Math.max(...weekHours.flat());
  const weekday = weekHours.findIndex((hours) => hours.includes(count));
  return count === 0 ? null : { weekday, hour: weekHours[weekday]!.indexOf(count), count };
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
