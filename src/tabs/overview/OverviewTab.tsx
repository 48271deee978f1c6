import { DEFINITIONS } from '../../model/definitions.ts';
import { comparisonOf } from '../../state/comparison-of.ts';
import { useSeriesActions } from '../../state/use-series-actions.ts';
import { useView } from '../../state/use-view.ts';
import { averagedSeries } from '../../ui/charts/averaged-series.ts';
import { ChartSkeleton } from '../../ui/charts/ChartSkeleton.tsx';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { formatPeriod } from '../../ui/format-period.ts';
import { Changes } from './Changes.tsx';
import { Habits } from './Habits.tsx';
import { type OverviewView, useOverview } from './use-overview.ts';

const CHART_HEIGHT = 320;

export function OverviewTab() {
  const view = useOverview();
  if (view === undefined) return <ChartSkeleton height={CHART_HEIGHT} />;
  return (
    <div className="flex flex-col gap-3">
      <Changes />
      <ActiveUsers {...view} />
      <Habits />
    </div>
  );
}

function ActiveUsers({ title, summary, points, granularity, valueLabel }: OverviewView) {
  const compares = useView((view) => view.compares);
  const titleOf = (date: string) => `Active: ${formatPeriod[granularity](date)}`;
  const actions = useSeriesActions(points, 'activity', titleOf);
  const comparison = compares ? comparisonOf(points) : undefined;
  return (
    <TimeSeriesCard
      title={title}
      fileName="active-users"
      summary={summary}
      definition={{
        term: valueLabel,
        text: (
          <>
            {DEFINITIONS.dailyActiveUsers}
            <span className="mt-1.5 block">7-day mean: {DEFINITIONS.rollingMean}</span>
          </>
        ),
      }}
      {...averagedSeries(points, { mark: 'line', valueLabel, averageLabel: '7-day mean' })}
      {...(comparison !== undefined && { comparison })}
      {...actions}
      unit={granularity}
      pickHint="Click or press Enter for the people"
      emptyText="No day of this range is in the log."
      height={CHART_HEIGHT}
    />
  );
}
