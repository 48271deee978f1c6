import type { Page } from '@playwright/test';
import { chooseFiles, dropFiles, expectCards } from './page-actions.ts';
import { SMALL_CARDS, SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/* The page stores nothing. So whatever is wrong with the browser's storage must make no difference. */

async function expectSmallLogWorks(page: Page) {
  await page.goto('');
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
}

test('J1: storage that is full → nothing is saved, so nothing fails', async ({ page }) => {
  await page.addInitScript(() => {
    const fail = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = fail;
    IDBFactory.prototype.open = fail;
  });
  await expectSmallLogWorks(page);
});

test('J2: storage that is off → everything works', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('off', 'SecurityError');
        },
      });
    }
  });
  await expectSmallLogWorks(page);
});

test('J3: remains of another version in the storage → not read, the start does not fail', async ({
  page,
}) => {
  await page.goto('');
  await page.evaluate(() => {
    try {
      localStorage.setItem('usage-analytics', '{"version":999,"broken":');
    } catch {
      // An opaque origin has no storage in the first place.
    }
  });
  await expectSmallLogWorks(page);
});

test('J4: a made-up session file → refused like any file that is no log', async ({ page }) => {
  await page.goto('');
  await chooseFiles(page, {
    name: 'session.json',
    text: '{"schema":"usage-analytics-session/1","answers":{"__proto__":{"admin":true}}}',
  });
  await expect(page.getByRole('alert')).toContainText('session.json was not loaded');
  expect(await page.evaluate(() => 'admin' in {})).toBe(false);
});

test('J5: a log that was read → nothing of it is in any storage, also when opened from disk', async ({
  page,
}) => {
  await expectSmallLogWorks(page);
  const stored = await page.evaluate(async () => {
    try {
      return [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        document.cookie.length,
      ];
    } catch (error) {
      // An opaque origin has no storage.
      if (error instanceof DOMException && error.name === 'SecurityError') return [0, 0, 0, 0];
      throw error;
    }
  });
  expect(stored).toEqual([0, 0, 0, 0]);
});

test('J6: storage that the browser clears in between → the log is still there', async ({ page, context }) => {
  await expectSmallLogWorks(page);
  await context.clearCookies();
  await page.evaluate(() => {
    try {
      localStorage.clear();
    } catch {
      // Nothing to clear.
    }
  });
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await expect(page.getByRole('row', { name: /Ada Lovelace/ })).toBeVisible();
});
