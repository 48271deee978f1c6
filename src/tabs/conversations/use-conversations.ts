import type { Answers } from '../../engine/questions.ts';
import type { Distribution } from '../../metrics/distribution.ts';
import type { SeriesPoint } from '../../metrics/series.ts';
import type { SeriesFacts } from '../../metrics/series-facts.ts';
import type { ProjectSplit } from '../../metrics/splits.ts';
import type { Granularity } from '../../model/selection.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';
import { formatPeriod } from '../../ui/format-period.ts';
import type { PeriodView } from './PeriodCard.tsx';

/** The tab, ready to be drawn. */
export interface ConversationsView {
  readonly periods: readonly PeriodView[];
  readonly distribution: Distribution;
  readonly projectSplit: ProjectSplit;
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  readonly granularity: Granularity;
  readonly valueLabel: string;
  /** The chart's answer in a sentence. */
  readonly summary: string;
}

/** Undefined until the answer has arrived. */
export function useConversations(): ConversationsView | undefined {
  const answer = useAnswer('conversations');
  return answer && viewOf(answer);
}

function viewOf({
  periods,
  granularity,
  conversations,
  distribution,
  projectSplit,
}: Answers['conversations']): ConversationsView {
  return {
    title: `How many conversations start each ${granularity}?`,
    periods: [
      { title: 'Last 7 days', period: periods.last7Days, comparedWith: 'the 7 days before' },
      { title: 'Last 30 days', period: periods.last30Days, comparedWith: 'the 30 days before' },
      { title: 'All time', period: periods.allTime, comparedWith: null },
    ],
    points: conversations.points,
    distribution,
    projectSplit,
    granularity,
    valueLabel: VALUE_LABELS[granularity],
    summary: summarise(conversations.facts, granularity),
  };
}

const VALUE_LABELS: Readonly<Record<Granularity, string>> = {
  day: 'Conversations',
  week: 'Conversations a week',
  month: 'Conversations a month',
  year: 'Conversations a year',
};

function summarise({ mean, best }: SeriesFacts, granularity: Granularity): string {
  if (mean === null) return `There is no complete ${granularity} here yet, so there is no average.`;
  const average = `${countOf(mean, 'conversation')} started on an average ${granularity}`;
  if (best === null) return `${average}.`;
  return `${average}; ${formatCount(best.value)} on the busiest, ${formatPeriod[granularity](best.date)}.`;
}
