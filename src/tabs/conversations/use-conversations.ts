import type { Answers, DailySeries, LeaderboardPerson } from '../../engine/questions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount, formatLongDate } from '../../ui/format.ts';
import type { PeriodView } from './PeriodCard.tsx';

/** The tab, ready to be drawn. */
export interface ConversationsView {
  readonly periods: readonly PeriodView[];
  readonly points: DailySeries['points'];
  readonly valueLabel: string;
  /** The chart's answer in a sentence. */
  readonly summary: string;
  readonly people: readonly LeaderboardPerson[];
}

/** Undefined until the answer has arrived. */
export function useConversations(): ConversationsView | undefined {
  const answer = useAnswer('conversations');
  return answer && viewOf(answer);
}

function viewOf({ periods, conversations, people }: Answers['conversations']): ConversationsView {
  return {
    periods: [
      { title: 'Last 7 days', period: periods.last7Days, comparedWith: 'the 7 days before' },
      { title: 'Last 30 days', period: periods.last30Days, comparedWith: 'the 30 days before' },
      { title: 'All time', period: periods.allTime, comparedWith: null },
    ],
    points: conversations.points,
    valueLabel: labelOf(conversations),
    summary: summarise(conversations.facts),
    people,
  };
}

/** A long log has no room for every day. */
function labelOf({ daysPerPoint }: DailySeries): string {
  return daysPerPoint === 1 ? 'Conversations' : `Conversations a day, mean of ${daysPerPoint} days`;
}

function summarise({ mean, best }: DailySeries['facts']): string {
  if (mean === null) return 'The log holds no complete day yet, so there is no average.';
  const average = `${countOf(mean, 'conversation')} started on an average day`;
  if (best === null) return `${average}.`;
  return `${average}; ${formatCount(best.value)} on the busiest, ${formatLongDate(best.date)}.`;
}
