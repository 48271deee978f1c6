import { EmptyState } from '../../ui/EmptyState.tsx';

export function NoEvents() {
  return (
    <EmptyState title="No events in this log">
      There is not one record in it. Export the log again, or add another file; Data quality says what was
      read.
    </EmptyState>
  );
}
