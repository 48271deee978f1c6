import { DEFINITIONS } from '../../model/definitions.ts';
import { ChartSkeleton } from '../../ui/charts/ChartSkeleton.tsx';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { useOverview } from './use-overview.ts';

const CHART_HEIGHT = 320;

export function OverviewTab() {
  const view = useOverview();
  if (view === undefined) return <ChartSkeleton height={CHART_HEIGHT} />;
  return (
    <TimeSeriesCard
      title={view.title}
      summary={view.summary}
      definition={{
        term: view.valueLabel,
        text: (
          <>
            {DEFINITIONS.dailyActiveUsers}
            <span className="mt-1.5 block">7-day mean: {DEFINITIONS.rollingMean}</span>
          </>
        ),
      }}
      points={view.points}
      mark="line"
      valueLabel={view.valueLabel}
      averageLabel="7-day mean"
      partialLabel={`Partial ${view.granularity}`}
      describeDate={view.describeDate}
      height={CHART_HEIGHT}
    />
  );
}
