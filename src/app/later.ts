import { chartCode } from '../ui/charts/chart-code.ts';
import { LateComponent } from '../ui/late-component.ts';

/*
 * What is not needed to show the empty page. It is fetched as soon as the page is idle, not on the first drop: once the page has loaded it makes no
 * request any more, and who goes offline before dropping a log loses nothing.
 */

export const loadEngine = () => import('./open-engine.ts');
export const dashboardCode = new LateComponent(() =>
  import('./dashboard/Dashboard.tsx').then(({ Dashboard }) => ({ default: Dashboard })),
);
export const loadSample = () => import('../sample/sample-log.ts');

export function preloadEverything(): void {
  const preload = async (): Promise<void> => {
    for (const load of [loadEngine, dashboardCode.fetch, chartCode.fetch, loadSample]) await load();
  };
  /* A chunk that does not arrive now is asked for again when it is needed; who needs it says what went wrong. */
  const start = (): void => void preload().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 });
  else setTimeout(start, 200);
}
