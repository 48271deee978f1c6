import { type ZoneClock, zoneClock } from '../base/time-zone.ts';
import { useAppState } from './use-app-state.ts';
import { useView } from './use-view.ts';

/** The last one: every cell of a table asks for the same. */
let last: { readonly key: string; readonly clock: ZoneClock } | null = null;

/** How the clocks of the chosen zone run while the log lasts. */
export function useClock(): ZoneClock {
  const timeZone = useView((view) => view.selection.timeZone);
  const from = useAppState((state) => state.status?.firstEvent) ?? 0;
  const to = useAppState((state) => state.status?.lastEvent) ?? 0;
  const key = `${timeZone} ${from} ${to}`;
  if (last?.key !== key) last = { key, clock: zoneClock(timeZone, from, to) };
  return last.clock;
}
