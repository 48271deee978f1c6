import { type ReactNode, useContext, useMemo } from 'react';
import type { PersonDetail } from '../../../metrics/person-detail.ts';
import { DEFINITIONS } from '../../../model/definitions.ts';
import { useView } from '../../../state/use-view.ts';
import { describeWeekHour, HOURS, weekdaysFrom } from '../../../tabs/weekdays.ts';
import { averagedSeries } from '../../../ui/charts/averaged-series.ts';
import { HeatMapCard } from '../../../ui/charts/heat-map/HeatMapCard.tsx';
import { TimeSeriesCard } from '../../../ui/charts/TimeSeriesCard.tsx';
import { countOf } from '../../../ui/count-of.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { formatCount } from '../../../ui/format.ts';
import { formatPeriod } from '../../../ui/format-period.ts';
import { SaverContext } from '../../../ui/saving.ts';
import { visibleLine } from '../../../ui/visible-text.ts';
import { LatestEvents } from './LatestEvents.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonPlaces } from './PersonPlaces.tsx';

/** Everything about one person; null when there is nobody of this id any more. */
export function PersonContent({ person }: { readonly person: PersonDetail | null }) {
  if (person === null)
    return (
      <EmptyState title="This person is not in what is shown">
        A filter leaves them out, names are hidden, or the file they were in is not loaded any more.
      </EmptyState>
    );
  return (
    <NamedPictures name={person.counts.name}>
      <div className="flex flex-col gap-3">
        <PersonFacts {...person} />
        <EventsChart {...person} />
        <Hours {...person} />
        <PersonPlaces {...person} />
        <LatestEvents events={person.latest} />
      </div>
    </NamedPictures>
  );
}

/** A picture of one person says whose it is: without, it would pass for everybody's. */
function NamedPictures({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const savers = useContext(SaverContext);
  const named = useMemo(() => {
    if (savers === null) return null;
    const subtitle = `${visibleLine(name)} · ${savers.selection.subtitle}`;
    return { ...savers, selection: { ...savers.selection, subtitle } };
  }, [savers, name]);
  return <SaverContext value={named}>{children}</SaverContext>;
}

function EventsChart({ counts, events: { points, facts }, granularity }: PersonDetail) {
  const { best } = facts;
  const busiest =
    best === null || best.value === 0
      ? ''
      : `; ${formatCount(best.value)} on the busiest complete ${granularity}, ${formatPeriod[granularity](best.date)}`;
  const summary = `${countOf(counts.events, 'event')} in this range${busiest}.`;
  return (
    <TimeSeriesCard
      fileName="person-events"
      title={`How many events each ${granularity}?`}
      summary={summary}
      definition={{ term: 'Events of a person', text: DEFINITIONS.personEvents }}
      {...averagedSeries(points, { mark: 'bars', valueLabel: 'Events', averageLabel: '7-day mean' })}
      unit={granularity}
      emptyText="No day of this range is in the log."
      height={200}
    />
  );
}

function Hours({ weekHours, busiest }: PersonDetail) {
  const { weekStart, timeZone } = useView((view) => view.selection);
  const describeCell = (weekday: number, hour: number) => describeWeekHour(weekday, hour, weekStart);
  return (
    <HeatMapCard
      title="At which hours?"
      fileName="person-hours"
      summary={
        busiest === null
          ? 'No activity in this range.'
          : `Most often ${describeCell(busiest.weekday, busiest.hour)}: ${countOf(busiest.count, 'activity', 'activities')} (${timeZone}).`
      }
      definition={{ term: 'Weekday and hour', text: DEFINITIONS.weekHours }}
      rowsLabel="Weekday"
      rows={weekdaysFrom(weekStart).map((name) => name.slice(0, 3))}
      columnsLabel="Hour"
      columns={HOURS}
      values={weekHours}
      valueLabel="Activities"
      describeCell={describeCell}
    />
  );
}
