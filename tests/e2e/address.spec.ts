import type { Page } from '@playwright/test';
import { dropFiles, expectCards, figureOf } from './page-actions.ts';
import { HUNDRED_DAYS } from './selected-logs.ts';
import { expect, test } from './watched-page.ts';

/* The view in the address, on the served page: the frame of the page in one file has no address (one-file.spec.ts). */

const WHOLE = { Users: '3', Conversations: '100', Projects: '1', Files: '10' };
const VIEW =
  '#tab=conversations&range=30d&zone=Asia/Kolkata&week=sunday&by=week&compare=before&activity=content&platform=ios&category=file';
const OF_VIEW = { Users: '1', Conversations: '0', Projects: '0', Files: '10' };

async function openLog(page: Page, address = '') {
  await page.goto(address);
  await dropFiles(page, HUNDRED_DAYS);
  await expect(page.getByRole('banner')).toContainText('112 events');
}

/** The part behind the #. */
const hashOf = (page: Page) => new URL(page.url()).hash;

const chipsOf = (page: Page) => page.getByRole('list', { name: 'Set by you' }).getByRole('listitem');

const CHIPS = [
  'Events: Files',
  'Platform: iOS',
  'Active: content work only',
  'Zone: Asia/Kolkata',
  'By week',
  'Weeks from Sunday',
  'With the stretch before',
  'Reset all',
];

async function expectView(page: Page) {
  await expectCards(page, OF_VIEW);
  await expect(page.getByRole('tab', { name: 'Conversations' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('radio', { name: '30D' })).toBeChecked();
  await expect(chipsOf(page)).toHaveText(CHIPS);
}

test('a link → the view it tells of; after a reload and the same log, too', async ({ page, context }) => {
  await openLog(page, VIEW);
  await expectView(page);
  await page.reload();
  await dropFiles(page, HUNDRED_DAYS);
  await expectView(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await dropFiles(other, HUNDRED_DAYS);
  await expectView(other);
  expect(hashOf(other)).toBe(hashOf(page));
});

test('what is set by hand → an address that gives another page the same numbers', async ({
  page,
  context,
}) => {
  await openLog(page);
  expect(hashOf(page)).toBe('');
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page.getByRole('radio', { name: '7D', exact: true }).check();
  await page.getByRole('button', { name: 'Filters and display' }).click();
  await page.getByRole('radio', { name: 'Content work' }).check();
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.keyboard.press('Escape');
  await expectCards(page, { Users: '2', Conversations: '7', Projects: '0', Files: '7' });
  expect(hashOf(page)).toBe('#tab=conversations&range=7d&zone=Asia/Tokyo&activity=content');
  const other = await context.newPage();
  await openLog(other, hashOf(page));
  await expectCards(other, { Users: '2', Conversations: '7', Projects: '0', Files: '7' });
});

test('Back and Forward → through tabs and ranges, also over a reload and an address that was typed', async ({
  page,
}) => {
  await openLog(page);
  const range = page.getByRole('radiogroup', { name: 'Range' });
  await range.getByRole('radio', { name: '7D', exact: true }).check();
  await expectCards(page, { Conversations: '7' });
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await range.getByRole('radio', { name: '30D' }).check();
  await expectCards(page, { Conversations: '30' });
  await page.goBack();
  await expectCards(page, { Conversations: '7' });
  await expect(page.getByRole('tab', { name: 'Conversations' })).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Overview' })).toHaveAttribute('aria-selected', 'true');

  await page.reload();
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, { Conversations: '7' });
  await range.getByRole('radio', { name: '90D' }).check();
  await expectCards(page, { Conversations: '90' });
  await page.goBack();
  await expectCards(page, { Conversations: '7' });
  await page.goBack();
  await expectCards(page, WHOLE);
  await page.goForward();
  await expectCards(page, { Conversations: '7' });

  await page.evaluate(() => {
    location.hash = 'range=2026-01-05..2026-01-07';
  });
  await expectCards(page, { Conversations: '3' });
  await range.getByRole('radio', { name: '30D' }).check();
  await expectCards(page, { Conversations: '30' });
  await page.goBack();
  await expectCards(page, { Conversations: '3' });
  await page.goBack();
  await expectCards(page, { Conversations: '7' });
});

const EVIL = {
  'ranges that are none': '#range=9999999d',
  'more ranges that are none': '#range=2026-02-30..2026-03-01&range=0d&range=-7d&range=7dd',
  'a path for a zone': '#zone=../../etc/passwd',
  'markup for a zone': '#zone=<script>window.canary=1</script>',
  'escaped markup': '#zone=%3Cscript%3E&platform=%3Cimg%20src%3Dx%3E&category=%00',
  'names that every object has':
    '#sort.x=__proto__.up&sort.constructor=toString.down&__proto__=1&tab=constructor&by=toString',
  'broken escapes': '#%&%E0%A4%A&range=%',
  'nothing but signs': '#&&==&=&#####',
  'words that are not taken from addresses':
    '#people=ada&panel=person&names=true&platform=nonsense&category=conversation_created',
} as const;

for (const [what, hash] of Object.entries(EVIL)) {
  test(`an address with ${what} → as without it, and nothing said`, async ({ page }) => {
    await openLog(page, hash);
    await expectCards(page, WHOLE);
    await expect(page.getByRole('radio', { name: 'All', exact: true })).toBeChecked();
    await expect(chipsOf(page)).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('tab', { name: 'Conversations' }).click();
    await expect(page.getByRole('table', { name: 'Leaderboard' })).toBeVisible();
    expect(await page.evaluate(() => ['canary' in window, 'x' in {}])).toEqual([false, false]);
  });
}

test('an address of a million letters → read as far as one can be, at once', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => {
    location.hash = `range=7d&sort.a=b.up&${'x=y&'.repeat(250_000)}`;
  });
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, { Conversations: '7' });
  await page.getByRole('radio', { name: '30D' }).check();
  await expectCards(page, { Conversations: '30' });
  expect(hashOf(page)).toBe('#range=30d&sort.a=b.up');
});

test('an address that a mail program has escaped → understood', async ({ page }) => {
  await openLog(page, '#range=7d&zone=Europe%2FBerlin');
  await expect(chipsOf(page)).toHaveText(['Zone: Europe/Berlin']);
  await expectCards(page, { Conversations: '7' });
});

test('many more days than the log has → all of it; the other name of a zone → that zone', async ({
  page,
}) => {
  await openLog(page, '#range=99999d&zone=Asia/Kathmandu');
  await expectCards(page, WHOLE);
  await expect(page.getByRole('button', { name: 'Dates: 5 Jan – 14 Apr 2026' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('5 Jan – 14 Apr 2026 (Asia/Kathmandu)');
  await page.getByRole('button', { name: 'Filters and display' }).click();
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Kathmandu');
});

test('the address after Clear → as at first', async ({ page }) => {
  await openLog(page, VIEW);
  await expectCards(page, OF_VIEW);
  await page.getByRole('button', { name: /^Clear/ }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  expect(hashOf(page)).toBe('');
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, WHOLE);
  await expect(figureOf(page, 'Users')).toHaveText('3');
});
