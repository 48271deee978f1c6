import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import Papa from 'papaparse';
import { CANARIES } from './canaries.ts';
import { chooseFiles, dropFiles } from './page-actions.ts';
import { SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/** Of a person with everything that only Python has, in a column of its own, and with a cell too many. */
const ADA = `{'uuid': 'ada', 'name': 'Ada', 'roles': ('owner', 'admin'), 'tags': {'a', 'b'}, 'raw': b'\\x00{', 'none': None}`;
const LOG = Papa.unparse(
  [
    ['created_at', 'actor_info', 'event', 'team'],
    ['2026-03-01T10:00:00Z', ADA, 'conversation_created', 'Red Fox\nand friends'],
    ['2026-03-02T10:00:00Z', ADA, 'file_uploaded', 'blue', 'surplus fox'],
    ['2026-03-03T10:00:00Z', `{'uuid': 'bob', 'name': 'Bob'}`, 'file_uploaded', 'green'],
  ],
  { newline: '\r\n' },
);

const recordOf = (page: Page) => page.getByRole('article', { name: 'The record' });
const recordButton = (page: Page, event: string) =>
  page.getByRole('button', { name: `Show the record of ${event}` });

async function openPerson(page: Page, name: string) {
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('table', { name: 'People' }).getByRole('button', { name }).click();
  await expect(page.getByRole('table', { name: 'Latest events' })).toBeVisible();
}

async function search(page: Page, text: string) {
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await page.getByRole('searchbox', { name: 'Text to find in the records' }).fill(text);
  await page.getByRole('searchbox', { name: 'Text to find in the records' }).press('Enter');
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Search the records' });

/** Columns and texts of a record. */
async function cellsOf(record: Locator): Promise<string[][]> {
  const [names, texts] = [
    await record.locator('dt').allInnerTexts(),
    await record.locator('dd').allInnerTexts(),
  ];
  return names.map((name, index) => [name, texts[index]!]);
}

test.beforeEach(async ({ page }) => {
  await page.goto('');
});

test('opens the record of a person’s event as it stands in its file', async ({ page }) => {
  await dropFiles(page, { name: 'log.csv', text: LOG });
  await openPerson(page, 'Ada');
  await recordButton(page, 'conversation_created').click();
  const dialog = page.getByRole('dialog', { name: 'conversation_created' });
  const record = recordOf(page);
  await expect(record).toContainText('log.csv, line 2, record 1');
  await record.getByRole('radio', { name: 'As in the file' }).check();
  expect(await cellsOf(record)).toEqual([
    ['created_at', '2026-03-01T10:00:00Z'],
    ['actor_info', ADA],
    ['event', 'conversation_created'],
    ['team', 'Red Fox\nand friends'],
  ]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(recordButton(page, 'conversation_created')).toBeFocused();
  // All of them were found at once.
  await recordButton(page, 'file_uploaded').press('Enter');
  await expect(record).toContainText('line 4, record 2');
  await expect(record.locator('dt').last()).toHaveText('column 5, without a name');
  await expect(record.locator('dd').last()).toHaveText('surplus fox');
});

test('E6: tuple, set and bytes → A: the kind is kept in the record that is shown, laid out and as it is', async ({
  page,
}) => {
  await dropFiles(page, { name: 'log.csv', text: LOG });
  await openPerson(page, 'Ada');
  await recordButton(page, 'conversation_created').click();
  const cell = recordOf(page).locator('dd').nth(1);
  expect(await cell.textContent()).toBe(
    [
      '{',
      "  'uuid': 'ada',",
      "  'name': 'Ada',",
      "  'roles': ('owner', 'admin'),",
      "  'tags': {'a', 'b'},",
      "  'raw': b'\\x00{',",
      "  'none': None",
      '}',
    ].join('\n'),
  );
  await page.getByRole('radio', { name: 'As in the file' }).check();
  await expect(cell).toHaveText(ADA);
});

test('D9: columns beyond the nine → A: found by their text, with cells beyond the header, and shown', async ({
  page,
}) => {
  await dropFiles(page, { name: 'log.csv', text: LOG });
  await search(page, 'FOX');
  await expect(panelOf(page).getByRole('status').first()).toHaveText('“FOX” stands in 2 of 3 records.');
  const hits = page.getByRole('table', { name: 'Records found' }).getByRole('row');
  await expect(hits).toHaveCount(3);
  await expect(hits.nth(1).getByRole('rowheader')).toHaveText('Red Fox␊and friends');
  await expect(hits.nth(1)).toContainText('team');
  await expect(hits.nth(2)).toContainText('surplus fox');
  await expect(hits.nth(2).locator('mark')).toHaveText('fox');
  await recordButton(page, 'file_uploaded').click();
  await expect(recordOf(page)).toContainText('log.csv, line 4, record 2');
  await expect(recordOf(page)).toContainText('Found in a column without a name: surplus fox');
  await page.keyboard.press('Escape');
  await search(page, 'no such thing');
  await expect(panelOf(page).getByRole('status').first()).toHaveText(
    '“no such thing” stands in none of 3 records.',
  );
  await expect(page.getByRole('table', { name: 'Records found' })).toBeHidden();
});

test('a hit far down in a cell of megabytes → stands above the record, with how much of the cell there is', async ({
  page,
}) => {
  const long = `${'x'.repeat(300_000)} needle in the hay`;
  await dropFiles(page, {
    name: 'log.csv',
    text: `created_at,event,team\n2026-03-01T10:00:00Z,file_uploaded,${long}\n`,
  });
  await search(page, 'NEEDLE');
  await expect(page.getByRole('table', { name: 'Records found' }).getByRole('rowheader')).toHaveText(
    '…xxxxxxx needle in the hay',
  );
  await recordButton(page, 'file_uploaded').click();
  await expect(recordOf(page)).toContainText(/Found in team: x+ needle in the hay/);
  await expect(recordOf(page).locator('mark')).toHaveText('needle');
  await expect(
    recordOf(page).getByRole('button', { name: /^Show the first [\d,]+ of 300,018 characters$/ }),
  ).toBeVisible();
});

test('a text that is too long to be searched → said; an empty one → forgets what was found', async ({
  page,
}) => {
  await dropFiles(page, { name: 'log.csv', text: LOG });
  await search(page, 'fox');
  await expect(page.getByRole('table', { name: 'Records found' })).toBeVisible();
  const field = page.getByRole('searchbox', { name: 'Text to find in the records' });
  await field.fill('x'.repeat(1_001));
  await expect(panelOf(page)).toContainText(
    'A text of 1,000 characters at most can be searched; this one has 1,001.',
  );
  await field.fill('');
  await field.press('Enter');
  await expect(page.getByRole('table', { name: 'Records found' })).toBeHidden();
});

test('keeps the hits of files with one name apart, however they are sorted', async ({ page }) => {
  const rowOf = (day: number) => `2026-03-0${day}T10:00:00Z,file_uploaded,fox ${day}\n`;
  for (const day of [1, 3])
    await dropFiles(page, {
      name: 'log.csv',
      text: `created_at,event,team\n${rowOf(day)}${rowOf(day + 1)}`,
    });
  await search(page, 'fox');
  const table = page.getByRole('table', { name: 'Records found' });
  const hits = table.getByRole('rowheader');
  const oldestFirst = [1, 2, 3, 4].map((day) => `fox ${day}`);
  await expect(hits).toHaveText(oldestFirst);
  await table.getByRole('button', { name: 'Time' }).click();
  await expect(hits).toHaveText(oldestFirst.toReversed());
});

test('says of a data export that little of it is read, beside the search and below the record', async ({
  page,
}) => {
  await dropFiles(page, { name: 'log.csv', text: LOG });
  await search(page, 'blue');
  await expect(panelOf(page)).not.toContainText('data export');
  await recordButton(page, 'file_uploaded').click();
  await expect(recordOf(page)).toBeVisible();
  await expect(recordOf(page)).not.toContainText('data export');
  await page.keyboard.press('Escape');
  const conversation = {
    uuid: 'c-1',
    name: 'secret plan',
    created_at: '2026-03-02T10:00:00Z',
    updated_at: '2026-03-02T10:00:00Z',
    account: { uuid: 'ada' },
    chat_messages: [],
  };
  await dropFiles(page, { name: 'conversations.json', text: JSON.stringify([conversation]) });
  await expect(panelOf(page)).toContainText(
    'Of a data export, only the id, time and account of each conversation are searched.',
  );
  await search(page, 'c-1');
  await recordButton(page, 'conversation_created').click();
  await expect(recordOf(page)).toContainText(
    'Of a conversation in a data export, the page reads no more than this.',
  );
});

test('copies a record with a word on what is not in the copy', async ({ page }) => {
  const surplus = Array.from({ length: 1200 }, (_, index) => `x${index}`).join();
  await dropFiles(page, {
    name: 'log.csv',
    text: `created_at,event\n2026-03-01T10:00:00Z,file_uploaded,${surplus}\n`,
  });
  await search(page, 'x1199');
  await recordButton(page, 'file_uploaded').click();
  await expect(recordOf(page)).toContainText('And 202 columns more in the file.');
  const copied = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('copy', ({ clipboardData }) => resolve(clipboardData!.getData('text/plain')));
      }),
  );
  await recordOf(page).getByRole('button', { name: 'Copy the record' }).click();
  expect((await copied).split('\n').slice(-2)).toEqual([': x997', '… (202 more columns)']);
});

test('shows the first hundred hits and counts them all', async ({ page }) => {
  const rows = Array.from({ length: 250 }, (_, index) => `2026-03-01T10:00:00Z,file_uploaded,fox ${index}`);
  await dropFiles(page, { name: 'log.csv', text: `created_at,event,team\n${rows.join('\n')}\n` });
  await search(page, 'fox');
  await expect(panelOf(page).getByRole('status').first()).toHaveText(
    '“fox” stands in 250 of 250 records. These are the first 100.',
  );
  await expect(page.getByRole('table', { name: 'Records found' }).getByRole('row')).toHaveCount(101);
});

test('finds records in gzip, ZIP, JSON and the sample log', async ({ page }) => {
  const zip = new ZipWriter(new BlobWriter());
  await zip.add('inner.csv', new TextReader(LOG));
  await chooseFiles(
    page,
    { name: 'small.csv.gz', bytes: gzipSync(SMALL_CSV) },
    { name: 'log.zip', bytes: Buffer.from(await (await zip.close()).arrayBuffer()) },
    {
      name: 'log.json',
      text: '[{"created_at": "2026-03-05T10:00:00Z", "event": "file_uploaded", "fox": {"n": 1.0}}]',
    },
  );
  await search(page, '2026-03-0');
  await expect(panelOf(page).getByRole('status').first()).toHaveText(
    '“2026-03-0” stands in 11 of 11 records.',
  );
  for (const file of ['small.csv.gz', 'log.zip › inner.csv', 'log.json'])
    await expect(page.getByRole('row').filter({ hasText: file }).first()).toBeVisible();
  await search(page, '1.0');
  await recordButton(page, 'file_uploaded').click();
  expect((await cellsOf(recordOf(page))).at(-1)).toEqual(['fox', '{"n": 1.0}']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear: forget the log' }).click();
  await page.getByRole('button', { name: 'Try the sample log' }).click();
  await search(page, 'created_at is a column, no text');
  await expect(panelOf(page).getByText('stands in none of')).toBeVisible();
});

test('shows nothing of records while names are hidden, and forgets what was searched for', async ({
  page,
  window,
}) => {
  await dropFiles(page, { name: 'log.csv', text: LOG });
  await search(page, 'fox');
  await expect(page.getByRole('table', { name: 'Records found' })).toBeVisible();
  expect(window.url()).not.toContain('fox');
  await page.getByRole('button', { name: 'Hide names' }).click();
  await expect(panelOf(page)).toContainText('Names are hidden');
  await expect(panelOf(page).getByRole('searchbox')).toBeHidden();
  await expect(page.getByText('Red Fox')).toBeHidden();
  await page.getByRole('tab', { name: 'People' }).click();
  await page
    .getByRole('table', { name: 'People' })
    .getByRole('button')
    .filter({ hasText: /^User / })
    .first()
    .click();
  await expect(page.getByText('While names are hidden, no record is shown.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show the record' })).toHaveCount(0);
});

test('forgets what was found when the log changes', async ({ page }) => {
  await dropFiles(page, { name: 'log.csv', text: LOG });
  await search(page, 'fox');
  await expect(page.getByRole('table', { name: 'Records found' })).toBeVisible();
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await expect(page.getByRole('table', { name: 'Records found' })).toBeHidden();
});

test('says that a file has changed or is gone, and shows nothing of it', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'records-'));
  const path = join(folder, 'log.csv');
  await writeFile(path, LOG);
  await page.locator('input[type=file]').setInputFiles(path);
  await openPerson(page, 'Ada');
  await writeFile(path, LOG.replaceAll('Red Fox', 'Red Cat'));
  await recordButton(page, 'conversation_created').click();
  const dialog = page.getByRole('dialog', { name: 'conversation_created' });
  await expect(dialog).toContainText('log.csv cannot be read any more');
  await expect(recordOf(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await rm(folder, { recursive: true });
  await search(page, 'fox');
  await expect(panelOf(page)).toContainText('log.csv cannot be read any more');
  await expect(panelOf(page).getByRole('status').last()).toHaveText('No record could be searched.');
  // What is loaded is still there.
  await page.getByRole('tab', { name: 'People' }).click();
  await expect(page.getByRole('table', { name: 'People' }).getByRole('row')).toHaveCount(3);
  // Dropped again where it is now, it is read again.
  await dropFiles(page, { name: 'moved.csv', text: LOG });
  await search(page, 'fox');
  await expect(page.getByRole('table', { name: 'Records found' })).toBeVisible();
});

test('ends at once when it is cancelled', async ({ page }) => {
  test.setTimeout(180_000);
  await page.evaluate(() => {
    const row = `2026-03-01T10:00:00Z,file_uploaded,${'x'.repeat(100_000)}\n`;
    const piece = new Blob([row.repeat(100)]);
    const data = new DataTransfer();
    data.items.add(new File(['created_at,event,team\n', ...Array<Blob>(40).fill(piece)], 'large.csv'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('4,000 events', { exact: true })).toBeVisible({ timeout: 60_000 });
  await search(page, 'y');
  const reading = panelOf(page).getByRole('region', { name: 'Reading the files again' });
  await reading.getByRole('button', { name: 'Cancel' }).click();
  await expect(reading).toBeHidden();
  await expect(panelOf(page).getByText('” stands in')).toBeHidden();
  await search(page, 'file_uploaded');
  await expect(panelOf(page).getByText('stands in 4,000 of 4,000 records')).toBeVisible({ timeout: 60_000 });
});

test('is worked by keyboard alone', async ({ page }) => {
  await dropFiles(page, { name: 'log.csv', text: LOG });
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await page.getByRole('searchbox', { name: 'Text to find in the records' }).focus();
  await page.keyboard.type('surplus');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Records found' })).toBeVisible();
  const button = recordButton(page, 'file_uploaded');
  for (let tabs = 0; tabs < 12 && !(await isFocused(button)); tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(recordOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

const isFocused = (button: Locator) => button.evaluate((element) => element === document.activeElement);

test('I1: markup, handlers and formulas in every cell and column of a record → shown as text, nothing runs, no element too many', async ({
  page,
}) => {
  const columns = ['created_at', 'actor_info', 'event', ...CANARIES];
  const row = ['2026-03-01T10:00:00Z', ADA, 'file_uploaded', ...CANARIES];
  await dropFiles(page, { name: 'log.csv', text: Papa.unparse([columns, row]) });
  await search(page, 'window.canary');
  await recordButton(page, 'file_uploaded').click();
  const record = recordOf(page);
  await expect(record.locator('dd')).toHaveCount(columns.length);
  for (const text of CANARIES.filter((each) => /^[\x20-\x7e]{1,100}$/.test(each)))
    expect(await record.locator('dd').allTextContents()).toContain(text);
  const more = record.getByRole('button', { name: /^Show all/ });
  for (let left = await more.count(); left > 0; left--) await more.first().click();
  const tags = await record.evaluate((element) => [
    ...new Set([...element.querySelectorAll('*')].map(({ localName }) => localName)),
  ]);
  expect(
    tags.filter((tag) =>
      ['script', 'img', 'iframe', 'a', 'style', 'base', 'meta', 'details', 'math'].includes(tag),
    ),
  ).toEqual([]);
  expect(await page.evaluate(() => (window as { canary?: number }).canary)).toBeUndefined();
});
