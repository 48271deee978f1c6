import { lazy, Suspense, useCallback } from 'react';
import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { EmptyPage } from './EmptyPage.tsx';
import { LoadingPanel } from './LoadingPanel.tsx';
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

function DashboardIsComing() {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <LoadingPanel />
    </main>
  );
}
