import Papa from 'papaparse';
import { card, chooseFiles, download, dropFiles, expectCards, saved } from './page-actions.ts';
import {
  EARLIER_CSV,
  FAULTY_CSV,
  GAP_FILES,
  LATER_CSV,
  MANY_FAULTS_CSV,
  SMALL_CARDS,
  SMALL_CSV,
} from './small-logs.ts';
import { expect, test } from './watched-page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('');
});

const qualityTab = { name: 'Data quality' } as const;

test('shows every record that is not counted, by reason, and in full', async ({ page }) => {
  await dropFiles(page, { name: 'faulty.csv', text: MANY_FAULTS_CSV });
  await page.getByRole('button', { name: '300 records not counted' }).click();
  const panel = page.getByRole('region', { name: 'Which records are not counted?' });
  const table = panel.getByRole('table', { name: 'Records that are not counted' });
  await expect(table).toHaveAttribute('aria-rowcount', '301');
  await expect(table.getByRole('row').nth(1)).toContainText("{'number': 0}");
  const scroller = panel.getByRole('region', { name: 'Records that are not counted' });
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(table.getByRole('row').last()).toContainText("{'number': 299}");
  await expect(table.getByRole('row').last()).toHaveAttribute('aria-rowindex', '301');
  await panel.getByRole('button', { name: 'Show the record of line 302 in full' }).click();
  const dialog = page.getByRole('dialog', { name: 'Line 302: Unreadable time' });
  await expect(dialog).toContainText('faulty.csv, record 301');
  await expect(dialog).toContainText(`"{'name': ""Bob O'Brien""`);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('filters the records that are not counted, and saves them all', async ({ page }) => {
  await dropFiles(page, { name: 'faulty.csv', text: FAULTY_CSV });
  await page.getByRole('tab', qualityTab).click();
  const panel = page.getByRole('region', { name: 'Which records are not counted?' });
  await expect(panel.getByRole('row')).toHaveCount(4);
  await panel.getByRole('combobox', { name: 'Reason' }).selectOption('No event name (1)');
  await expect(panel.getByRole('row')).toHaveCount(2);
  await expect(panel.getByRole('row').nth(1)).toContainText('2026-03-01T10:00:00Z');
  const { name, text } = await saved(page, panel.getByRole('button', { name: 'Download all (CSV)' }));
  expect(name).toBe('claude-usage-not-counted-3-records_2026-03-01_to_2026-03-01.csv');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  expect(data.slice(1).map(([file, line, record, reason]) => [file, line, record, reason])).toEqual([
    ['faulty.csv', '2', '1', 'time-missing'],
    ['faulty.csv', '3', '2', 'time-unreadable'],
    ['faulty.csv', '4', '3', 'event-missing'],
  ]);
  expect(data.slice(1).map((cells) => cells[4])).toEqual(FAULTY_CSV.split('\n').slice(1, 4));
});

test('marks every number that may be too low, and leads to why', async ({ page }) => {
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await expect(page.getByRole('button', { name: /may be too low/ })).toHaveCount(0);
  await dropFiles(page, { name: 'faulty.csv', text: FAULTY_CSV });
  await expect(page.getByRole('button', { name: /may be too low/ })).toHaveCount(4);
  await card(page, 'Projects')
    .getByRole('button', {
      name: 'Projects may be too low: 3 records could not be read. Show data quality',
    })
    .click();
  await expect(page.getByRole('tab', qualityTab)).toHaveAttribute('aria-selected', 'true');
});

test('says in the header and on the cards when events of a copy that was saved anew count twice', async ({
  page,
}) => {
  const columnMore = SMALL_CSV.trimEnd()
    .split('\r\n')
    .map((line, index) => `${line},${index === 0 ? 'team' : 'red'}`);
  await dropFiles(
    page,
    { name: 'small.csv', text: SMALL_CSV },
    { name: 'anew.csv', text: columnMore.join('\r\n') },
  );
  await expect(page.getByRole('button', { name: /may be too high/ })).toHaveCount(3);
  await page
    .getByRole('button', { name: `${columnMore.length - 1} events may be counted twice`, exact: true })
    .click();
  await expect(
    page.getByText('If one file is a copy of the other that was saved anew, remove it.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Remove anew.csv' }).click();
  await expect(page.getByRole('button', { name: /counted twice/ })).toHaveCount(0);
  await expectCards(page, SMALL_CARDS);
});

test('shows which days are covered, quiet, or in no file, as strips and as a table', async ({ page }) => {
  await dropFiles(page, ...GAP_FILES);
  await page.getByRole('tab', qualityTab).click();
  const coverage = page.getByRole('region', { name: 'Which days are covered?' });
  await expect(coverage).toContainText('No file covers 3 days of 1 – 11 Jan 2026');
  await expect(coverage).toContainText('1 covered day without events');
  await expect(
    coverage.getByRole('img', {
      name: 'All files: events: 7 days, no events: 1 day, no file covers it: 3 days',
    }),
  ).toBeVisible();
  await expect(coverage.getByRole('img')).toHaveCount(4);
  await coverage.getByRole('radio', { name: 'Table' }).click();
  await expect(coverage.getByRole('row', { name: /All files No file covers it/ })).toContainText(
    '2026-01-07',
  );
  await expect(coverage.getByRole('row', { name: /second.csv No events/ })).toContainText('2026-01-04');
});

test('takes one file out again', async ({ page }) => {
  await dropFiles(page, { name: 'earlier.csv', text: EARLIER_CSV }, { name: 'later.csv', text: LATER_CSV });
  await page.getByRole('tab', qualityTab).click();
  await expect(page.getByRole('region', { name: 'What is read of each record' })).toContainText(
    'Everything else stays text and is in no number',
  );
  await page.getByRole('button', { name: 'Remove earlier.csv' }).click();
  await expectCards(page, { Conversations: '2' });
  await expect(page.getByText('5 records read = 5 counted + 0 not readable + 0 duplicates')).toBeVisible();
  await page.getByRole('button', { name: 'Remove later.csv' }).click();
  await expect(page.getByText('Drop your audit log anywhere on this page')).toBeVisible();
});

test('A8: recognises a file that is loaded already, in one drop or later', async ({ page }) => {
  await dropFiles(page, { name: 'a.csv', text: SMALL_CSV }, { name: 'b.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  const notice = page.getByRole('status').filter({ hasText: 'One file is loaded already' });
  await expect(notice).toContainText('b.csv has the same bytes as a.csv');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await dropFiles(page, { name: 'c.csv', text: SMALL_CSV });
  await expect(notice).toContainText('c.csv has the same bytes as a.csv');
  await page.getByRole('tab', qualityTab).click();
  await expect(page.getByText('7 records read = 7 counted + 0 not readable + 0 duplicates')).toBeVisible();
  await expect(page.getByText('b.csv, c.csv has the same bytes as a.csv and was left out.')).toBeVisible();
});

test('Events (CSV) read back is the same log; beside the original nothing counts twice', async ({ page }) => {
  await dropFiles(page, { name: 'small.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  const events = await download(page, 'Events (CSV)');
  const summary = await download(page, 'Summary (JSON)');
  expect(events.name).toBe('claude-usage-events_2026-03-01_to_2026-03-03.csv');
  await chooseFiles(page, events);
  await page.getByRole('tab', qualityTab).click();
  await expect(page.getByText('14 records read = 7 counted + 0 not readable + 7 duplicates')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await chooseFiles(page, events);
  await expectCards(page, SMALL_CARDS);
  const figures = ({ text }: { text: string }) => {
    const { log, ...rest } = JSON.parse(text);
    return { ...rest, log: { ...log, files: undefined } };
  };
  expect(figures(await download(page, 'Summary (JSON)'))).toEqual(figures(summary));
  expect((await download(page, 'Events (CSV)')).text).toBe(events.text);
});

test('K5: no name of a saved file is made of what a log says', async ({ page }) => {
  const hostile = SMALL_CSV.replaceAll('Ada Lovelace', '../../etc/passwd');
  await dropFiles(page, { name: '../=evil"name.csv', text: hostile });
  for (const item of ['Summary (JSON)', 'Leaderboard (CSV)', 'Events (CSV)']) {
    expect((await download(page, item)).name).toMatch(
      /^claude-usage-[a-z]+_[-0-9]+_to_[-0-9]+\.(?:csv|json)$/,
    );
  }
});
