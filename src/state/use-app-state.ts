import { useSyncExternalStore } from 'react';
import type { AppState } from './app-store.ts';
import { useStore } from './store-context.ts';

/** A part of the state; the component draws again when that part changes. `select` must give the same object for the same state. */
export function useAppState<Selected>(select: (state: AppState) => Selected): Selected {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
