import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(forced-colors: active)');

/** Whether the system puts its own few colours over the page's. Then marks have to differ by more than colour. */
export function useForcedColors(): boolean {
  return useSyncExternalStore(subscribe, isForced);
}

function subscribe(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

function isForced(): boolean {
  return query().matches;
}
