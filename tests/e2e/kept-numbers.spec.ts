import type { Page } from '@playwright/test';
import { holdAnswers } from './held-answers.ts';
import { dropFiles, expectCards, figureOf } from './page-actions.ts';
import { EARLIER_CSV, LATER_CSV, SMALL_CARDS } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/* What is drawn stays until the numbers of the new log are there – but not what tells of a file that has gone. */

const LATER = { name: 'later.csv', text: LATER_CSV };
const EARLIER = { name: 'earlier.csv', text: EARLIER_CSV };

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search people' });
const table = (page: Page) => page.getByRole('table', { name: 'Leaderboard' });
const busy = (page: Page) => page.locator('[aria-busy="true"]');

async function openWith(page: Page, ...files: (typeof LATER)[]) {
  const answers = await holdAnswers(page);
  await page.goto('');
  await dropFiles(page, ...files);
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await expect(table(page)).toContainText('Ada Lovelace');
  await expect(busy(page)).toHaveCount(0);
  return answers;
}

test('one more file has been read while somebody types → the focus, the words and the table stay; former numbers are dimmed until those of now are there', async ({
  page,
}) => {
  const answers = await openWith(page, LATER);
  await search(page).fill('brien');
  await expect(table(page).getByRole('row', { name: /Bob O'Brien/ })).toBeVisible();
  const drawn = await table(page).elementHandle();
  await answers.hold();
  await dropFiles(page, EARLIER);
  await expect(page.getByRole('banner')).toContainText('7 events');
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  await expectCards(page, { Conversations: '2' });
  await expect(busy(page).filter({ has: page.getByRole('group', { name: 'Users' }) })).toHaveCSS(
    'opacity',
    '0.45',
  );
  await expect(busy(page).filter({ has: table(page) })).toHaveCSS('opacity', '0.45');
  await answers.letGo();
  await expectCards(page, SMALL_CARDS);
  await expect(busy(page)).toHaveCount(0);
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue('brien');
  expect(await drawn?.evaluate((element) => element.isConnected)).toBe(true);
});

test('one more file has been read while the Download menu is open → it stays open', async ({ page }) => {
  await openWith(page, LATER);
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.keyboard.press('ArrowDown');
  await dropFiles(page, EARLIER);
  await expectCards(page, SMALL_CARDS);
  await expect(busy(page)).toHaveCount(0);
  await expect(page.getByRole('menuitem', { name: 'Summary (JSON)' })).toBeFocused();
});

test('K3: numbers of the log as it was → are not saved under the dates of now', async ({ page }) => {
  const answers = await openWith(page, LATER);
  await page.getByRole('tab', { name: 'People' }).click();
  await expect(page.getByRole('table', { name: 'People', exact: true })).toContainText('Ada Lovelace');
  const saved: string[] = [];
  page.on('download', (file) => saved.push(file.suggestedFilename()));
  await answers.hold();
  await dropFiles(page, EARLIER);
  await expect(page.getByRole('banner')).toContainText('7 events');
  const csv = page.getByRole('tabpanel').getByRole('button', { name: 'Download this table (CSV)' });
  await csv.click();
  await expect(page.getByText('Nothing was saved.')).toBeVisible();
  await answers.letGo();
  await expect(busy(page)).toHaveCount(0);
  const [file] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  expect(saved).toEqual([file.suggestedFilename()]);
  expect(saved[0]).toContain('2026-03-01_to_2026-03-03');
});

for (const [what, leave] of [
  [
    'Remove',
    async (page: Page) => {
      await page.getByRole('tab', { name: 'Data quality' }).click();
      await page.getByRole('button', { name: 'Remove later.csv' }).click();
      await page.getByRole('tab', { name: 'Conversations' }).click();
    },
  ],
  ['Clear', (page: Page) => page.getByRole('button', { name: 'Clear' }).click()],
] as const) {
  test(`${what} → nothing of the log as it was stays on the page, however long the numbers of now take`, async ({
    page,
  }) => {
    const answers = await openWith(page, LATER, EARLIER);
    await answers.hold();
    await leave(page);
    await expect(page.getByText("Bob O'Brien")).toHaveCount(0);
    await expect(page.getByText('Ada Lovelace')).toHaveCount(0);
    if (what === 'Clear') return;
    await expect(figureOf(page, 'Conversations')).toHaveText('–');
    await answers.letGo();
    await expect(table(page)).toContainText('Ada Lovelace');
  });
}

test('a real log takes the place of the sample → nobody of the sample stays on the page', async ({
  page,
}) => {
  const answers = await holdAnswers(page);
  await page.goto('');
  await page.getByRole('button', { name: 'Try the sample log' }).click();
  await expect(figureOf(page, 'Conversations')).toHaveText('7,367');
  await answers.hold();
  await dropFiles(page, LATER);
  await expect(page.getByRole('banner')).toContainText('later.csv');
  await expect(figureOf(page, 'Conversations')).toHaveText('–');
  await answers.letGo();
  await expectCards(page, { Conversations: '2' });
});

test('one more file has been read while names are hidden → no pseudonym stays that means somebody else now', async ({
  page,
}) => {
  const answers = await openWith(page, LATER);
  await page.getByRole('button', { name: 'Hide names' }).click();
  await expect(table(page)).toContainText('User 001');
  await answers.hold();
  await dropFiles(page, EARLIER);
  await expect(page.getByRole('banner')).toContainText('7 events');
  await expect(page.getByText('User 001')).toHaveCount(0);
  await answers.letGo();
  await expect(table(page)).toContainText('User 001');
});
