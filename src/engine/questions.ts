import type { DailyCounts } from '../metrics/daily.ts';
import type { RosterAnswer } from '../metrics/never-seen.ts';
import type { PersonCounts } from '../metrics/people-counts.ts';
import type { Periods } from '../metrics/periods.ts';
import type { SeriesFacts } from '../metrics/series-facts.ts';
import type { Summary } from '../metrics/summary.ts';
import type { EventNameCount } from '../metrics/unknown-events.ts';
import type { CountedEvent } from '../model/event-catalogue.ts';
import type { LoadedFile } from '../model/loaded-file.ts';

/** A daily series with its rolling mean and what one sentence can say of it. `mean7` is as long as the days it goes with. */
export interface DailySeries {
  readonly values: readonly number[];
  readonly mean7: readonly (number | null)[];
  readonly facts: SeriesFacts;
}

/** Every question the page can ask of a log that holds at least one event, with the shape of its answer. */
export interface Answers {
  readonly overview: {
    readonly periods: Periods;
    readonly days: readonly DailyCounts[];
    /** The figures of the cards, day by day. */
    readonly series: { readonly [Figure in 'users' | CountedEvent]: DailySeries };
  };
  readonly conversations: {
    readonly periods: Periods;
    readonly days: readonly DailyCounts[];
    readonly conversations: DailySeries;
    readonly people: readonly PersonCounts[];
  };
  readonly quality: {
    readonly files: readonly LoadedFile[];
    readonly unknownEvents: readonly EventNameCount[];
  };
  /** Who is on a list of users and never acts in the log. */
  readonly roster: RosterAnswer;
  readonly summary: Summary;
}

/** A question, by its name. */
export type Question = keyof Answers;
