import { useState } from 'react';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { ChartSkeleton } from '../../ui/charts/ChartSkeleton.tsx';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { Leaderboard } from './Leaderboard.tsx';
import { NeverSeen } from './NeverSeen.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import { useConversations } from './use-conversations.ts';

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
      <TimeSeriesCard
        title={view.title}
        summary={view.summary}
        definition={{ term: 'Conversations per day', text: DEFINITIONS.dailyConversations }}
        points={view.points}
        mark="bars"
        valueLabel={view.valueLabel}
        averageLabel="7-day mean"
        partialLabel={`Partial ${view.granularity}`}
        describeDate={view.describeDate}
      />
      {people !== undefined && <Leaderboard people={people.people} query={query} onQueryChange={setQuery} />}
      {roster !== undefined && roster.size > 0 && <NeverSeen {...roster} />}
    </div>
  );
}
