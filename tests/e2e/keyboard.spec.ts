import type { Locator, Page } from '@playwright/test';
import { dropFiles, expectCards, figureOf } from './page-actions.ts';
import { HUNDRED_DAYS } from './selected-logs.ts';
import { expect, test } from './watched-page.ts';

async function openLog(page: Page) {
  await page.goto('');
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, { Users: '3', Conversations: '100' });
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const filters = (page: Page) => page.getByRole('dialog', { name: 'Filters and display' });

async function expectTab(page: Page, name: string) {
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

test('single keys → tabs, ranges, dates, filters, names and search', async ({ page }) => {
  await openLog(page);
  const names = await page.getByRole('tab').allTextContents();
  for (const [place, name] of names.entries()) {
    await page.keyboard.press(String(place + 1));
    await expectTab(page, name);
  }
  await page.keyboard.press('w');
  await expectCards(page, { Conversations: '7' });
  await page.keyboard.press('m');
  await expectCards(page, { Conversations: '30' });
  await page.keyboard.press('q');
  await expectCards(page, { Conversations: '90' });
  await page.keyboard.press('a');
  await expectCards(page, { Conversations: '100' });
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Hide names', pressed: true })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Hide names', pressed: false })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('tabpanel').getByRole('searchbox').first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('tabpanel').getByRole('searchbox').first()).toBeFocused();
});

test('the sheet of keys → opens by ?, holds every key, and Escape leads back', async ({ page }) => {
  await openLog(page);
  await page.keyboard.press('?');
  await expect(sheet(page)).toBeVisible();
  for (const key of ['1', 'W', 'M', 'Q', 'A', 'D', 'F', 'H', '/', '?'])
    await expect(sheet(page).getByText(key, { exact: true })).toBeVisible();
  await page.keyboard.press('w');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expectCards(page, { Conversations: '100' });
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(sheet(page)).toBeVisible();
});

test('keys that are typed, held with others, or pressed over a dialog or a menu → are no shortcuts', async ({
  page,
}) => {
  await openLog(page);
  await page.keyboard.press('2');
  await expect(page.getByRole('tabpanel').getByRole('searchbox').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('wmqa123fhd?/');
  await expect(page.getByRole('tabpanel').getByRole('searchbox').first()).toHaveValue('wmqa123fhd?/');
  await expectTab(page, 'Conversations');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).focus();
  for (const key of ['Alt+1', 'Control+m', 'Meta+h', 'Shift+W']) await page.keyboard.press(key);
  await expectTab(page, 'Conversations');
  const download = page.getByRole('button', { name: 'Download', exact: true });
  await download.click();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  /* The focus comes back a turn later, and would close what a key has opened meanwhile. */
  await expect(download).toBeFocused();
  await expectTab(page, 'Conversations');
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog', { name: 'Dates' })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Dates' })).toBeHidden();
  await expectTab(page, 'Conversations');
  await expect(page.getByRole('list', { name: 'Set by you' })).toBeHidden();
  await expect(figureOf(page, 'Conversations')).toHaveText('100');
});

test('single keys that are turned off → do nothing until they are turned on again; nothing of it is stored', async ({
  page,
}) => {
  await openLog(page);
  const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
  const setKeys = async (isOn: boolean) => {
    await button.click();
    await sheet(page)
      .getByRole('checkbox', { name: /^Single keys/ })
      .setChecked(isOn);
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
  };
  await setKeys(false);
  for (const key of ['2', 'w', 'h', 'f', 'd', '?']) await page.keyboard.press(key);
  await expectTab(page, 'Overview');
  await expectCards(page, { Conversations: '100' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: /^Clear/ }).click();
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, { Conversations: '100' });
  await page.keyboard.press('2');
  await expectTab(page, 'Overview');
  await setKeys(true);
  await page.keyboard.press('2');
  await expectTab(page, 'Conversations');
});

test('the filters by keyboard → in reading order, and Escape closes one thing at a time', async ({
  page,
}) => {
  await openLog(page);
  await page.keyboard.press('f');
  const search = filters(page).getByRole('searchbox');
  await expect(search).toBeFocused();
  const order: readonly Locator[] = [
    filters(page).getByLabel('Platform'),
    filters(page).getByLabel('Events', { exact: true }),
    filters(page).getByRole('radio', { name: 'Any event' }),
    filters(page).getByRole('radio', { name: 'Auto' }),
    filters(page).getByRole('radio', { name: 'Hide' }),
    filters(page).getByLabel('Time zone'),
    filters(page).getByLabel('Weeks begin on'),
  ];
  for (const control of order) {
    await page.keyboard.press('Tab');
    await expect(control).toBeFocused();
  }
  await search.focus();
  await page.keyboard.type('ada');
  await expectCards(page, { Users: '1' });
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(filters(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(filters(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters and display' })).toBeFocused();
  await expectCards(page, { Users: '3' });
});

test('whatever Tab reaches → shows that it has the focus', async ({ page }) => {
  test.setTimeout(120_000);
  await openLog(page);
  await page.keyboard.press('w');
  await expectCards(page, { Conversations: '7' });
  const bare = new Set<string>();
  let stops = 0;
  for (; stops < 120; stops++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // A radio button lies invisible over its segment, which draws the ring.
      const drawn = element.closest('label') ?? element;
      const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
      const isVisible = outlineStyle !== 'none' && outlineWidth !== '0px';
      return { isVisible, html: element.outerHTML.slice(0, 120) };
    });
    if (found === null) break;
    if (!found.isVisible) bare.add(found.html);
  }
  expect(stops).toBeGreaterThan(30);
  expect([...bare]).toEqual([]);
});
