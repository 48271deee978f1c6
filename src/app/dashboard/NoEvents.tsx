import { useAppState } from '../../state/use-app-state.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

export function NoEvents() {
  const isRoster = useAppState((state) => state.status?.files.some((file) => file.listedPeople > 0) === true);
  if (isRoster) {
    return (
      <EmptyState title="A list of users, and no events yet">
        Add the audit log: then you see who of them uses Claude, and who never appears.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No events in this log">
      There is not one record in it. Export the log again, or add another file; Data quality says what was
      read.
    </EmptyState>
  );
}
