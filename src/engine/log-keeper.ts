import { formatIsoInstant } from '../base/calendar-day.ts';
import type { EpochMs } from '../base/units.ts';
import type { ReadFile } from '../importers/read-outcome.ts';
import { condenseSeries } from '../metrics/condense-series.ts';
import { computeDaily, type DailyCounts } from '../metrics/daily.ts';
import { type LogCalendar, logCalendarOf } from '../metrics/log-calendar.ts';
import { computePeopleCounts } from '../metrics/people-counts.ts';
import { computePeriods } from '../metrics/periods.ts';
import { rollingMean } from '../metrics/rolling-mean.ts';
import { computeSeriesFacts } from '../metrics/series-facts.ts';
import { computeSummary } from '../metrics/summary.ts';
import { computeUnknownEvents } from '../metrics/unknown-events.ts';
import { type AuditLog, auditLogOf } from '../model/audit-log.ts';
import { type EventTable, EventTableBuilder } from '../model/event-table.ts';
import { ISSUE_EFFECTS, type Issue } from '../model/issue.ts';
import type { LoadedFile } from '../model/loaded-file.ts';
import { type LogSource, sourceOf } from '../model/log-source.ts';
import { type MergeCounts, mergeTables } from '../model/merge-tables.ts';
import { setAsideOverlaps } from '../model/set-aside.ts';
import type { Answers, DailySeries, Question } from './questions.ts';

/**
 * What is loaded, in a few figures. `firstEvent` and `lastEvent` are null while no event is loaded. Every change gives a new `version`.
 */
export interface LogStatus {
  readonly version: number;
  readonly files: readonly LoadedFile[];
  readonly events: number;
  readonly firstEvent: EpochMs | null;
  readonly lastEvent: EpochMs | null;
  /** The source that is believed where several cover the same time. */
  readonly preferredSource: LogSource;
}

/** Whether new files join what is loaded, or take its place. */
export type AddMode = 'join' | 'replace';

const MEAN_WINDOW_DAYS = 7;

/** A file as it was read, before it meets the others. */
interface KeptFile extends ReadFile {
  readonly id: number;
}

/** Holds one log, takes in files, answers questions. Synchronous and free of any browser interface, so that a test can run it alone. */
export class LogKeeper {
  private files: readonly KeptFile[] = [];
  private lastId = 0;
  private log: AuditLog = auditLogOf(new EventTableBuilder().build());
  private status: LogStatus = {
    version: 0,
    files: [],
    events: 0,
    firstEvent: null,
    lastEvent: null,
    preferredSource: 'audit-log',
  };

  /** Merges files into the log, all at once. No files change nothing. */
  add(added: readonly ReadFile[], mode: AddMode): LogStatus {
    if (added.length === 0) return this.status;
    const kept = mode === 'replace' ? [] : this.files;
    return this.become([...kept, ...added.map((file) => ({ ...file, id: ++this.lastId }))]);
  }

  /** Takes one file out again, as if it had never been loaded. */
  remove(id: number): LogStatus {
    return this.become(this.files.filter((file) => file.id !== id));
  }

  /** Believes one source where several cover the same time. */
  prefer(source: LogSource): LogStatus {
    return this.become(this.files, source);
  }

  clear(): LogStatus {
    return this.become([]);
  }

  /** The answer to a question, or null when no event is loaded: there is nothing to count then. */
  ask<Asked extends Question>(question: Asked): Answers[Asked] | null {
    const calendar = logCalendarOf(this.log.table);
    return calendar === null ? null : this.answers[question](calendar);
  }

  private readonly answers: { readonly [Asked in Question]: (calendar: LogCalendar) => Answers[Asked] } = {
    overview: (calendar) => {
      const days = computeDaily(this.log, calendar);
      return {
        periods: computePeriods(this.log, calendar),
        series: {
          users: seriesOf(days, (day) => day.activeUsers),
          conversations: seriesOf(days, (day) => day.conversations),
          projects: seriesOf(days, (day) => day.projects),
          files: seriesOf(days, (day) => day.files),
        },
      };
    },
    conversations: (calendar) => ({
      periods: computePeriods(this.log, calendar),
      conversations: seriesOf(computeDaily(this.log, calendar), (day) => day.conversations),
      people: computePeopleCounts(this.log, calendar),
    }),
    quality: () => ({ files: this.status.files, unknownEvents: computeUnknownEvents(this.log.table) }),
    summary: (calendar) => computeSummary(this.log, calendar, this.status.files),
  };

  /** Merges all files anew: what a file brings depends on the others. */
  private become(files: readonly KeptFile[], preferredSource = this.status.preferredSource): LogStatus {
    const tables = setAsideOverlaps(
      files.map(({ report, table }) => ({ source: sourceOf(report.format), table })),
      preferredSource,
    );
    const { table: merged, counts } = mergeTables(tables);
    this.files = files;
    this.log = auditLogOf(merged);
    this.status = {
      version: this.status.version + 1,
      files: files.map(({ id, report, table }, index) => ({
        ...report,
        id,
        duplicates: counts[index]!.duplicates,
        setAside: table.rowCount - tables[index]!.rowCount,
        issues: [...report.issues, ...repeatedIssue(counts[index]!, tables[index]!)],
      })),
      events: merged.rowCount,
      firstEvent: merged.time[0] ?? null,
      lastEvent: merged.time[merged.rowCount - 1] ?? null,
      preferredSource,
    };
    return this.status;
  }
}

function repeatedIssue({ repeated, repeatedRows }: MergeCounts, table: EventTable): readonly Issue[] {
  if (repeated === 0) return [];
  const examples = repeatedRows.map((row) => ({
    line: table.line[row]!,
    record: null,
    found: `${formatIsoInstant(table.time[row]!)} ${table.eventNames[table.event[row]!]}`,
  }));
  return [{ code: 'row-repeated', effect: ISSUE_EFFECTS['row-repeated'], count: repeated, examples }];
}

function seriesOf(days: readonly DailyCounts[], pick: (day: DailyCounts) => number): DailySeries {
  const series = days.map((day) => ({ date: day.date, value: pick(day), isPartial: day.isPartial }));
  const means = rollingMean(series, MEAN_WINDOW_DAYS);
  return {
    ...condenseSeries(series.map((day, index) => ({ ...day, average: means[index] ?? null }))),
    facts: computeSeriesFacts(series),
  };
}
