import type { Page } from '@playwright/test';
import { download, dropFiles, dropHugeFile, expectCards, type NamedText } from './page-actions.ts';
import { EARLIER_CSV, LATER_CSV, SMALL_CARDS, SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/* Several drops at once: after each of them the state is the old one or the new one. */

test.beforeEach(async ({ page }) => {
  await page.goto('');
});

const loading = (page: Page) => page.getByRole('region', { name: 'Loading' });

/** Drops of one file each, all before the first is read. */
async function dropInTurn(page: Page, files: readonly NamedText[]) {
  await page.evaluate((given) => {
    for (const { name, text } of given) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

async function expectFiles(page: Page, text: string) {
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await expect(page.getByText(text)).toBeVisible();
}

test('A9: reads drops one after the other, and says how many files wait', async ({ page }) => {
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV });
  await expectCards(page, { Conversations: '3' });
  await dropHugeFile(page);
  await dropFiles(page, { name: 'later.csv', text: LATER_CSV }, { name: 'bad.csv', text: '%PDF-1.7' });
  await expect(loading(page)).toContainText('Reading huge.csv');
  await expect(loading(page)).toContainText('2 more waiting');
  await loading(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(loading(page)).toBeHidden();
  await expectFiles(page, '5 records read = 5 counted');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('A9: a file that fails does not disturb the ones before and after it, and stays named', async ({
  page,
}) => {
  await dropInTurn(page, [
    { name: 'earlier.csv', text: EARLIER_CSV },
    { name: 'bad.csv', text: '%PDF-1.7' },
    { name: 'later.csv', text: LATER_CSV },
    { name: 'worse.csv', text: '<!doctype html>' },
  ]);
  await expectCards(page, SMALL_CARDS);
  await expect(page.getByRole('alert')).toHaveCount(2);
  await expect(page.getByRole('alert').nth(0)).toContainText('bad.csv was not loaded');
  await expect(page.getByRole('alert').nth(1)).toContainText('worse.csv was not loaded');
  await expectFiles(page, '10 records read = 7 counted + 0 not readable + 3 duplicates');
});

test('A9: each of several refusals can be dismissed by itself, or all at once', async ({ page }) => {
  await dropFiles(
    page,
    { name: 'bad.csv', text: '%PDF-1.7' },
    { name: 'worse.csv', text: '<!doctype html>' },
    { name: 'bad.csv', text: '' },
    { name: 'empty.csv', text: ' ' },
  );
  const alerts = page.getByRole('alert');
  await expect(alerts).toHaveCount(4);
  await alerts.filter({ hasText: 'worse.csv' }).getByRole('button', { name: 'Dismiss' }).focus();
  await page.keyboard.press('Enter');
  await expect(alerts).toHaveCount(3);
  await expect(alerts.filter({ hasText: 'bad.csv' })).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Dismiss all 3' }).click();
  await expect(alerts).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Dismiss/ })).toHaveCount(0);
});

test('A8: what is said of a file that was loaded already goes with that file', async ({ page }) => {
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV }, { name: 'later.csv', text: LATER_CSV });
  await dropFiles(page, { name: 'again.csv', text: LATER_CSV });
  const told = page.getByText('again.csv has the same bytes as later.csv: it was left out').first();
  await expect(told).toBeVisible();
  await expectFiles(page, '10 records read');
  await page.getByRole('button', { name: 'Remove earlier.csv' }).click();
  await expect(page.getByText('5 records read')).toBeVisible();
  await expect(told).toBeVisible();
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV }, { name: 'again.csv', text: LATER_CSV });
  await expect(page.getByText('10 records read')).toBeVisible();
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Remove later.csv' }).click();
  await expect(page.getByText('5 records read')).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('A9: a file can be taken out while another is read', async ({ page }) => {
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV }, { name: 'later.csv', text: LATER_CSV });
  await expectFiles(page, '10 records read');
  await dropHugeFile(page);
  await expect(loading(page)).toBeVisible();
  await page.getByRole('button', { name: 'Remove earlier.csv' }).click();
  await expect(page.getByText('5 records read = 5 counted + 0 not readable + 0 duplicates')).toBeVisible();
  await expect(loading(page)).toBeVisible();
  await loading(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('5 records read = 5 counted + 0 not readable + 0 duplicates')).toBeVisible();
});

test('A9: clearing while a file is read forgets what was loaded, and nothing brings it back', async ({
  page,
}) => {
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV });
  await expectCards(page, { Conversations: '3' });
  await dropHugeFile(page);
  await expect(loading(page)).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('heading', { name: 'See who uses Claude' })).toBeVisible();
  await expect(loading(page)).toBeHidden();
  await dropFiles(page, { name: 'later.csv', text: LATER_CSV });
  await expectCards(page, { Conversations: '2' });
  await expectFiles(page, '5 records read = 5 counted + 0 not readable + 0 duplicates');
});

test('A10: a cancelled load leaves everything as it was, however often', async ({ page }) => {
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  const before = (await download(page, 'Summary (JSON)')).text;
  for (let round = 0; round < 3; round++) {
    await dropHugeFile(page);
    await expect(loading(page)).toBeVisible();
    await loading(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(loading(page)).toBeHidden({ timeout: 300 });
  }
  expect((await download(page, 'Summary (JSON)')).text).toBe(before);
});

test('K3: what is saved while a file is read is the log as it is shown', async ({ page }) => {
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  const summary = (await download(page, 'Summary (JSON)')).text;
  const events = (await download(page, 'Events (CSV)')).text;
  await dropHugeFile(page);
  await expect(loading(page)).toBeVisible();
  expect((await download(page, 'Summary (JSON)')).text).toBe(summary);
  expect((await download(page, 'Events (CSV)')).text).toBe(events);
  await loading(page).getByRole('button', { name: 'Cancel' }).click();
});

test('K4: saves a log of 100,000 events in parts, whole', async ({ page }) => {
  const rows = Array.from({ length: 100_000 }, (_, index) => {
    const time = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    return `${time},event_${index % 7}\n`;
  });
  await dropFiles(page, { name: 'many.csv', text: `created_at,event\n${rows.join('')}` });
  await expect(page.getByRole('banner')).toContainText('100,000 events');
  const { text } = await download(page, 'Events (CSV)');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(100_001);
  expect(lines[1]).toMatch(/^2026-01-01T00:00:00\.000000Z,\{\},event_0,true,,,k[0-9a-f]{16}$/);
  expect(new Set(lines).size).toBe(100_001);
});
