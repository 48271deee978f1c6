import type { EpochMs } from '../base/units.ts';
import type { EventLog } from '../model/audit-log.ts';
import { computeDaily } from './daily.ts';
import { computeLeaderboard, type LeaderboardLine } from './leaderboard.ts';
import type { LogDays } from './log-calendar.ts';
import { computePeriods, type Period } from './periods.ts';
import type { Summary } from './summary.ts';

/** What of the Summary file the starter for a Claude project shows, by the same names: a Summary is one, too. */
export interface ShortSummary extends Pick<Summary, 'periods' | 'issues'> {
  readonly log: { readonly files: readonly Omit<Summary['log']['files'][number], 'format'>[] };
  readonly daily: readonly Omit<Summary['daily'][number], 'projects' | 'files' | 'events'>[];
  readonly people: readonly (Omit<LeaderboardLine, 'id' | 'lastSeen'> & {
    /** Or as ISO 8601. */
    readonly lastSeen: EpochMs | string;
  })[];
}

/**
 * Sums up a log of one file.
 *
 * Shape: people in the order of the leaderboard, days in order.   Fails: never.   Cost: a few passes over all rows.
 */
export function computeShortSummary(
  log: EventLog,
  calendar: LogDays,
  file: ShortSummary['log']['files'][number],
  issues: ShortSummary['issues'],
): ShortSummary {
  const { last7Days, last30Days, allTime } = computePeriods(log, calendar);
  return {
    log: { files: [file] },
    periods: { '7d': flatPeriod(last7Days), '30d': flatPeriod(last30Days), all: flatPeriod(allTime) },
    daily: computeDaily(log, calendar).map((day) => ({ ...day, partial: day.isPartial })),
    people: computeLeaderboard(log, calendar),
    issues,
  };
}

function flatPeriod({ totals, ...period }: Period) {
  return { ...totals, ...period };
}
