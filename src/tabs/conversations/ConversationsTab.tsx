import { useState } from 'react';
import { DEFINITIONS } from '../../model/definitions.ts';
import { comparisonOf } from '../../state/comparison-of.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useSeriesActions } from '../../state/use-series-actions.ts';
import { useView } from '../../state/use-view.ts';
import { averagedSeries } from '../../ui/charts/averaged-series.ts';
import { ChartSkeleton } from '../../ui/charts/ChartSkeleton.tsx';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { formatPeriod } from '../../ui/format-period.ts';
import { ConversationSpread } from './ConversationSpread.tsx';
import { Leaderboard } from './Leaderboard.tsx';
import { NeverSeen } from './NeverSeen.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import { ProjectShare } from './ProjectShare.tsx';
import { type ConversationsView, useConversations } from './use-conversations.ts';

export function ConversationsTab() {
  const view = useConversations();
  const people = useAnswer('people');
  const roster = useAnswer('roster');
  // Kept here, because the leaderboard goes while the answer about a log with one more file is on its way.
  const [query, setQuery] = useState('');
  if (view === undefined) return <ChartSkeleton height={320} />;
  return (
    <div className="flex flex-col gap-3">
      <div className="@container">
        <div className="grid gap-3 @2xl:grid-cols-3">
          {view.periods.map((period) => (
            <PeriodCard key={period.title} {...period} />
          ))}
        </div>
      </div>
      <DailyConversations {...view} />
      <div className="@container">
        <div className="grid gap-3 @4xl:grid-cols-2">
          <ConversationSpread {...view.distribution} />
          <ProjectShare {...view.projectSplit} />
        </div>
      </div>
      {people !== undefined && <Leaderboard people={people.people} query={query} onQueryChange={setQuery} />}
      {roster !== undefined && roster.size > 0 && <NeverSeen {...roster} />}
    </div>
  );
}

function DailyConversations({ title, summary, points, granularity, valueLabel }: ConversationsView) {
  const compares = useView((view) => view.compares);
  const titleOf = (date: string) => `Started conversations: ${formatPeriod[granularity](date)}`;
  const actions = useSeriesActions(points, 'conversations', titleOf);
  const comparison = compares ? comparisonOf(points) : undefined;
  return (
    <TimeSeriesCard
      title={title}
      fileName="conversations"
      summary={summary}
      definition={{ term: 'Conversations per day', text: DEFINITIONS.dailyConversations }}
      {...averagedSeries(points, { mark: 'bars', valueLabel, averageLabel: '7-day mean' })}
      {...(comparison !== undefined && { comparison })}
      {...actions}
      unit={granularity}
      pickHint="Click or press Enter for the people"
      emptyText="No day of this range is in the log."
    />
  );
}
