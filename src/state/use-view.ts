import { createContext, useContext, useSyncExternalStore } from 'react';
import type { View } from './view.ts';
import type { ViewStore } from './view-store.ts';

export const ViewContext = createContext<ViewStore | null>(null);

export function useViewStore(): ViewStore {
  const store = useContext(ViewContext);
  if (store === null) throw new Error('useViewStore needs a ViewContext above it');
  return store;
}

/** A part of the view; the component draws again when that part changes. `select` must give the same object for the same view. */
export function useView<Selected>(select: (view: View) => Selected): Selected {
  const store = useViewStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getView()));
}
