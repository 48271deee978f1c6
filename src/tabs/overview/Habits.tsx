import type { ReactNode } from 'react';
import { useAnswer } from '../../state/use-answer.ts';
import { ChartSkeleton } from '../../ui/charts/ChartSkeleton.tsx';
import { InTurn } from '../../ui/InTurn.tsx';
import { Categories } from './Categories.tsx';
import { NewAndReturning } from './NewAndReturning.tsx';
import { Platforms } from './Platforms.tsx';
import { RollingUsers } from './RollingUsers.tsx';
import { WeekHours } from './WeekHours.tsx';

/** Of a card with a chart, and of all that stand here beside each other. */
const CARD_HEIGHT = 372;
const ALL_HEIGHT = 3 * CARD_HEIGHT;

/** Whether people come back, when they come, with what, and for what: drawn after what a reader sees first. Asked for at once, so that paper has it, too. */
export function Habits() {
  const habits = useAnswer('habits');
  const weekHours = useAnswer('weekHours');
  const splits = useAnswer('splits');
  if (habits === undefined || weekHours === undefined || splits === undefined)
    return <ChartSkeleton height={ALL_HEIGHT} />;
  return (
    <>
      <Pair>
        <Card>
          <RollingUsers points={habits.rolling} stickiness={habits.stickiness} />
        </Card>
        <Card>
          <NewAndReturning {...habits.lifecycle} />
        </Card>
      </Pair>
      <Card>
        <WeekHours weekHours={weekHours} />
      </Card>
      <Pair>
        <Card>
          <Categories {...splits.categories} />
        </Card>
        <Card>
          <Platforms platforms={splits.platforms} />
        </Card>
      </Pair>
    </>
  );
}

function Pair({ children }: { readonly children: ReactNode }) {
  return (
    <div className="@container">
      <div className="grid gap-3 @4xl:grid-cols-2">{children}</div>
    </div>
  );
}

function Card({ children }: { readonly children: ReactNode }) {
  const frame = (
    <div aria-hidden="true" className="rounded-card border border-line bg-surface px-5">
      <ChartSkeleton height={CARD_HEIGHT} />
    </div>
  );
  return <InTurn placeholder={frame}>{children}</InTurn>;
}
