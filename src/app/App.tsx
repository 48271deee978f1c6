import { Suspense, useCallback, useState } from 'react';
import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { DropOverlay } from './DropOverlay.tsx';
import type { DashboardProps } from './dashboard/Dashboard.tsx';
import { EmptyPage } from './EmptyPage.tsx';
import { dashboardCode } from './later.ts';
import { RefusedDrop } from './RefusedDrop.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { usePaste } from './use-paste.ts';

export function App() {
  const store = useStore();
  const hasLog = useAppState((state) => state.status !== null);
  const openFiles = useCallback((files: readonly File[]) => store.load(files), [store]);
  const { isOver, refused, dismissRefused } = useFileDrop(openFiles);
  usePaste(openFiles);
  return (
    <>
      {hasLog ? <LateDashboard onFiles={openFiles} /> : <EmptyPage onFiles={openFiles} />}
      {isOver && <DropOverlay />}
      {refused !== null && <RefusedDrop kind={refused} onDismiss={dismissRefused} />}
    </>
  );
}

function LateDashboard({ onFiles }: DashboardProps) {
  const [Dashboard] = useState(() => dashboardCode.current);
  return (
    <Suspense fallback={<DashboardIsComing />}>
      <Dashboard onFiles={onFiles} />
    </Suspense>
  );
}

/** Only seen when a log is read faster than the rest of the page arrives. */
function DashboardIsComing() {
  return (
    <main className="px-4 py-24 text-center text-sm text-ink-muted">
      <p role="status">Opening the dashboard …</p>
    </main>
  );
}
