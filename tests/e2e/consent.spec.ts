import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { joinBytes, writeZip } from '../support/zip-writer.ts';
import { card, chooseFiles, dropFiles, expectCards } from './page-actions.ts';
import { EARLIER_CSV, LATER_CSV, SMALL_CARDS, SMALL_CSV, SMALL_JSON } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('');
});

/** The last of the seven events is cut off. */
const CUT_JSON = SMALL_JSON.slice(0, SMALL_JSON.lastIndexOf('user_signed_in'));
const accept = (page: Page, events: number) =>
  page.getByRole('button', { name: `Load the ${events} complete events anyway` });
const banner = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /incomplete|cut off/ });

async function onEveryTab(page: Page, check: () => Promise<void>) {
  for (const name of ['Overview', 'Conversations', 'Data quality']) {
    await page.getByRole('tab', { name }).click();
    await check();
  }
}

test('F5: half-written JSON is refused, loads on consent by keyboard, and says so on every tab until it is removed', async ({
  page,
}) => {
  await dropFiles(page, { name: 'half.json', text: CUT_JSON });
  const refusal = page.getByRole('alert').filter({ hasText: 'half.json was not loaded' });
  const bytes = CUT_JSON.length.toLocaleString('en');
  await expect(refusal).toContainText(`It ends after ${bytes} bytes, in the middle of a record or list.`);
  await expect(card(page, 'Users')).toHaveCount(0);
  const button = accept(page, 6);
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expectCards(page, SMALL_CARDS);
  await expect(refusal).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await onEveryTab(page, async () => {
    await expect(banner(page)).toContainText('half.json is incomplete');
    await expect(banner(page)).toContainText(`It ends after ${bytes} bytes`);
    await expect(banner(page).getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
  });
  await expect(page.getByRole('table', { name: 'Files' })).toContainText('incomplete');
  await expect(page.getByRole('main')).toContainText('File seems cut off');
  await expect(page.getByRole('banner')).toContainText('1 record not counted');
  await expect(card(page, 'Users').getByRole('button', { name: /1 file is incomplete/ })).toBeVisible();
  await chooseFiles(page, { name: 'whole.csv', text: SMALL_CSV });
  await expect(page.getByRole('banner')).toContainText('2 files');
  await expect(banner(page)).toContainText('half.json is incomplete');
  await banner(page).getByRole('button', { name: 'Remove this file' }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('All records read');
});

test('B5: a damaged gzip beside good files: they load, it waits for consent and changes nothing until then', async ({
  page,
}) => {
  const packed = gzipSync(LATER_CSV);
  const last = packed.length - 5;
  packed[last] = (packed[last] ?? 0) ^ 1;
  await chooseFiles(
    page,
    { name: 'whole.csv', text: SMALL_CSV },
    { name: 'cut.csv.gz', bytes: gzipSync(SMALL_CSV).subarray(0, -40) },
    { name: 'altered.gz', bytes: packed },
  );
  await expectCards(page, SMALL_CARDS);
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByRole('alert').filter({ hasText: 'altered.gz' })).toContainText(
    'Its checksum is wrong',
  );
  const cut = page.getByRole('alert').filter({ hasText: 'cut.csv.gz' });
  await expect(cut).toContainText('Its packed data is cut off after');
  await accept(page, 5).click();
  await expect(banner(page)).toContainText('altered.gz is incomplete');
  await expect(banner(page)).toContainText('The numbers may be wrong.');
  /* The same records are in the whole file. */
  await expectCards(page, SMALL_CARDS);
  await expect(cut).toBeVisible();
  await cut.getByRole('button', { name: /Load the \d complete events anyway/ }).click();
  await expect(banner(page)).toContainText('2 files are incomplete');
  await expectCards(page, SMALL_CARDS);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('main').getByText('loaded already')).toHaveCount(0);
});

/** The first three events as one block; one bit turns the next into a block of no known kind. */
function deflateWithFlippedByte(csv: string): Uint8Array {
  const half = csv.split('\n', 4).join('\n').length + 1;
  const first = deflateRawSync(csv.slice(0, half), { finishFlush: constants.Z_SYNC_FLUSH });
  const rest = deflateRawSync(csv.slice(half), { strategy: constants.Z_FIXED });
  rest[0] = (rest[0] ?? 0) ^ 4;
  return joinBytes([first, rest]);
}

test('B13: a damaged deflated entry beside a good one waits for consent, then counts', async ({ page }) => {
  for (const { lie, events, says } of [
    { lie: { crc: 1 }, events: 5, says: 'Its checksum is wrong' },
    { lie: { packed: deflateWithFlippedByte(LATER_CSV) }, events: 3, says: 'Its packed data is damaged' },
  ]) {
    const archive = writeZip([
      { name: 'damaged.csv', content: Buffer.from(LATER_CSV), ...lie },
      { name: 'good.csv', content: Buffer.from(EARLIER_CSV) },
    ]);
    await page.goto('');
    await chooseFiles(page, { name: 'logs.zip', bytes: Buffer.from(archive) });
    await expectCards(page, { ...SMALL_CARDS, Files: '0' });
    await expect(page.getByRole('banner')).toContainText('5 events');
    await expect(page.getByRole('alert').filter({ hasText: 'damaged.csv' })).toContainText(says);
    await accept(page, events).click();
    await expectCards(page, SMALL_CARDS);
    await expect(page.getByRole('banner')).toContainText('7 events');
    await expect(banner(page)).toContainText('damaged.csv is incomplete');
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

/** Drops a list of 1,800,000 events that is never closed: long enough to press Cancel, and of no memory to the test. */
async function dropHugeHalf(page: Page) {
  await page.evaluate(() => {
    const rows = `{"created_at":"2026-03-01T10:00:00Z","event":"conversation_deleted","user_agent":"${'x'.repeat(200)}"},\n`;
    const piece = new Blob([rows.repeat(30_000)]);
    const data = new DataTransfer();
    data.items.add(new File(['[', ...Array<Blob>(60).fill(piece)], 'huge.json'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
}

test('A10: the load of an incomplete file is cancelled → the former state, and the offer is there again', async ({
  page,
}) => {
  await dropFiles(page, { name: 'whole.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  await dropHugeHalf(page);
  const button = page.getByRole('button', { name: 'Load the 1,800,000 complete events anyway' });
  await expect(button).toBeVisible({ timeout: 60_000 });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(button).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(button).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectCards(page, SMALL_CARDS);
  await expect(page.getByRole('banner')).toContainText('7 events');
  await expect(banner(page)).toHaveCount(0);
});

test('F5: an incomplete file that is given again → is loaded already, and nothing is said to be refused', async ({
  page,
}) => {
  await dropFiles(page, { name: 'half.json', text: CUT_JSON });
  await accept(page, 6).click();
  await expectCards(page, SMALL_CARDS);
  await dropFiles(page, { name: 'half again.json', text: CUT_JSON });
  const told = page.getByRole('main').getByRole('status').filter({ hasText: 'loaded already' });
  await expect(told).toContainText('half again.json has the same bytes as half.json');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(banner(page)).toContainText('half.json is incomplete');
  await banner(page).getByRole('button', { name: 'Remove this file' }).click();
  await expect(page.getByText('Drop your audit log')).toBeVisible();
  await expect(told).toHaveCount(0);
  await dropFiles(page, { name: 'half.json', text: CUT_JSON });
  await expect(page.getByRole('alert')).toContainText('half.json was not loaded');
});

test('F5: several incomplete files → each of them can be removed where they are named', async ({ page }) => {
  const later = LATER_CSV.slice(0, LATER_CSV.lastIndexOf(',192'));
  const earlier = EARLIER_CSV.slice(0, EARLIER_CSV.lastIndexOf(',192'));
  await dropFiles(page, { name: 'later.csv', text: later }, { name: 'earlier.csv', text: earlier });
  await expect(banner(page)).toContainText('2 files are incomplete');
  await banner(page).getByRole('button', { name: 'Remove later.csv' }).click();
  await expect(banner(page)).toContainText('earlier.csv seems cut off');
  await expect(banner(page)).not.toContainText('later.csv');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('D23: a CSV whose last row is cut off loads, under a banner on every tab', async ({ page }) => {
  await dropFiles(page, { name: 'cut.csv', text: SMALL_CSV.slice(0, SMALL_CSV.lastIndexOf(',192')) });
  await expect(card(page, 'Users')).toBeVisible();
  await onEveryTab(page, async () => {
    await expect(banner(page)).toContainText('cut.csv seems cut off');
    await expect(banner(page)).toContainText('Its last row is not complete and is not counted.');
  });
  await banner(page).getByRole('button', { name: 'Remove this file' }).click();
  await expect(page.getByText('Drop your audit log')).toBeVisible();
});

test('H6: repeated rows count each, or once on one click, which stays for files that come later', async ({
  page,
}) => {
  const [header = '', first = '', ...rest] = SMALL_CSV.trimEnd().split('\r\n');
  const conversation = rest[1] ?? '';
  const repeated = [header, first, ...rest, conversation, conversation, ''].join('\r\n');
  await dropFiles(page, { name: 'repeated.csv', text: repeated });
  await expectCards(page, { ...SMALL_CARDS, Conversations: '5' });
  await page.getByRole('tab', { name: 'Data quality' }).click();
  const issue = page.getByRole('listitem').filter({ hasText: 'Repeated records × 2' });
  await expect(issue).toContainText('Counted in full');
  await issue.getByRole('button', { name: 'Count repeated rows once' }).click();
  await expectCards(page, SMALL_CARDS);
  await expect(issue).toContainText('Counted once');
  await expect(page.getByRole('main')).toContainText(
    '9 records read = 7 counted + 0 not readable + 2 duplicates of records repeated in one file.',
  );
  await expect(issue.getByRole('button', { name: 'Count every row again' })).toBeFocused();
  const row = page.getByRole('table', { name: 'Files' }).getByRole('row').nth(1);
  const cells = (await row.getByRole('cell').allTextContents()).map((text) => text.trim());
  expect(cells).toEqual(expect.arrayContaining(['9', '7', '0', '2']));
  await chooseFiles(page, { name: 'again.csv', text: `${repeated}${conversation}\r\n` });
  await expect(page.getByRole('banner')).toContainText('2 files');
  await expectCards(page, SMALL_CARDS);
  await issue.first().getByRole('button', { name: 'Count every row again in all files' }).click();
  await expectCards(page, { ...SMALL_CARDS, Conversations: '6' });
});

test('F1: Data quality names the list that the records were read from', async ({ page }) => {
  await dropFiles(page, { name: 'page.json', text: `{"data":${SMALL_JSON},"next":null}` });
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await expect(page.getByRole('table', { name: 'Files' })).toContainText('JSON (list “data”)');
});
