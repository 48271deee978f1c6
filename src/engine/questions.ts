import type { CondensedSeries } from '../metrics/condense-series.ts';
import type { PersonCounts } from '../metrics/people-counts.ts';
import type { Periods } from '../metrics/periods.ts';
import type { SeriesFacts } from '../metrics/series-facts.ts';
import type { Summary } from '../metrics/summary.ts';
import type { EventNameCount } from '../metrics/unknown-events.ts';
import type { CountedEvent } from '../model/event-catalogue.ts';
import type { LoadedFile } from '../model/loaded-file.ts';

/** A daily series, and what one sentence can say of it. */
export interface DailySeries extends CondensedSeries {
  readonly facts: SeriesFacts;
}

/** Every question the page can ask of a log that holds at least one event, with the shape of its answer. */
export interface Answers {
  readonly overview: {
    readonly periods: Periods;
    /** The figures of the cards, day by day. */
    readonly series: { readonly [Figure in 'users' | CountedEvent]: DailySeries };
  };
  readonly conversations: {
    readonly periods: Periods;
    readonly conversations: DailySeries;
    readonly people: readonly PersonCounts[];
  };
  readonly quality: {
    readonly files: readonly LoadedFile[];
    readonly unknownEvents: readonly EventNameCount[];
  };
  readonly summary: Summary;
}

/** A question, by its name. */
export type Question = keyof Answers;
