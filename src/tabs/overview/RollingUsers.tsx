import { shiftIsoDate } from '../../base/calendar-day.ts';
import type { RollingPoint, Stickiness } from '../../metrics/rolling-users.ts';
import { DEFINITIONS } from '../../model/definitions.ts';
import { useViewStore } from '../../state/use-view.ts';
import { TimeSeriesCard } from '../../ui/charts/TimeSeriesCard.tsx';
import { withoutEmptySeries } from '../../ui/charts/without-empty-series.ts';
import { formatPercent } from '../../ui/format.ts';
import { formatPeriod } from '../../ui/format-period.ts';

interface RollingUsersProps {
  readonly points: readonly RollingPoint[];
  readonly stickiness: Stickiness;
}

/** WAU and MAU day by day, and how many of a month's people come on a day. */
export function RollingUsers({ points, stickiness }: RollingUsersProps) {
  const views = useViewStore();
  const showPeople = (date: string): void => {
    const slice = { what: 'activity', from: shiftIsoDate(date, -6), to: date, weekHour: null } as const;
    const title = `Active in the 7 days up to ${formatPeriod.day(date)}`;
    views.change({ panel: { kind: 'behind', title, slice } });
  };
  return (
    <TimeSeriesCard
      fileName="weekly-and-monthly-users"
      title="How many use Claude in a week, and in a month?"
      summary={summarise(stickiness)}
      definition={{
        term: 'Weekly and monthly active users',
        text: (
          <>
            {DEFINITIONS.rollingUsers}
            <span className="mt-1.5 block">{DEFINITIONS.stickiness}</span>
          </>
        ),
      }}
      {...withoutEmptySeries({
        points: points.map(({ date, week, month, isPartial }) => ({
          date,
          values: [month, week],
          isPartial,
        })),
        series: [
          { label: '30 days', mark: 'line', color: 2 },
          { label: '7 days', mark: 'line', color: 1 },
        ],
      })}
      emptyText="The log holds no 7 days up to here."
      pickHint="Click or press Enter for the people of these 7 days"
      onPick={showPeople}
    />
  );
}

function summarise({ monthly, dailyOfMonthly, weeklyOfMonthly }: Stickiness): string {
  if (monthly === 0) return 'Nobody came in the last 30 days.';
  if (weeklyOfMonthly === null)
    return 'The log holds no 30 days up to here, so nothing can be said of a month.';
  const week = `${formatPercent(weeklyOfMonthly)} of the people of the last 30 days came in the last 7`;
  return dailyOfMonthly === null
    ? `${week}.`
    : `${week}, ${formatPercent(dailyOfMonthly)} on an average day.`;
}
