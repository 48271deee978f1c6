import { whenIdle } from '../base/when-idle.ts';
import { chartCode } from '../ui/charts/chart-code.ts';
import { LateComponent } from '../ui/late-component.ts';
import type { DashboardProps } from './dashboard/Dashboard.tsx';

/*
 * What is not needed to show the empty page. It is fetched as soon as the page is idle, not on the first drop: once the page has loaded it makes no
 * request any more, and who goes offline before dropping a log loses nothing.
 */

export const loadEngine = () => import('./open-engine.ts');
export const dashboardCode = new LateComponent<DashboardProps>(() =>
  import('./dashboard/Dashboard.tsx').then(({ Dashboard }) => ({ default: Dashboard })),
);
export const loadSample = () => import('../sample/sample-log.ts');
export const loadUseInClaude = () =>
  import('./use-in-claude/UseInClaudeDialog.tsx').then(({ UseInClaudeDialog }) => ({
    default: UseInClaudeDialog,
  }));

export function preloadEverything(): void {
  const preload = async (): Promise<void> => {
    const all = [loadEngine, dashboardCode.fetch, chartCode.fetch, loadSample, loadUseInClaude];
    for (const load of all) await load();
  };
  /* A chunk that does not arrive now is asked for again when it is needed; who needs it says what went wrong. */
  whenIdle(() => void preload().catch(() => {}));
}
