import { DEFINITIONS } from '../../model/definitions.ts';
import { averagedSeries } from '../../ui/charts/averaged-series.ts';
import { ChartSkeleton } from '../../ui/charts/ChartSkeleton.tsx';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { useOverview } from './use-overview.ts';

const CHART_HEIGHT = 320;

export function OverviewTab() {
  const view = useOverview();
  if (view === undefined) return <ChartSkeleton height={CHART_HEIGHT} />;
  return (
    <TimeSeriesCard
      title="How many people use Claude each day?"
      summary={view.summary}
      definition={{
        term: 'Daily active users',
        text: (
          <>
            {DEFINITIONS.dailyActiveUsers}
            <span className="mt-1.5 block">7-day mean: {DEFINITIONS.rollingMean}</span>
          </>
        ),
      }}
      {...averagedSeries(view.points, {
        mark: 'line',
        valueLabel: view.valueLabel,
        averageLabel: '7-day mean',
      })}
      height={CHART_HEIGHT}
    />
  );
}
