import { lazy, Suspense, useCallback } from 'react';
import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { EmptyPage } from './EmptyPage.tsx';
import { loadDashboard } from './later.ts';
import { useFileDrop } from './use-file-drop.ts';
import { usePaste } from './use-paste.ts';

const Dashboard = lazy(loadDashboard);

export function App() {
  const store = useStore();
  const hasLog = useAppState((state) => state.status !== null);
  const openFiles = useCallback((files: readonly File[]) => store.load(files), [store]);
  const isDropping = useFileDrop(openFiles);
  usePaste(openFiles);
  return (
    <>
      {hasLog ? (
        <Suspense fallback={<DashboardIsComing />}>
          <Dashboard onFiles={openFiles} />
        </Suspense>
      ) : (
        <EmptyPage onFiles={openFiles} />
      )}
      {isDropping && <DropOverlay />}
    </>
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
