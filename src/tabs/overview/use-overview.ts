import type { DailySeries } from '../../engine/questions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount, formatLongDate } from '../../ui/format.ts';

/** Daily active users, ready to be drawn. */
export interface OverviewView {
  readonly points: DailySeries['points'];
  readonly valueLabel: string;
  /** The answer in a sentence. */
  readonly summary: string;
}

/** Undefined until the answer has arrived. */
export function useOverview(): OverviewView | undefined {
  const users = useAnswer('overview')?.series.users;
  return users && { points: users.points, valueLabel: labelOf(users), summary: summarise(users.facts) };
}

/** A long log has no room for every day. */
function labelOf({ daysPerPoint }: DailySeries): string {
  return daysPerPoint === 1 ? 'Daily active users' : `Daily active users, mean of ${daysPerPoint} days`;
}

function summarise({ mean, best }: DailySeries['facts']): string {
  if (mean === null) return 'The log holds no complete day yet, so there is no average.';
  const average = `${countOf(mean, 'person', 'people')} on an average day`;
  if (best === null) return `${average}.`;
  return `${average}; ${formatCount(best.value)} on the busiest, ${formatLongDate(best.date)}.`;
}
