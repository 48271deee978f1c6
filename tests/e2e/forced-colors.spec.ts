import type { Locator } from '@playwright/test';
import { dropFiles } from './page-actions.ts';
import { SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/* Windows calls it high contrast: the system takes backgrounds and colours away, and what only they said would be lost. */

const colorOf = (locator: Locator, property: 'background-color' | 'color', pseudo?: string) =>
  locator.evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name!), [
    property,
    pseudo,
  ] as const);

test('where colours are forced, what is chosen differs from what is not', async ({ page, window }) => {
  await window.emulateMedia({ forcedColors: 'active' });
  await page.goto('');
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await page.getByRole('tab', { name: 'People' }).click();
  const canvas = await colorOf(page.locator('body'), 'background-color');

  const underline = (name: string) => colorOf(page.getByRole('tab', { name }), 'background-color', '::after');
  expect(await underline('People')).not.toBe(canvas);
  expect(await underline('People')).not.toBe(await underline('Overview'));

  const segment = (text: string) => page.getByRole('radiogroup').locator('label').filter({ hasText: text });
  const chosen = await colorOf(segment('All'), 'background-color');
  expect(chosen).not.toBe(canvas);
  expect(chosen).not.toBe(await colorOf(segment('All'), 'color'));
  expect(await colorOf(segment('30D'), 'background-color')).not.toBe(chosen);

  const hideNames = page.getByRole('button', { name: 'Hide names' });
  expect(await colorOf(hideNames, 'background-color')).not.toBe(chosen);
  await hideNames.click();
  await expect(hideNames).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => colorOf(hideNames, 'background-color')).toBe(chosen);
});

test('where colours are forced, the focus is seen on what is chosen, too, and the dot of a status is filled', async ({
  page,
  window,
}) => {
  await window.emulateMedia({ forcedColors: 'active' });
  await page.goto('');
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await page.getByRole('tab', { name: 'People' }).click();
  const all = page.getByRole('radiogroup').locator('label').filter({ hasText: 'All' });
  const outline = () => all.evaluate((label) => getComputedStyle(label).outlineStyle);
  expect(await outline()).toBe('none');
  await page.getByRole('radio', { name: 'All' }).press('ArrowLeft');
  await page.getByRole('radio', { name: '90D' }).press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'All' })).toBeFocused();
  expect(await outline()).toBe('solid');

  const dot = page.getByRole('row', { name: /Ada/ }).getByText('Active', { exact: true }).locator('span');
  const canvas = await colorOf(page.locator('body'), 'background-color');
  expect(await colorOf(dot, 'background-color')).not.toBe(canvas);
  expect(await colorOf(dot, 'background-color')).not.toBe('rgba(0, 0, 0, 0)');
});
