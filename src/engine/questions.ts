import type { CsvTexts } from '../exports/text-cells.ts';
import type { ActorKindCount } from '../metrics/actor-kinds.ts';
import type { Coverage } from '../metrics/coverage.ts';
import type { Distribution } from '../metrics/distribution.ts';
import type { Lifecycle } from '../metrics/lifecycle.ts';
import type { RosterAnswer } from '../metrics/never-seen.ts';
import type { PeopleBehind, Slice } from '../metrics/people-behind.ts';
import type { PeopleList } from '../metrics/people-list.ts';
import type { Period, Periods } from '../metrics/periods.ts';
import type { PersonDetail } from '../metrics/person-detail.ts';
import type { RollingPoint, Stickiness } from '../metrics/rolling-users.ts';
import type { Series } from '../metrics/series.ts';
import type { CategorySeries, PlatformCount, ProjectSplit } from '../metrics/splits.ts';
import type { Summary } from '../metrics/summary.ts';
import type { EventNameCount } from '../metrics/unknown-events.ts';
import type { WhatChanged } from '../metrics/what-changed.ts';
import type { CountedEvent } from '../model/counted-events.ts';
import type { IssueCode } from '../model/issue.ts';
import type { LoadedFile } from '../model/loaded-file.ts';
import type { LogSource } from '../model/log-source.ts';
import type { Granularity, Selection } from '../model/selection.ts';

/**
 * Every question the page can ask of a log that holds at least one event, with the shape of its answer. All but `quality` and `roster` follow the
 * selection; those two only hide what may name somebody.
 */
export interface Answers {
  readonly overview: {
    /** The range of the selection. */
    readonly selected: Period;
    readonly periods: Periods;
    readonly granularity: Granularity;
    /** The figures of the cards. */
    readonly series: { readonly [Figure in 'users' | CountedEvent]: Series };
  };
  readonly conversations: {
    readonly periods: Periods;
    readonly granularity: Granularity;
    readonly conversations: Series;
    readonly distribution: Distribution;
    readonly projectSplit: ProjectSplit;
  };
  readonly quality: {
    readonly files: readonly LoadedFile[];
    readonly unknownEvents: readonly EventNameCount[];
    readonly actorKinds: readonly ActorKindCount[];
    /** Its `files` stand in the order of `files`. */
    readonly coverage: Coverage | null;
  };
  readonly whatChanged: WhatChanged;
  /** Whether use grows, and who comes back. */
  readonly habits: {
    readonly rolling: readonly RollingPoint[];
    readonly stickiness: Stickiness;
    readonly lifecycle: Lifecycle;
  };
  /** See `computeWeekHours`. */
  readonly weekHours: readonly (readonly number[])[];
  /** What is in the log, and where people use Claude. */
  readonly splits: {
    readonly platforms: readonly PlatformCount[];
    readonly categories: CategorySeries;
  };
  /** Everybody in the selection. */
  readonly people: PeopleList & { readonly range: Pick<Period, 'from' | 'to'> };
  /** Who is on a list of users and never acts in the log; only how many while names are hidden. */
  readonly roster: RosterAnswer;
  readonly summary: Summary;
}

/** A question, by its name. */
export type Question = keyof Answers;

/** A record that is in no number. `code` says why, `line` and `record` where it stands (see `Place`). */
export interface QuarantinedRecord {
  readonly fileId: number;
  readonly file: string;
  /** Its place among the quarantined records of its file, from 0. */
  readonly index: number;
  readonly line: number;
  readonly record: number;
  readonly code: IssueCode;
  /** The beginning of the record, or null when the text was beyond the budget. */
  readonly text: string | null;
  /** The record goes on after `text`. */
  readonly isShortened: boolean;
}

/**
 * A piece of a CSV that is written in parts; `next` begins the piece after it, null ends the file. `guarded` counts the texts in it that have an apostrophe
 * in front, so that a spreadsheet does not run them.
 */
export interface CsvPart {
  readonly text: string;
  readonly guarded: number;
  readonly next: number | null;
}

/** What is asked in parts, because the whole may be larger than a page can hold: what has to be said, and what comes back. */
export interface Parts {
  /** The quarantined records of all files, or of one reason, from number `from` up to, not including, `to`. */
  readonly quarantine: {
    readonly request: { readonly code: IssueCode | null; readonly from: number; readonly to: number };
    readonly answer: readonly QuarantinedRecord[];
  };
  /** One quarantined record in full, or its first 200,000 characters. */
  readonly quarantinedText: {
    readonly request: { readonly fileId: number; readonly index: number };
    readonly answer: { readonly text: string; readonly isShortened: boolean };
  };
  readonly quarantineCsv: {
    readonly request: { readonly from: number; readonly texts: CsvTexts };
    readonly answer: CsvPart;
  };
  /** Who is behind a number. */
  readonly peopleBehind: {
    readonly request: { readonly selection: Selection; readonly slice: Slice };
    readonly answer: PeopleBehind;
  };
  readonly person: {
    readonly request: { readonly selection: Selection; readonly id: string };
    readonly answer: PersonDetail;
  };
  /** The counted events of one source, in the form that is read back exactly. */
  readonly eventsCsv: {
    readonly request: { readonly source: LogSource; readonly from: number };
    readonly answer: CsvPart;
  };
}

/** A question about a part, by its name. */
export type PartQuestion = keyof Parts;
