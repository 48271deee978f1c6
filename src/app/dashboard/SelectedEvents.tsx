import type { ReactNode } from 'react';
import { useAnswer } from '../../state/use-answer.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { Answered } from '../../tabs/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatDateRange } from '../../ui/format-date-range.ts';
import { activeFilters, withoutChoices } from './describe-selection.ts';
import { NoEvents } from './NoEvents.tsx';
import { useRange } from './use-range.ts';

/** What a tab shows of the selection; where that is nothing, why, and the way out. */
export function SelectedEvents({ children }: { readonly children: ReactNode }) {
  const range = useRange();
  const filters = activeFilters(useView((view) => view));
  const matching = useAnswer('overview')?.periods.allTime.totals.events;
  if (range === null) return <NoEvents />;
  if (range.isOutside) return <OutsideLog from={range.log.from} to={range.log.to} />;
  return <Answered>{matching === 0 && filters.length > 0 ? <NothingMatches /> : children}</Answered>;
}

function OutsideLog({ from, to }: { readonly from: string; readonly to: string }) {
  const views = useViewStore();
  return (
    <EmptyState
      title="No day of this range is in the log"
      actions={<Button onClick={() => views.select({ range: { kind: 'all' } })}>Show all</Button>}
    >
      The log holds {formatDateRange(from, to)}.
    </EmptyState>
  );
}

function NothingMatches() {
  const views = useViewStore();
  const view = useView((each) => each);
  const filters = activeFilters(view);
  return (
    <EmptyState
      title={filters.length === 1 ? 'No event passes this filter' : 'No event passes these filters'}
      actions={
        <Button onClick={() => views.change(withoutChoices(view, filters))}>
          {filters.length === 1 ? 'Remove the filter' : 'Remove the filters'}
        </Button>
      }
    >
      {filters.map(({ label }) => label).join(' · ')}
    </EmptyState>
  );
}
