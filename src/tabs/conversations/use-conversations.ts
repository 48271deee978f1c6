import { useMemo } from 'react';
import type { Answers } from '../../engine/questions.ts';
import type { PersonCounts } from '../../metrics/people-counts.ts';
import { useAnswer } from '../../state/use-answer.ts';
import type { TimeSeriesPoint } from '../../ui/charts/time-series.ts';
import { formatCount, formatLongDate } from '../../ui/format.ts';
import type { PeriodView } from './PeriodCard.tsx';

/** The tab, ready to be drawn. */
export interface ConversationsView {
  readonly periods: readonly PeriodView[];
  readonly points: readonly TimeSeriesPoint[];
  readonly summary: string;
  readonly people: readonly PersonCounts[];
}

/** Undefined until the answer has arrived. */
export function useConversations(): ConversationsView | undefined {
  const answer = useAnswer('conversations');
  return useMemo(() => answer && viewOf(answer), [answer]);
}

function viewOf({ periods, days, conversations, people }: Answers['conversations']): ConversationsView {
  return {
    periods: [
      { title: 'Last 7 days', period: periods.last7Days, comparedWith: 'the 7 days before' },
      { title: 'Last 30 days', period: periods.last30Days, comparedWith: 'the 30 days before' },
      { title: 'All time', period: periods.allTime, comparedWith: null },
    ],
    points: days.map((day, index) => ({
      date: day.date,
      value: day.conversations,
      average: conversations.mean7[index] ?? null,
      isPartial: day.isPartial,
    })),
    summary: summarise(conversations.facts),
    people,
  };
}

function summarise({ mean, best }: Answers['conversations']['conversations']['facts']): string {
  if (mean === null) return 'The log holds no complete day yet, so there is no average.';
  const average = `${formatCount(mean)} conversations started on an average day`;
  if (best === null) return `${average}.`;
  return `${average}; ${formatCount(best.value)} on the busiest, ${formatLongDate(best.date)}.`;
}
