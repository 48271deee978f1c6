import type { EpochMs } from '../base/units.ts';
import type { EventTable } from '../model/event-table.ts';
import { type Issue, IssueCollector } from '../model/issue.ts';
import { isLikelyTime } from '../model/likely-times.ts';

/** The issue of the events before 2020 or more than a day after `now`, if there are any. They are kept.   Cost: one pass over the times. */
export function findUnlikelyTimes(table: EventTable, now: EpochMs): readonly Issue[] {
  const issues = new IssueCollector();
  for (let row = 0; row < table.rowCount; row++) {
    const time = table.time[row]!;
    if (isLikelyTime(time, now)) continue;
    issues.add('time-unlikely', table.line[row]!, null, () => new Date(time).toISOString());
  }
  return issues.list();
}
