import { useMemo } from 'react';
import type { Answers } from '../../engine/questions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import type { TimeSeriesPoint } from '../../ui/charts/time-series.ts';
import { formatCount, formatLongDate } from '../../ui/format.ts';

/** Daily active users, ready to be drawn. */
export interface OverviewView {
  readonly points: readonly TimeSeriesPoint[];
  /** The answer in a sentence. */
  readonly summary: string;
}

/** Undefined until the answer has arrived. */
export function useOverview(): OverviewView | undefined {
  const answer = useAnswer('overview');
  return useMemo(() => answer && viewOf(answer), [answer]);
}

function viewOf({ days, series: { users } }: Answers['overview']): OverviewView {
  return {
    points: days.map((day, index) => ({
      date: day.date,
      value: day.activeUsers,
      average: users.mean7[index] ?? null,
      isPartial: day.isPartial,
    })),
    summary: summarise(users.facts),
  };
}

function summarise({ mean, best }: Answers['overview']['series']['users']['facts']): string {
  if (mean === null) return 'The log holds no complete day yet, so there is no average.';
  const average = `${formatCount(mean)} people on an average day`;
  if (best === null) return `${average}.`;
  return `${average}; ${formatCount(best.value)} on the busiest, ${formatLongDate(best.date)}.`;
}
