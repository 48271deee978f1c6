import { DEFINITIONS } from '../../model/definitions.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { HeatMapCard } from '../../ui/charts/heat-map/HeatMapCard.tsx';
import { countOf } from '../../ui/count-of.ts';
import { describeWeekHour, HOURS, weekdaysFrom } from '../weekdays.ts';

/** When people use Claude: activities by weekday and hour. */
export function WeekHours({ weekHours }: { readonly weekHours: readonly (readonly number[])[] }) {
  const views = useViewStore();
  const { timeZone, weekStart } = useView((view) => view.selection);
  const selected = useAnswer('overview')?.selected;
  const describeCell = (row: number, column: number) => describeWeekHour(row, column, weekStart);
  const showPeople = (weekday: number, hour: number): void => {
    if (selected === undefined) return;
    const { from, to } = selected;
    const slice = { what: 'activity', from, to, weekHour: { weekday, hour } } as const;
    views.change({ panel: { kind: 'behind', title: `Active: ${describeCell(weekday, hour)}`, slice } });
  };
  return (
    <HeatMapCard
      fileName="weekdays-and-hours"
      title="When do they use Claude?"
      summary={summarise(weekHours, describeCell, timeZone)}
      definition={{ term: 'Weekday and hour', text: DEFINITIONS.weekHours }}
      rowsLabel="Weekday"
      rows={weekdaysFrom(weekStart).map((name) => name.slice(0, 3))}
      columnsLabel="Hour"
      columns={HOURS}
      values={weekHours}
      valueLabel="Activities"
      describeCell={describeCell}
      pickHint="Click or press Enter for the people"
      onPick={showPeople}
    />
  );
}

function summarise(
  weekHours: readonly (readonly number[])[],
  describeCell: (row: number, column: number) => string,
  timeZone: string,
): string {
  const highest = Math.max(...weekHours.flat());
  if (highest === 0) return 'Nobody was active.';
  const row = weekHours.findIndex((hours) => hours.includes(highest));
  const column = weekHours[row]!.indexOf(highest);
  return `Most activities fall on ${describeCell(row, column)} (${timeZone}): ${countOf(highest, 'activity', 'activities')}.`;
}
