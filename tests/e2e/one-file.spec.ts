import { dropFiles, expectCards, goBack, goForward } from './page-actions.ts';
import { HUNDRED_DAYS } from './selected-logs.ts';
import { expect, test } from './watched-page.ts';

/* What only the page in one file has: an outer page, and a frame that cannot lead anywhere. */

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
  /* The frame takes the focus by itself, but only after it has been drawn. */
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await chooser;
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});

test('Back and Forward lead through the views in the frame, without an address; a reload begins anew', async ({
  page,
  window,
}) => {
  await page.goto('');
  const address = window.url();
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, { Conversations: '100' });
  const range = page.getByRole('radiogroup', { name: 'Range' });
  await range.getByRole('radio', { name: '7D', exact: true }).check();
  await expectCards(page, { Conversations: '7' });
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await range.getByRole('radio', { name: '30D' }).check();
  await expectCards(page, { Conversations: '30' });
  await goBack(page);
  await expectCards(page, { Conversations: '7' });
  await goBack(page);
  await expect(page.getByRole('tab', { name: 'Overview' })).toHaveAttribute('aria-selected', 'true');
  await goForward(page);
  await expect(page.getByRole('tab', { name: 'Conversations' })).toHaveAttribute('aria-selected', 'true');
  expect(window.url()).toBe(address);
  await window.reload();
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, { Conversations: '100' });
  await expect(range.getByRole('radio', { name: 'All' })).toBeChecked();
});
