import { useAnswer } from '../../state/use-answer.ts';
import { ChartSkeleton } from '../../ui/charts/ChartSkeleton.tsx';
import { Categories } from './Categories.tsx';
import { NewAndReturning } from './NewAndReturning.tsx';
import { Platforms } from './Platforms.tsx';
import { RollingUsers } from './RollingUsers.tsx';
import { WeekHours } from './WeekHours.tsx';

/** Whether people come back, and when they come. */
export function Habits() {
  const habits = useAnswer('habits');
  const weekHours = useAnswer('weekHours');
  const splits = useAnswer('splits');
  if (habits === undefined || weekHours === undefined || splits === undefined)
    return <ChartSkeleton height={240} />;
  return (
    <>
      <div className="@container">
        <div className="grid gap-3 @4xl:grid-cols-2">
          <RollingUsers points={habits.rolling} stickiness={habits.stickiness} />
          <NewAndReturning {...habits.lifecycle} />
        </div>
      </div>
      <WeekHours weekHours={weekHours} />
      <div className="@container">
        <div className="grid gap-3 @4xl:grid-cols-2">
          <Categories {...splits.categories} />
          <Platforms platforms={splits.platforms} />
        </div>
      </div>
    </>
  );
}
