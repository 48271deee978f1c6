import type { Lifecycle, LifecyclePoint } from '../../metrics/lifecycle.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useViewStore } from '../../state/use-view.ts';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { countOf } from '../../ui/count-of.ts';
import { formatPeriod } from '../../ui/format-period.ts';

/** The active people of each week: new, back from the week before, back after a pause. */
export function NewAndReturning({ unit, points }: Lifecycle) {
  const views = useViewStore();
  const showPeople = (date: string): void => {
    const to = points.find((point) => point.date === date)?.lastDate ?? date;
    const slice = { what: 'activity', from: date, to, weekHour: null } as const;
    views.change({ panel: { kind: 'behind', title: `Active: ${formatPeriod[unit](date)}`, slice } });
  };
  const hasFirst = points.some(({ unknown }) => unknown !== null);
  return (
    <TimeSeriesCard
      fileName="new-and-returning-people"
      title="Are they new, or do they come back?"
      summary={summarise(points, unit)}
      definition={{ term: 'New and returning people', text: DEFINITIONS.lifecycle }}
      points={points.map(({ date, lastDate, returning, resurrected, newPeople, unknown, isPartial }) => ({
        date,
        lastDate,
        values: hasFirst ? [returning, resurrected, newPeople, unknown] : [returning, resurrected, newPeople],
        isPartial,
      }))}
      series={[
        { label: `Active the ${unit} before, too`, mark: 'bar', color: 1 },
        { label: 'Back after a pause', mark: 'bar', color: 3 },
        { label: 'New in this log', mark: 'bar', color: 2 },
        ...(hasFirst ? [FIRST[unit]] : []),
      ]}
      totalLabel="Active"
      unit={unit}
      emptyText="No day of this range is in the log."
      pickHint="Click or press Enter for the people"
      onPick={showPeople}
    />
  );
}

const FIRST = {
  week: { label: 'First week: not known', mark: 'bar', color: 'other' },
  month: { label: 'First month: not known', mark: 'bar', color: 'other' },
  year: { label: 'First year: not known', mark: 'bar', color: 'other' },
} as const;

function summarise(points: readonly LifecyclePoint[], unit: Lifecycle['unit']): string {
  const last = points.findLast(({ isPartial, newPeople }) => !isPartial && newPeople !== null);
  if (last === undefined) return `There is no complete ${unit} after the first one yet.`;
  const { date, newPeople, returning, resurrected } = last;
  const back = countOf((returning ?? 0) + (resurrected ?? 0), 'person', 'people');
  return `${formatPeriod[unit](date)}, the last complete one: ${back} came back, ${newPeople} were new.`;
}
