import { formatIsoInstant, type IsoDate } from '../base/calendar-day.ts';
import type { AuditLog } from '../model/audit-log.ts';
import type { FileFormat } from '../model/file-report.ts';
import type { Issue, IssueCode, IssueEffect } from '../model/issue.ts';
import type { LoadedFile } from '../model/loaded-file.ts';
import { computeDaily, daysIn } from './daily.ts';
import type { DayRange, LogCalendar } from './log-calendar.ts';
import { computePeopleCounts, type PersonCounts } from './people-counts.ts';
import { computePeriod, computePeriods, type Period } from './periods.ts';
import type { SummaryFilters } from './summary-filters.ts';
import type { Totals } from './totals.ts';

type Figures = Omit<Totals, 'events'>;

/** One period of the Summary file. */
export interface SummaryPeriod extends Figures {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly previous: Figures | null;
}

/**
 * The download "Summary (JSON)": every figure of the page in one stable, versioned form. Keys stand in this order; instants are ISO 8601 in UTC.
 * Source: docs/definitions.md, "Summary file".
 */
export interface Summary {
  readonly schema: 'usage-analytics-summary/1';
  readonly timeZone: string;
  readonly asOf: IsoDate;
  readonly range: { readonly from: IsoDate; readonly to: IsoDate };
  /** Missing where nothing but range and zone narrows the figures. */
  readonly filters?: SummaryFilters;
  readonly log: {
    readonly files: readonly {
      readonly name: string;
      readonly format: FileFormat;
      readonly recordsRead: number;
      readonly recordsRejected: number;
      readonly duplicates: number;
    }[];
    readonly firstEvent: string;
    readonly lastEvent: string;
    readonly events: number;
  };
  readonly totals: Totals;
  readonly periods: {
    readonly '7d': SummaryPeriod;
    readonly '30d': SummaryPeriod;
    readonly all: SummaryPeriod;
  };
  readonly daily: readonly {
    readonly date: IsoDate;
    readonly activeUsers: number;
    readonly conversations: number;
    readonly projects: number;
    readonly files: number;
    readonly events: number;
    readonly partial: boolean;
  }[];
  readonly people: readonly SummaryPerson[];
  readonly issues: readonly {
    readonly code: IssueCode;
    readonly effect: IssueEffect;
    readonly count: number;
  }[];
}

/** What of a file goes into the Summary. */
type SummedFile = Pick<LoadedFile, 'name' | 'format' | 'recordsRead' | 'recordsRejected' | 'duplicates'> & {
  readonly issues: readonly Pick<Issue, 'code' | 'effect' | 'count'>[];
};

/** A person of the Summary file: `firstSeen` and `lastSeen` are ISO 8601. */
export interface SummaryPerson extends Omit<PersonCounts, 'conversations' | 'firstSeen' | 'lastSeen'> {
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/**
 * Sums up a log as the Summary file says it. `range` is the whole log unless one is given.
 *
 * Shape: people in the order of the leaderboard, days in order, issues of the same code added up over all files.
 * Fails: never.   Cost: a few passes over all rows.
 */
export function computeSummary(
  log: AuditLog,
  calendar: LogCalendar,
  files: readonly SummedFile[],
  range: DayRange = calendar,
): Summary {
  const periods = computePeriods(log, calendar);
  const { from, to, totals } = computePeriod(log, calendar, range);
  return {
    schema: 'usage-analytics-summary/1',
    timeZone: calendar.timeZone,
    asOf: periods.allTime.to,
    range: { from, to },
    log: {
      files: files.map(({ name, format, recordsRead, recordsRejected, duplicates }) => ({
        name,
        format,
        recordsRead,
        recordsRejected,
        duplicates,
      })),
      firstEvent: formatIsoInstant(calendar.oldestEvent),
      lastEvent: formatIsoInstant(calendar.newestEvent),
      events: log.table.rowCount,
    },
    totals,
    periods: {
      '7d': summaryPeriod(periods.last7Days),
      '30d': summaryPeriod(periods.last30Days),
      all: summaryPeriod(periods.allTime),
    },
    daily: computeDaily(log, calendar, daysIn(calendar, range)).map(({ isPartial, ...counts }) => ({
      ...counts,
      partial: isPartial,
    })),
    people: computePeopleCounts(log, calendar, range).map(summaryPerson),
    issues: addUpIssues(files),
  };
}

function summaryPeriod({ from, to, totals, previous }: Period): SummaryPeriod {
  return { from, to, ...figuresOf(totals), previous: previous && figuresOf(previous) };
}

function figuresOf({ users, conversations, projects, files }: Totals): Figures {
  return { users, conversations, projects, files };
}

function summaryPerson({ conversations, firstSeen, lastSeen, ...counts }: PersonCounts): SummaryPerson {
  return { ...counts, firstSeen: formatIsoInstant(firstSeen), lastSeen: formatIsoInstant(lastSeen) };
}

function addUpIssues(files: readonly SummedFile[]): Summary['issues'] {
  const issues = new Map<IssueCode, { code: IssueCode; effect: IssueEffect; count: number }>();
  for (const { code, effect, count } of files.flatMap((file) => file.issues)) {
    const sum = issues.get(code);
    if (sum === undefined) issues.set(code, { code, effect, count });
    else sum.count += count;
  }
  return [...issues.values()];
}
