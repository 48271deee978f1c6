import { test as unwatched } from '@playwright/test';
import { appFrame, expect, test } from './watched-page.ts';

test('opens without an error and asks only for its own files', async ({ page }) => {
  await page.goto('');
  await expect(page).toHaveTitle('Claude Usage Analytics');
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('carries its policy before anything that it governs', async ({ page }) => {
  await page.goto('');
  const first = page.locator('head > :first-child');
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  await expect(first).toHaveAttribute('content', /connect-src 'none'/);
});

unwatched('runs no code from text', async ({ page }) => {
  await page.goto('');
  const outcome = await appFrame(page).evaluate(() => {
    const attempt = (action: () => unknown) => {
      try {
        action();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    return {
      markup: attempt(() => document.createElement('div').setHTMLUnsafe('<b>x</b>')),
      workerFromAddress: attempt(() => new Worker('worker.js')),
      ownPolicy: attempt(() =>
        (
          window as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes?.createPolicy('mine', {}),
      ),
    };
  });
  expect(outcome).toEqual({ markup: 'refused', workerFromAddress: 'refused', ownPolicy: 'refused' });
});

test.describe('the page in one file', () => {
  test.skip(({ baseURL }) => baseURL?.startsWith('file:') !== true, 'The served page has no frame.');

  test('is an outer page without any script around a frame without an origin', async ({ page, window }) => {
    await page.goto('');
    expect(await window.evaluate(() => document.scripts.length)).toBe(0);
    await expect(window.locator('head > :first-child')).toHaveAttribute('content', /frame-src 'none'/);
    await expect(window.locator('iframe')).toHaveAttribute(
      'sandbox',
      'allow-scripts allow-downloads allow-modals',
    );
    const inside = await page.evaluate(() => ({
      origin: self.origin,
      webRtc: Object.getOwnPropertyNames(self).filter((name) => name.includes('RTC')),
    }));
    expect(inside).toEqual({ origin: 'null', webRtc: [] });
  });

  test('hears the keyboard without a click, and prints the frame, not what can be seen of it', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto('');
    await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await chooser;
    await page.keyboard.press('Control+p');
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  });
});
