import type { Page } from '@playwright/test';
import { download, dropFiles, expectCards } from './page-actions.ts';
import { FAULTY_CSV, SMALL_CARDS, SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

declare global {
  interface Window {
    /** What the page's policy stopped, so far. */
    policyReports: string[];
  }
}

test('a whole journey makes no request, breaks no policy and leaves nothing behind', async ({
  page,
  window: outer,
  context,
}) => {
  await page.addInitScript(() => {
    window.policyReports = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      window.policyReports.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  await page.goto('');
  await page.waitForLoadState('networkidle');
  const title = await outer.title();
  const address = outer.url();
  const requests: string[] = [];
  context.on('request', (request) => {
    // The page's own worker and its downloads have addresses that never leave the browser.
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });

  await walkThrough(page);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await walkThrough(page);

  expect(requests).toEqual([]);
  for (const document of [page, outer])
    expect(await document.evaluate(() => window.policyReports)).toEqual([]);
  // The view stands behind the `#`, and names nobody.
  const [path, view = ''] = outer.url().split('#');
  expect([path, await outer.title()]).toEqual([address, title]);
  expect(['', 'tab=quality&sort.leaderboard=lastSeen.down']).toContain(view);
  expect(await page.title()).toBe('Claude Usage Analytics');
  expect(await context.cookies()).toEqual([]);
  for (const document of [page, outer]) expect(await document.evaluate(whatIsStored)).toEqual([]);
});

/** Everything there is to do with a log. */
async function walkThrough(page: Page) {
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);

  const chart = page.getByRole('region', { name: 'How many people use Claude each day?' });
  await chart.getByRole('radio', { name: 'Table' }).click();
  await expect(chart.getByRole('table')).toBeVisible();
  await chart.getByRole('radio', { name: 'Chart' }).click();
  await page.getByRole('button', { name: 'What does Users count?' }).click();
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page.getByRole('application').hover();
  await page.getByRole('button', { name: /^Last seen/ }).click();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('Ada');
  await expect(page.getByRole('row', { name: /Bob O'Brien/ })).toBeHidden();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('');

  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await expect(page.getByRole('dialog').getByRole('table', { name: 'Latest events' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '2 Users: show the people' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  for (const item of ['Summary (JSON)', 'Leaderboard (CSV)']) {
    const { name, text } = await download(page, item);
    expect(name).toMatch(/^claude-usage-(summary|leaderboard)_2026-03-01_to_2026-03-03\.(json|csv)$/);
    expect(text).toContain('Ada Lovelace');
  }

  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();

  await dropFiles(
    page,
    { name: 'faulty.csv', text: FAULTY_CSV },
    { name: 'login.csv', text: '<!doctype html>' },
  );
  await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await expect(page.getByText('Unreadable time ×')).toBeVisible();
}

/** Runs in the page: the names of everything that outlives it. */
async function whatIsStored(): Promise<string[]> {
  try {
    // A document without an origin has no storage at all, and says so here.
    void localStorage;
  } catch {
    return [];
  }
  const workers = location.protocol === 'file:' ? [] : await navigator.serviceWorker.getRegistrations();
  return [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()),
    ...workers.map(({ scope }) => scope),
    ...[document.cookie, window.name].filter((text) => text !== ''),
  ];
}
