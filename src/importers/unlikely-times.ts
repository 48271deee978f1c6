import type { EpochMs } from '../base/units.ts';
import type { EventTable } from '../model/event-table.ts';
import { type Issue, IssueCollector } from '../model/issue.ts';

/** Claude is not older: what is before is most likely a wrong clock. */
const BEFORE_CLAUDE: EpochMs = Date.UTC(2020);
const MS_PER_DAY = 86_400_000;

/** The issue of the events before 2020 or more than a day after `now`, if there are any. They are kept.   Cost: one pass over the times. */
export function findUnlikelyTimes(table: EventTable, now: EpochMs): readonly Issue[] {
  const issues = new IssueCollector();
  const latest = now + MS_PER_DAY;
  for (let row = 0; row < table.rowCount; row++) {
    const time = table.time[row]!;
    if (time >= BEFORE_CLAUDE && time <= latest) continue;
    issues.add('time-unlikely', table.line[row]!, null, () => new Date(time).toISOString());
  }
  return issues.list();
}
