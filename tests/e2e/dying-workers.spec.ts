import type { Page } from '@playwright/test';
import { download, dropFiles, dropHugeFile, expectCards } from './page-actions.ts';
import { EARLIER_CSV, LATER_CSV, SMALL_CARDS, SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/*
 * Faults of the browser: workers that die under their work, and a load that is cancelled at each of its steps.
 * The page says what happened, shows the log as it was or none, and works again.
 */

declare global {
  interface Window {
    /** Every worker of the page, in the order in which it was made: the keeper of the log, then one reader for each load. */
    workers: Worker[];
    /** Makes one of them die as the browser would: with an error, and without another word. */
    kill(worker: Worker | undefined): void;
    /** Cancels the load at its n-th report of progress. */
    cancelAt: number;
    reports: number;
  }
}

const loading = (page: Page) => page.getByRole('region', { name: 'Loading' });
const alert = (page: Page) => page.getByRole('alert');

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.workers = [];
    window.cancelAt = Number.POSITIVE_INFINITY;
    window.reports = 0;
    window.kill = (worker) => {
      worker?.terminate();
      worker?.dispatchEvent(new ErrorEvent('error', { message: 'The worker ended.' }));
    };
    const RealWorker = window.Worker;
    window.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        window.workers.push(this);
        this.addEventListener('message', ({ data }) => {
          if (data.kind !== 'progress') return;
          window.reports++;
          if (window.reports === window.cancelAt) clickCancel();
        });
      }
    };
    const clickCancel = () =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Cancel')?.click();
  });
  await page.goto('');
});

async function loadEarlier(page: Page): Promise<string> {
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV });
  await expectCards(page, { Conversations: '3' });
  return (await download(page, 'Summary (JSON)')).text;
}

test('A17: the worker that reads dies in the middle of a load → said, the log stays as it was, the next load works', async ({
  page,
}) => {
  const before = await loadEarlier(page);
  await dropHugeFile(page);
  await expect.poll(() => page.evaluate(() => window.reports)).toBeGreaterThan(0);
  await page.evaluate(() => window.kill(window.workers.at(-1)));
  await expect(alert(page)).toContainText('Reading stopped unexpectedly');
  await expect(alert(page)).toContainText('What was loaded before has not changed.');
  await expect(loading(page)).toBeHidden();
  expect((await download(page, 'Summary (JSON)')).text).toBe(before);
  await dropFiles(page, { name: 'later.csv', text: LATER_CSV });
  await expectCards(page, SMALL_CARDS);
  await expect(alert(page)).toHaveCount(0);
});

test('A17: the worker that reads dies while files wait behind it → they are read', async ({ page }) => {
  await loadEarlier(page);
  await dropHugeFile(page);
  await dropFiles(page, { name: 'later.csv', text: LATER_CSV });
  await expect(loading(page)).toContainText('1 more waiting');
  await page.evaluate(() => window.kill(window.workers.at(-1)));
  await expectCards(page, SMALL_CARDS);
  await expect(alert(page)).toContainText('Reading stopped unexpectedly');
});

test('A17: the worker that reads throws → said, the log stays as it was, the next load works', async ({
  page,
}) => {
  const before = await loadEarlier(page);
  await dropHugeFile(page);
  await expect.poll(() => page.evaluate(() => window.reports)).toBeGreaterThan(0);
  // A message that is none: an error in the worker that nobody catches.
  await page.evaluate(() => {
    const reader = window.workers.at(-1);
    reader?.addEventListener('error', (event) => event.preventDefault());
    reader?.postMessage(null);
  });
  await expect(alert(page)).toContainText('Reading stopped unexpectedly');
  expect((await download(page, 'Summary (JSON)')).text).toBe(before);
  await dropFiles(page, { name: 'later.csv', text: LATER_CSV });
  await expectCards(page, SMALL_CARDS);
});

test('A17: the worker that keeps the log dies → said, the page is empty, and works again', async ({
  page,
}) => {
  await loadEarlier(page);
  await page.evaluate(() => window.kill(window.workers[0]));
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await expect(alert(page)).toContainText('The log was lost');
  await expect(page.getByRole('heading', { name: 'See who uses Claude' })).toBeVisible();
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  await expect(alert(page)).toHaveCount(0);
});

test('A10: cancelled at the first report of progress, the second, up to the twelfth → the log as it was, each time, and no worker too many', async ({
  page,
}) => {
  const before = await loadEarlier(page);
  const ticks = 12;
  for (let tick = 1; tick <= ticks; tick++) {
    await page.evaluate((at) => {
      window.reports = 0;
      window.cancelAt = at;
    }, tick);
    await dropHugeFile(page);
    await expect.poll(() => page.evaluate(() => window.reports)).toBe(tick);
    await expect(loading(page)).toBeHidden({ timeout: 300 });
    expect((await download(page, 'Summary (JSON)')).text, `report ${tick}`).toBe(before);
  }
  await expect(alert(page)).toHaveCount(0);
  // The keeper, the spare reader, and none of those that were cancelled.
  await expect.poll(() => page.workers().length).toBe(2);
});

test('A17: the worker of a search dies → said, and tried again with what was searched for then', async ({
  page,
}) => {
  await loadEarlier(page);
  await page.getByRole('tab', { name: 'Data quality' }).click();
  // The next worker dies when it is asked for something.
  await page.evaluate(() => {
    const prototype: Partial<Worker> = window.Worker.prototype;
    prototype.postMessage = function (this: Worker) {
      delete prototype.postMessage;
      queueMicrotask(() => window.kill(this));
    };
  });
  const field = page.getByRole('searchbox', { name: 'Text to find in the records' });
  await field.fill('2026');
  await field.press('Enter');
  await expect(alert(page)).toContainText('Reading stopped unexpectedly');
  await field.fill('something else');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('“2026” stands in')).toBeVisible();
});
