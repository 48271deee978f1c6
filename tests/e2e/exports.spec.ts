import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { download, dropFiles, saved } from './page-actions.ts';
import { EARLIER_CSV, FAULTY_CSV, LATER_CSV, SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/** Two people whose names a spreadsheet would run, an event of that kind, and a record that has no day. */
const FORMULAS = `created_at,actor_info,event
2026-03-01T10:00:00Z,"{'uuid': 'u-1', 'name': '=1+1', 'email': 'one@example.com'}",=event
2026-03-02T10:00:00Z,"{'uuid': 'u-2', 'name': '@SUM(A1)', 'email': '-two@example.com'}",a
=cmd(),x,a
`;

const exactText = (page: Page) => page.getByRole('menuitemcheckbox', { name: /^Exact text in CSV/ });
const told = (page: Page) => page.getByRole('main').getByRole('status').filter({ hasText: 'apostrophe' });
const cellsOf = (text: string, column: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true })
    .data.map((row) => row[column])
    .sort();

async function switchExactText(page: Page) {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await exactText(page).click();
}

test('K1: CSV says how many texts got an apostrophe; one switch saves them exactly; Events (CSV) read back the same in both', async ({
  page,
}) => {
  await page.goto('');
  await dropFiles(page, { name: 'formulas.csv', text: FORMULAS });
  await expect(page.getByRole('banner')).toContainText('2 events');
  const guarded = await download(page, 'Leaderboard (CSV)');
  expect(cellsOf(guarded.text, 'name')).toEqual(["'=1+1", "'@SUM(A1)"]);
  await expect(told(page)).toContainText(`Saved ${guarded.name}.`);
  await expect(told(page)).toContainText(
    '3 texts got an apostrophe in front, so that a spreadsheet does not run them.',
  );
  await page.getByRole('tab', { name: 'Data quality' }).click();
  const quarantine = page.getByRole('button', { name: 'Download all (CSV)' });
  expect(cellsOf((await saved(page, quarantine)).text, 'text')).toEqual(["'=cmd(),x,a"]);
  await expect(told(page)).toContainText('1 text got an apostrophe in front');

  await switchExactText(page);
  await expect(exactText(page)).toBeChecked();
  await expect(exactText(page)).toContainText('A spreadsheet may run texts that begin with = + - @');
  await page.keyboard.press('Escape');
  expect(cellsOf((await saved(page, quarantine)).text, 'text')).toEqual(['=cmd(),x,a']);
  await expect(told(page)).toHaveCount(0);
  const exact = await download(page, 'Leaderboard (CSV)');
  expect(cellsOf(exact.text, 'name')).toEqual(['=1+1', '@SUM(A1)']);
  expect(cellsOf(exact.text, 'email')).toEqual(['-two@example.com', 'one@example.com']);
  await expect(told(page)).toHaveCount(0);

  const events = await download(page, 'Events (CSV)');
  expect(cellsOf(events.text, 'event')).toEqual(["'=event", 'a']);
  await expect(told(page)).toContainText('This page takes it away again when it reads the file.');
  await switchExactText(page);
  await expect(exactText(page)).not.toBeChecked();
  await page.keyboard.press('Escape');
  expect(await download(page, 'Events (CSV)')).toEqual(events);
  await dropFiles(page, { name: 'back.csv', text: events.text });
  await expect(page.getByRole('banner')).toContainText('2 files');
  await expect(page.getByRole('banner')).toContainText('2 events');
  await expect(page.getByRole('table', { name: 'Unknown events' })).toContainText('=event');
  await expect(page.getByRole('table', { name: 'Unknown events' })).not.toContainText("'=event");
});

test('K1: nothing is said of apostrophes where none was put in', async ({ page }) => {
  await page.goto('');
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await download(page, 'Leaderboard (CSV)');
  await download(page, 'Events (CSV)');
  await expect(told(page)).toHaveCount(0);
});

test('H1: Data quality says who acted, and the counts add up to all events', async ({ page }) => {
  await page.goto('');
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await page.getByRole('tab', { name: 'Data quality' }).click();
  const panel = page.getByRole('region', { name: 'Who acted?' });
  await expect(panel).toContainText('7 counted events: 6 by people and 1 by nobody who is a user.');
  const rows = panel.getByRole('table', { name: 'Who acted' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(/People.*6/);
  await expect(rows.nth(2)).toContainText(/The system.*1/);
});

test('H7: the later of two files that overlap says how many records they share and on which days', async ({
  page,
}) => {
  await page.goto('');
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV }, { name: 'later.csv', text: LATER_CSV });
  await page.getByRole('tab', { name: 'Data quality' }).click();
  const files = page.getByRole('table', { name: 'Files' });
  await expect(files.getByRole('columnheader', { name: 'Also in earlier files' })).toBeVisible();
  await expect(files.getByRole('row', { name: /later\.csv/ })).toContainText('3, 1 – 2 Mar 2026');
  await expect(files.getByRole('row', { name: /earlier\.csv/ })).not.toContainText('3, 1 – 2 Mar 2026');
});

test('H7: files that share nothing have no such column', async ({ page }) => {
  await page.goto('');
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV }, { name: 'faulty.csv', text: FAULTY_CSV });
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await expect(page.getByRole('table', { name: 'Files' })).toContainText('faulty.csv');
  await expect(page.getByRole('columnheader', { name: 'Also in earlier files' })).toHaveCount(0);
});
