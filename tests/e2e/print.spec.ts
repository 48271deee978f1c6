import { writeSampleLog } from '../../src/sample/sample-log.ts';
import { chooseFiles, dropFiles } from './page-actions.ts';
import { FAULTY_CSV, GAP_FILES, SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

const TABS = ['Overview', 'Conversations', 'Data quality'] as const;

test('paper says which tab this is, of what and when, and has no controls', async ({ page, window }) => {
  await page.goto('');
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await expect(page.getByRole('banner')).toContainText('7 events');
  await page.getByRole('button', { name: 'Filters and display' }).click();
  await page.getByRole('searchbox', { name: /^Only people/ }).fill('ada');
  await expect(page.getByRole('list', { name: 'Set by you' })).toContainText('People: ada');
  await page.getByRole('button', { name: 'Filters and display' }).click();
  for (const tab of TABS) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByText(/^Printed /)).toHaveCount(0);
    await window.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('heading', { level: 1, name: tab })).toBeVisible();
    await expect(page.getByText('1 – 3 Mar 2026 · UTC · People: ada', { exact: true })).toBeVisible();
    await expect(page.getByText('small.csv · 7 events', { exact: true })).toBeVisible();
    await expect(page.getByText(/^Printed \w{3} \d+ \w{3} \d{4}$/)).toBeVisible();
    /* A number, a name or a bar that leads somewhere is a button, too, and is printed: it has no icon. */
    await expect(page.getByRole('button').filter({ has: page.locator('svg') })).toHaveCount(0);
    for (const control of ['tab', 'radio', 'searchbox', 'combobox', 'menuitem'] as const)
      await expect(page.getByRole(control)).toHaveCount(0);
    const background = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(background).toBe('rgb(255, 255, 255)');
    await window.emulateMedia({ media: 'screen' });
  }
});

test('paper says which files, and why their numbers may be wrong', async ({ page, window }) => {
  await page.goto('');
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV }, { name: 'faulty.csv', text: FAULTY_CSV });
  await expect(page.getByRole('banner')).toContainText('2 files');
  await window.emulateMedia({ media: 'print' });
  await expect(
    page.getByText('2 files · 8 events · numbers may be too low: 3 records could not be read', {
      exact: true,
    }),
  ).toBeVisible();
  await expect(page.getByText('small.csv, faulty.csv', { exact: true })).toBeVisible();
});

test('charts fit a sheet, keep their sentence, and bars and cells are printed although they are backgrounds', async ({
  page,
  window,
}) => {
  await page.goto('');
  await dropFiles(page, ...GAP_FILES);
  await expect(page.getByRole('application').first()).toBeVisible();
  await window.setViewportSize({ width: 1440, height: 900 });
  await window.emulateMedia({ media: 'print' });
  await window.setViewportSize({ width: 700, height: 900 });
  await expect(page.getByText(/^Printed /)).toBeVisible();
  const cards = page.getByRole('region').filter({ has: page.getByRole('application') });
  await expect(cards).toHaveCount(4);
  const shapes = await cards.evaluateAll((all) =>
    all.map((card) => {
      const plot = card.querySelector('[data-plot] svg')!.getBoundingClientRect();
      const text = card.querySelector('[data-plot] text')!.getBoundingClientRect();
      const { left, right } = card.getBoundingClientRect();
      return {
        isInside: plot.left >= left && plot.right <= right,
        isReadable: text.height > 9,
        breaks: getComputedStyle(card).breakInside,
      };
    }),
  );
  for (const shape of shapes) expect(shape).toEqual({ isInside: true, isReadable: true, breaks: 'avoid' });
  const adjusts = await page
    .getByRole('grid')
    .evaluate((grid) => getComputedStyle(grid).getPropertyValue('print-color-adjust'));
  expect(adjusts).toBe('exact');
});

test('every row of a long table is printed, under a head of plain words', async ({ page, window }) => {
  await page.goto('');
  const text = [...writeSampleLog({ seed: 3, people: 320, days: 20, events: 6_000 })].join('');
  await chooseFiles(page, { name: 'log.csv', text });
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const table = page.getByRole('table', { name: 'Leaderboard' });
  await expect(table).toBeVisible();
  const people = Number(await table.getAttribute('aria-rowcount')) - 1;
  expect(people).toBeGreaterThan(250);
  expect(await table.getByRole('row').count()).toBeLessThan(people);
  await window.emulateMedia({ media: 'print' });
  await expect(table.getByRole('row')).toHaveCount(people + 1);
  await expect(table.getByRole('columnheader', { name: 'E-mail' })).toBeVisible();
  await expect(table.getByRole('columnheader').getByRole('button')).toHaveCount(0);
});

test('what lies open is what is printed, under a head of its own', async ({ page, window }) => {
  await page.goto('');
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await page.getByRole('button', { name: '3 Conversations: show the people' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('table', { name: 'Conversations' })).toBeVisible();
  await window.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Conversations');
  await expect(sheet.getByRole('rowheader', { name: 'Ada Lovelace' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Projects', exact: true })).toBeHidden();
  await expect(sheet.getByRole('button').filter({ has: page.locator('svg') })).toHaveCount(0);
  await window.emulateMedia({ media: 'screen' });

  await sheet.getByRole('button', { name: 'Ada Lovelace' }).click();
  await expect(sheet.getByRole('region', { name: 'Who it is' })).toBeVisible();
  await window.emulateMedia({ media: 'print' });
  await window.setViewportSize({ width: 700, height: 300 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace');
  await expect(sheet.getByText('small.csv · 7 events', { exact: true })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Conversations' })).toBeHidden();
  // On sheets nothing scrolls: all of it stands below each other.
  const { bottom, end } = await sheet.evaluate((dialog) => ({
    bottom: dialog.getBoundingClientRect().bottom,
    end: dialog.querySelector('section:last-of-type')!.getBoundingClientRect().bottom,
  }));
  expect(bottom).toBeGreaterThan(600);
  expect(bottom).toBeGreaterThanOrEqual(end);
});
