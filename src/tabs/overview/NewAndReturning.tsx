import type { Lifecycle, LifecyclePoint } from '../../metrics/lifecycle.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useSeriesActions } from '../../state/use-series-actions.ts';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { withoutEmptySeries } from '../../ui/charts/without-empty-series.ts';
import { countOf } from '../../ui/count-of.ts';
import { formatPeriod } from '../../ui/format-period.ts';

/** The active people of each week: new, back from the week before, back after a pause. */
export function NewAndReturning({ unit, points }: Lifecycle) {
  const actions = useSeriesActions(points, 'activity', (date) => `Active: ${formatPeriod[unit](date)}`);
  return (
    <TimeSeriesCard
      fileName="new-and-returning-people"
      title="Are they new, or do they come back?"
      summary={summarise(points, unit)}
      definition={{ term: 'New and returning people', text: DEFINITIONS.lifecycle }}
      {...withoutEmptySeries({
        points: points.map(({ date, lastDate, returning, resurrected, newPeople, unknown, isPartial }) => ({
          date,
          lastDate,
          values: [returning, resurrected, newPeople, unknown],
          isPartial,
        })),
        series: [
          { label: `Active the ${unit} before, too`, mark: 'bar', color: 1 },
          { label: 'Back after a pause', mark: 'bar', color: 3 },
          { label: 'New in this log', mark: 'bar', color: 2 },
          { label: `First ${unit}: not known`, mark: 'bar', color: 'other' },
        ],
      })}
      {...actions}
      totalLabel="Active"
      unit={unit}
      emptyText="No day of this range is in the log."
      pickHint="Click or press Enter for the people"
    />
  );
}

function summarise(points: readonly LifecyclePoint[], unit: Lifecycle['unit']): string {
  const last = points.findLast(({ isPartial, newPeople }) => !isPartial && newPeople !== null);
  if (last === undefined) return `There is no complete ${unit} after the first one yet.`;
  const { date, newPeople, returning, resurrected } = last;
  const back = countOf((returning ?? 0) + (resurrected ?? 0), 'person', 'people');
  return `${formatPeriod[unit](date)}, the last complete one: ${back} came back, ${newPeople === 0 ? 'nobody was' : `${newPeople} ${newPeople === 1 ? 'was' : 'were'}`} new.`;
}
