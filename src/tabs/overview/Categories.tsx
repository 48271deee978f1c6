import type { CategoryPoint, CategorySeries } from '../../metrics/splits.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import type { EventCategory } from '../../model/event-catalogue.ts';
import { CATEGORY_WORDS } from '../../state/category-words.ts';
import { useSeriesActions } from '../../state/use-series-actions.ts';
import type { SeriesColor } from '../../ui/charts/series-look.ts';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { countOf } from '../../ui/count-of.ts';
import { formatPercent } from '../../ui/format.ts';
import { formatPeriod } from '../../ui/format-period.ts';

/** Six colours can be told apart; what is rarest shares the one for the rest. */
const COLORS: Readonly<Partial<Record<EventCategory, SeriesColor>>> = {
  conversation: 1,
  project: 2,
  file: 3,
  'sign-in': 4,
  organization: 5,
  integration: 6,
};

/** What the log is about, over time. */
export function Categories({ granularity, categories, points }: CategorySeries) {
  const shown = categories.filter((category) => COLORS[category] !== undefined);
  const hasRest = shown.length < categories.length;
  const valuesOf = ({ counts }: CategoryPoint): readonly number[] => {
    const rest = counts.filter((_, index) => COLORS[categories[index]!] === undefined);
    const own = counts.filter((_, index) => COLORS[categories[index]!] !== undefined);
    return hasRest ? [...own, rest.reduce((sum, count) => sum + count, 0)] : own;
  };
  const actions = useSeriesActions(points, 'events', (date) => `Events: ${formatPeriod[granularity](date)}`);
  return (
    <TimeSeriesCard
      fileName="events-by-category"
      title="What is in the log?"
      summary={summarise(categories, points)}
      definition={{ term: 'Category', text: DEFINITIONS.categories }}
      points={points.map((point) => ({
        date: point.date,
        lastDate: point.lastDate,
        values: valuesOf(point),
        isPartial: point.isPartial,
      }))}
      series={[
        ...shown.map((category) => ({
          label: CATEGORY_WORDS[category],
          mark: 'bar' as const,
          color: COLORS[category]!,
        })),
        ...(hasRest ? [{ label: 'Everything else', mark: 'bar' as const, color: 'other' as const }] : []),
      ]}
      totalLabel="Events"
      unit={granularity}
      emptyText="No day of this range is in the log."
      pickHint="Click or press Enter for the people"
      {...actions}
    />
  );
}

function summarise(categories: readonly EventCategory[], points: readonly CategoryPoint[]): string {
  const sums = categories.map((_, index) => points.reduce((sum, { counts }) => sum + counts[index]!, 0));
  const all = sums.reduce((sum, count) => sum + count, 0);
  if (all === 0) return 'There are no events in these days.';
  const most = sums.indexOf(Math.max(...sums));
  return `${countOf(all, 'event')}, ${formatPercent(sums[most]! / all)} of them: ${CATEGORY_WORDS[categories[most]!]}.`;
}
