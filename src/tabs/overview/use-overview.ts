import type { SeriesPoint } from '../../metrics/series.ts';
import type { SeriesFacts } from '../../metrics/series-facts.ts';
import type { Granularity } from '../../model/selection.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatCount } from '../../ui/format.ts';
import { formatPeriod } from '../../ui/format-period.ts';

/** Active users, ready to be drawn. */
export interface OverviewView {
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  readonly granularity: Granularity;
  readonly valueLabel: string;
  /** The answer in a sentence. */
  readonly summary: string;
}

const VALUE_LABELS: Readonly<Record<Granularity, string>> = {
  day: 'Daily active users',
  week: 'Weekly active users',
  month: 'Monthly active users',
  year: 'Yearly active users',
};

/** Undefined until the answer has arrived. */
export function useOverview(): OverviewView | undefined {
  const answer = useAnswer('overview');
  if (answer === undefined) return undefined;
  const { granularity, series } = answer;
  return {
    title: `How many people use Claude each ${granularity}?`,
    points: series.users.points,
    granularity,
    valueLabel: VALUE_LABELS[granularity],
    summary: summarise(series.users.facts, granularity),
  };
}

function summarise({ mean, best }: SeriesFacts, granularity: Granularity): string {
  if (mean === null) return `There is no complete ${granularity} here yet, so there is no average.`;
  const average = `${countOf(mean, 'person', 'people')} on an average ${granularity}`;
  if (best === null) return `${average}.`;
  return `${average}; ${formatCount(best.value)} on the busiest, ${formatPeriod[granularity](best.date)}.`;
}
