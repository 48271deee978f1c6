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
