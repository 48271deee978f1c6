/*
 * What is not needed to show the empty page. It is fetched as soon as the page is idle, not on the first drop: once the page has loaded it makes no
 * request any more, and who goes offline before dropping a log loses nothing.
 */

export const loadEngine = () => import('./open-engine.ts');
export const loadDashboard = () =>
  import('./dashboard/Dashboard.tsx').then(({ Dashboard }) => ({ default: Dashboard }));
export const loadSample = () => import('../sample/sample-log.ts');
export const loadUseInClaude = () =>
  import('./use-in-claude/UseInClaudeDialog.tsx').then(({ UseInClaudeDialog }) => ({
    default: UseInClaudeDialog,
  }));
const loadCharts = () => import('../ui/charts/TimeSeriesChart.tsx');

export function preloadEverything(): void {
  const preload = async (): Promise<void> => {
    for (const load of [loadEngine, loadDashboard, loadCharts, loadSample, loadUseInClaude]) await load();
  };
  /* A chunk that does not arrive now is asked for again when it is needed; who needs it says what went wrong. */
  const start = (): void => void preload().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 });
  else setTimeout(start, 200);
}
