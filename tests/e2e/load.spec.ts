import { readFileSync } from 'node:fs';
import { chooseFiles, dropFiles, dropHugeFile, expectCards, figureOf } from './page-actions.ts';
import {
  EARLIER_CSV,
  FAULTY_CSV,
  LATER_CSV,
  SMALL_CARDS,
  SMALL_CSV,
  SMALL_JSON,
  SMALL_NDJSON,
} from './small-logs.ts';
import { expect, test } from './watched-page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('');
});

for (const [kind, name, text] of [
  ['a CSV', 'audit_logs.csv', SMALL_CSV],
  ['a JSON array', 'audit_logs.json', SMALL_JSON],
  ['NDJSON', 'audit_logs.ndjson', SMALL_NDJSON],
  ['a CSV whose name says something else', 'log.xlsx', SMALL_CSV],
] as const) {
  test(`reads ${kind} that is dropped anywhere`, async ({ page }) => {
    await dropFiles(page, { name, text });
    await expectCards(page, SMALL_CARDS);
    await expect(page.getByRole('banner')).toContainText('1 – 3 Mar 2026');
    await expect(page.getByRole('banner')).toContainText('7 events');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
}

test('reads a ZIP, the ready-made sample', async ({ page }) => {
  await chooseFiles(page, { name: 'export.zip', bytes: readFileSync('public/sample-audit-log.zip') });
  await expect(page.getByRole('banner')).toContainText('export.zip › audit_logs.csv');
  await expect(figureOf(page, 'Conversations')).toHaveText('7,367');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Try the sample log' }).click();
  await expect(page.getByRole('banner')).toContainText('Sample');
  await expect(figureOf(page, 'Conversations')).toHaveText('7,367');
});

test('reads pasted text', async ({ page }) => {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, SMALL_CSV);
  await expectCards(page, SMALL_CARDS);
});

test('opens the file picker with the keyboard', async ({ page }) => {
  await page.getByRole('button', { name: 'Choose files' }).focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  expect((await chooser).isMultiple()).toBe(true);
});

test('shows where files may be dropped, and only while they hang over the window', async ({ page }) => {
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.csv'));
    return data;
  });
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop to read')).toBeVisible();
  await page.dispatchEvent('body', 'dragleave', { dataTransfer: transfer });
  await expect(page.getByText('Drop to read')).toBeHidden();
});

test('merges overlapping exports, given together or one after the other', async ({ page }) => {
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV }, { name: 'later.csv', text: LATER_CSV });
  await expectCards(page, SMALL_CARDS);
  await page.getByRole('button', { name: 'Clear' }).click();
  await chooseFiles(page, { name: 'later.csv', text: LATER_CSV });
  await expectCards(page, { Conversations: '2' });
  await chooseFiles(page, { name: 'earlier.csv', text: EARLIER_CSV });
  await expectCards(page, SMALL_CARDS);
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await expect(page.getByText('10 records read = 7 counted + 0 not readable + 3 duplicates')).toBeVisible();
});

test('says what a wrong file is and what would work, and leaves what is loaded alone', async ({ page }) => {
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  await dropFiles(
    page,
    { name: 'login.csv', text: '<!doctype html><html><title>Sign in</title></html>' },
    { name: 'people.csv', text: 'name,age\nAda,36\n' },
    { name: 'nothing.csv', text: ' \n' },
  );
  const problems = page.getByRole('alert');
  await expect(problems).toHaveCount(3);
  await expect(problems.nth(0)).toContainText('login.csv was not loaded');
  await expect(problems.nth(0)).toContainText('web page');
  await expect(problems.nth(1)).toContainText('without created_at, event. Columns found: name, age.');
  await expect(problems.nth(2)).toContainText('empty');
  await expectCards(page, SMALL_CARDS);
  await page.getByRole('button', { name: 'Dismiss all 3' }).click();
  await expect(problems).toHaveCount(0);
});

test('loads the good files of a drop that holds a bad one', async ({ page }) => {
  await dropFiles(page, { name: 'bad.csv', text: '%PDF-1.7' }, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expect(page.getByRole('alert')).toContainText(
    'bad.csv was not loaded. This is a PDF file'.split('. ')[0]!,
  );
  await expectCards(page, SMALL_CARDS);
});

test('counts what it could not read, and shows where it stands', async ({ page }) => {
  await dropFiles(page, { name: 'faulty.csv', text: FAULTY_CSV });
  await page.getByRole('button', { name: '3 records not counted' }).click();
  await expect(page.getByText('4 records read = 1 counted + 3 not readable')).toBeVisible();
  const issues = page.getByRole('region', { name: 'Was anything wrong with the records?' });
  await expect(issues.getByRole('listitem').filter({ hasText: 'Unreadable time' }).first()).toContainText(
    '2026-02-30T10:00:00Z',
  );
  await expect(issues).toContainText('No time × 1');
  await expect(issues).toContainText('No event name × 1');
  await expect(page.getByRole('region', { name: 'Are there events nobody knows?' })).toContainText(
    'conversation_teleported',
  );
});

test('never mixes the sample with a real log', async ({ page }) => {
  await page.getByRole('button', { name: 'Try the sample log' }).click();
  await expect(page.getByRole('banner')).toContainText('Sample');
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  await expect(page.getByRole('banner')).not.toContainText('Sample');
});

test('shows a log without events as what it is', async ({ page }) => {
  await dropFiles(page, { name: 'header.csv', text: `${SMALL_CSV.split('\r\n')[0]}\r\n` });
  await expectCards(page, { Users: '0', Conversations: '0' });
  await expect(page.getByText('No events in this log')).toBeVisible();
});

test('shows how far a big file is, and stops at once when it is cancelled', async ({ page }) => {
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  await dropHugeFile(page);
  const loading = page.getByRole('region', { name: 'Loading' });
  await expect(loading).toContainText('Reading huge.csv');
  await expect(loading).toContainText(/of 4\.\d\sGB · [\d,]+ records/);
  await loading.getByRole('button', { name: 'Cancel' }).click();
  await expect(loading).toBeHidden({ timeout: 300 });
  await expectCards(page, SMALL_CARDS);
  await dropFiles(page, { name: 'again.csv', text: `${SMALL_CSV}\r\n` });
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await expect(page.getByText('14 records read = 7 counted + 0 not readable + 7 duplicates')).toBeVisible();
});

test('stays usable while a big file is read', async ({ page }) => {
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await dropHugeFile(page);
  await expect(page.getByRole('region', { name: 'Loading' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('brien');
  await expect(page.getByRole('row', { name: /Bob O'Brien/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Ada Lovelace/ })).toBeHidden();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('keeps what is searched for when one more file has been read', async ({ page }) => {
  await dropFiles(page, { name: 'later.csv', text: LATER_CSV });
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('brien');
  await expect(page.getByText('1 of 2 people match.')).toBeVisible();
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV });
  await expect(page.getByRole('banner')).toContainText('7 events');
  await expect(page.getByText('1 of 2 people match.')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search people' })).toHaveValue('brien');
});

test('reads the same where there are no workers', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.goto('about:blank');
  await page.goto('');
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
});

test('needs no network once it has loaded', async ({ page, context }) => {
  /* The last thing that is fetched while the page is idle; from disk everything is there at once. */
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          location.protocol !== 'http:' ||
          performance.getEntriesByType('resource').some(({ name }) => name.includes('sample-log')),
      ),
    )
    .toBe(true);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Try the sample log' }).click();
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await expect(
    page.getByRole('application', { name: 'How many conversations start each day?' }),
  ).toBeVisible();
});
