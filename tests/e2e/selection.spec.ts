import type { Locator, Page } from '@playwright/test';
import { holdAnswers } from './held-answers.ts';
import { dropFiles, expectCards, figureOf, goBack, goForward } from './page-actions.ts';
import { CLOCKS_CHANGE, HUNDRED_DAYS, textOfRows } from './selected-logs.ts';
import { expect, test } from './watched-page.ts';

const WHOLE = { Users: '3', Conversations: '100', Projects: '1', Files: '10' };
const LAST_7 = { Users: '3', Conversations: '7', Projects: '0', Files: '7' };
const FIRST_TWO = { Users: '2', Conversations: '2', Projects: '1', Files: '0' };

async function openLog(page: Page) {
  await page.goto('');
  await dropFiles(page, HUNDRED_DAYS);
  await expect(page.getByRole('banner')).toContainText('112 events');
}

const range = (page: Page) => page.getByRole('radiogroup', { name: 'Range' });
const chips = (page: Page) => page.getByRole('list', { name: 'Set by you' });

/** Opens the filters, and closes them again. */
async function inFilters(page: Page, work: (filters: Locator) => Promise<unknown>) {
  const button = page.getByRole('button', { name: 'Filters and display' });
  await button.click();
  const filters = page.getByRole('dialog', { name: 'Filters and display' });
  await work(filters);
  await button.click();
  await expect(filters).toBeHidden();
}

/** One conversation by Cyd, in the web, months later, takes the place of the log. */
async function replaceLog(page: Page) {
  const rows = [['2026-05-01T10:00:00Z', 'Cyd', 'conversation_created']] as const;
  await dropFiles(page, { name: 'later.csv', text: textOfRows(rows) });
  await expect(page.getByRole('banner')).toContainText('2 files');
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await page.getByRole('button', { name: 'Remove hundred-days.csv' }).click();
  await expect(page.getByRole('banner')).toContainText('1 event');
}

/** The chart of conversations as a table: what each line says of day and number, the newest first. */
async function conversationsBy(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const card = page.getByRole('region', { name: /^How many conversations start each/ });
  await card.getByRole('radio', { name: 'Table' }).check();
  return card.getByRole('table').getByRole('rowgroup').last().getByRole('row');
}

async function expectLines(lines: Locator, expected: readonly (readonly [date: string, count: number])[]) {
  await expect(lines).toHaveCount(expected.length);
  for (const [place, [date, count]] of expected.entries()) {
    await expect(lines.nth(place).getByRole('rowheader')).toContainText(date);
    await expect(lines.nth(place).getByRole('cell').first()).toHaveText(String(count));
  }
}

test('7, 30 and 90 days and all → the numbers of these days, each a step that Back undoes', async ({
  page,
}) => {
  await openLog(page);
  await expectCards(page, WHOLE);
  await range(page).getByRole('radio', { name: '7D', exact: true }).check();
  await expectCards(page, LAST_7);
  await expect(page.getByRole('button', { name: 'Dates: 8 – 14 Apr 2026' })).toBeVisible();
  await range(page).getByRole('radio', { name: '30D' }).check();
  await expectCards(page, { Users: '3', Conversations: '30', Projects: '0', Files: '10' });
  await range(page).getByRole('radio', { name: '90D' }).check();
  await expectCards(page, { Users: '3', Conversations: '90', Projects: '0', Files: '10' });

  await goBack(page);
  await expectCards(page, { Conversations: '30' });
  await expect(range(page).getByRole('radio', { name: '30D' })).toBeChecked();
  await goBack(page);
  await goBack(page);
  await expectCards(page, WHOLE);
  await goForward(page);
  await expectCards(page, LAST_7);
});

test('two dates, typed → both count; in the other order they are turned round', async ({ page }) => {
  await openLog(page);
  const dates = page.getByRole('button', { name: /^Dates:/ });
  await dates.focus();
  await page.keyboard.press('Enter');
  const from = page.getByLabel('From', { exact: true });
  await expect(from).toBeFocused();
  // As the browser of this test writes dates: month, day, year.
  await page.keyboard.type('01062026');
  await page.keyboard.press('Enter');
  await expect(dates).toHaveAccessibleName('Dates: 6 Jan – 14 Apr 2026');
  await page.getByLabel('To', { exact: true }).focus();
  await page.keyboard.type('01052026');
  await page.keyboard.press('Enter');
  await expect(dates).toHaveAccessibleName('Dates: 5 – 6 Jan 2026');
  await expectCards(page, FIRST_TWO);
  await page.keyboard.press('Escape');
  await expect(dates).toBeFocused();
  await expect(chips(page)).toHaveText(/5 – 6 Jan 2026/);
  await expect(range(page).getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a drag across the chart → these days only; Back shows what was before', async ({ page }) => {
  await openLog(page);
  await range(page).getByRole('radio', { name: '7D', exact: true }).check();
  const before = await figureOf(page, 'Conversations').textContent();
  const chart = page.getByRole('application', { name: 'How many people use Claude each day?' });
  const box = (await chart.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 100, { steps: 5 });
  await page.mouse.up();
  const chip = chips(page).getByRole('listitem').first();
  await expect(chip).toContainText('–');
  await expect(figureOf(page, 'Conversations')).not.toHaveText(before!);
  // One conversation a day: as many as there are days.
  const [, first, last] = /(\d+) – (\d+)/.exec((await chip.textContent())!)!;
  await expectCards(page, { Conversations: String(Number(last) - Number(first) + 1) });
  await goBack(page);
  await expectCards(page, { Conversations: before! });
});

test('filters → the numbers of what they let through, a chip each, removed one by one or all at once', async ({
  page,
}) => {
  await openLog(page);
  await inFilters(page, (filters) => filters.getByLabel('Platform').selectOption({ label: 'iOS' }));
  await expectCards(page, { Users: '1', Conversations: '0', Projects: '1', Files: '10' });
  await inFilters(page, (filters) =>
    filters.getByLabel('Events', { exact: true }).selectOption({ label: 'Projects' }),
  );
  await expectCards(page, { Users: '1', Conversations: '0', Projects: '1', Files: '0' });
  await page.getByRole('button', { name: 'Remove: Platform: iOS' }).click();
  await expect(chips(page).getByRole('listitem')).toHaveText(['Events: Projects']);
  await page.getByRole('button', { name: 'Remove: Events: Projects' }).click();
  await expectCards(page, WHOLE);
  await expect(chips(page)).toBeHidden();

  await inFilters(page, async (filters) => {
    await filters.getByRole('radio', { name: 'Content work' }).check();
    await filters.getByLabel('Platform').selectOption({ label: 'Web' });
  });
  // Cyd only signed in.
  await expectCards(page, { Users: '1', Conversations: '100' });
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expectCards(page, WHOLE);
});

test('words in names and e-mails → the numbers of these people; Back does not go through letters', async ({
  page,
}) => {
  await openLog(page);
  await range(page).getByRole('radio', { name: '7D', exact: true }).check();
  await inFilters(page, async (filters) => {
    await filters.getByRole('searchbox').pressSequentially('BOB@ex', { delay: 30 });
  });
  await expectCards(page, { Users: '1', Conversations: '0', Files: '7' });
  await expect(chips(page)).toContainText('People: BOB@ex');
  await goBack(page);
  await expectCards(page, WHOLE);
});

test('content work → who only signs in is not active, and counts stay', async ({ page }) => {
  await openLog(page);
  await inFilters(page, (filters) => filters.getByRole('radio', { name: 'Content work' }).check());
  await expectCards(page, { ...WHOLE, Users: '2' });
});

test('time zones → days begin and end with the clocks there, also when these change', async ({ page }) => {
  await page.goto('');
  await dropFiles(page, CLOCKS_CHANGE);
  await expectCards(page, { Conversations: '6' });
  const lines = await conversationsBy(page);
  await expectLines(lines, [
    ['Sun 29 Mar 2026', 4],
    ['Sat 28 Mar 2026', 2],
  ]);
  const choose = (zone: string) =>
    inFilters(page, (filters) => filters.getByLabel('Time zone').selectOption(zone));
  await choose('Europe/Berlin');
  await expectLines(lines, [
    ['Mon 30 Mar 2026', 1],
    ['Sun 29 Mar 2026', 4],
    ['Sat 28 Mar 2026', 1],
  ]);
  await expect(page.getByRole('banner')).toContainText('28 – 30 Mar 2026 (Europe/Berlin)');
  // Browsers call the zone of Kathmandu by its old or its new name.
  await choose(
    await page.evaluate(
      () => new Intl.DateTimeFormat('en', { timeZone: 'Asia/Kathmandu' }).resolvedOptions().timeZone,
    ),
  );
  await expectLines(lines, [
    ['Mon 30 Mar 2026', 3],
    ['Sun 29 Mar 2026', 3],
  ]);
  await page.getByRole('button', { name: /^Remove: Zone/ }).click();
  await expectLines(lines, [
    ['Sun 29 Mar 2026', 4],
    ['Sat 28 Mar 2026', 2],
  ]);
});

test('weeks and months → points as chosen, and weeks begin when they are told to', async ({ page }) => {
  await openLog(page);
  await inFilters(page, (filters) => filters.getByRole('radio', { name: 'Month' }).check());
  const lines = await conversationsBy(page);
  await expectLines(lines, [
    ['Apr 2026', 14],
    ['Mar 2026', 31],
    ['Feb 2026', 28],
    ['Jan 2026', 27],
  ]);
  await inFilters(page, (filters) => filters.getByRole('radio', { name: 'Week' }).check());
  await expect(lines.first()).toContainText('Week of 13 Apr 2026');
  await expect(lines.first().getByRole('cell').first()).toHaveText('2');
  await inFilters(page, (filters) => filters.getByLabel('Weeks begin on').selectOption('Sunday'));
  await expect(lines.first()).toContainText('Week of 12 Apr 2026');
  await expect(lines.first().getByRole('cell').first()).toHaveText('3');
  await expect(chips(page).getByRole('listitem')).toHaveText(['By week', 'Weeks from Sunday', 'Reset all']);
});

test('the stretch before → beside the days, with its own dates', async ({ page }) => {
  await openLog(page);
  await range(page).getByRole('radio', { name: '7D', exact: true }).check();
  const lines = await conversationsBy(page);
  await expect(page.getByRole('columnheader', { name: /stretch before/ })).toHaveCount(0);
  await inFilters(page, (filters) => filters.getByRole('radio', { name: 'Show' }).check());
  await expect(
    page.getByRole('columnheader', { name: /^The stretch before: date|stretch before: date/ }),
  ).toBeVisible();
  await expect(lines.first()).toContainText('Tue 7 Apr 2026');
});

test('days that are not in the log → no number, and the way back to those that are', async ({ page }) => {
  await openLog(page);
  await page.getByRole('button', { name: /^Dates:/ }).click();
  await page.getByLabel('To', { exact: true }).fill('2026-01-06');
  await page.getByLabel('From', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expectCards(page, FIRST_TWO);
  await replaceLog(page);
  await expectCards(page, { Users: '–', Conversations: '–', Projects: '–', Files: '–' });
  for (const tab of ['Overview', 'Conversations', 'People']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel')).toContainText('No day of this range is in the log');
    await expect(page.getByRole('tabpanel')).toContainText('The log holds 1 May 2026.');
  }
  await page.getByRole('button', { name: 'Show all' }).click();
  await expectCards(page, { Users: '1', Conversations: '1', Projects: '0', Files: '0' });
});

test('a filter by what the next log does not have → zeros, why, and the way out', async ({ page }) => {
  await openLog(page);
  await inFilters(page, (filters) => filters.getByLabel('Platform').selectOption({ label: 'iOS' }));
  await expectCards(page, { Files: '10' });
  await replaceLog(page);
  await expectCards(page, { Users: '0', Conversations: '0', Projects: '0', Files: '0' });
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('No event passes this filter');
  await expect(page.getByRole('tabpanel')).toContainText('Platform: iOS');
  await inFilters(page, (filters) => expect(filters.getByLabel('Platform')).toHaveValue('is ios'));
  await page.getByRole('button', { name: 'Remove the filter' }).click();
  await expectCards(page, { Users: '1', Conversations: '1' });
});

test('Clear, the last file taken out, and the way between sample and log → a view as at first, words forgotten', async ({
  page,
}) => {
  const narrow = async () => {
    await range(page).getByRole('radio', { name: '7D', exact: true }).check();
    await inFilters(page, async (filters) => {
      await filters.getByRole('searchbox').fill('bob');
      await expectCards(page, { Users: '1', Files: '7' });
    });
  };
  const expectFresh = async () => {
    await expect(range(page).getByRole('radio', { name: 'All' })).toBeChecked();
    await expect(chips(page)).toBeHidden();
    await inFilters(page, (filters) => expect(filters.getByRole('searchbox')).toHaveValue(''));
  };
  await openLog(page);
  await narrow();
  await page.getByRole('button', { name: /^Clear/ }).click();
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, WHOLE);
  await expectFresh();

  await narrow();
  await page.getByRole('tab', { name: 'Data quality' }).click();
  await page.getByRole('button', { name: 'Remove hundred-days.csv' }).click();
  await page.getByRole('button', { name: 'Try the sample log' }).click();
  await expect(page.getByRole('banner')).toContainText('Sample');
  await expect(page.getByRole('tab', { name: 'Overview' })).toHaveAttribute('aria-selected', 'true');
  await expectFresh();

  await inFilters(page, (filters) => filters.getByRole('searchbox').fill('a'));
  await expect(chips(page)).toContainText('People: a');
  await dropFiles(page, HUNDRED_DAYS);
  await expectCards(page, WHOLE);
  await expectFresh();
  await goBack(page);
  await expect(page.getByText('People: a')).toBeHidden();
});

test('numbers of what was selected before → dimmed and marked as busy while those of now take their time', async ({
  page,
}) => {
  const answers = await holdAnswers(page);
  await openLog(page);
  await expectCards(page, WHOLE);
  const numbers = page.locator('[aria-busy]').filter({ has: page.getByRole('group', { name: 'Users' }) });
  await expect(numbers).toHaveAttribute('aria-busy', 'false');
  await answers.hold();
  await range(page).getByRole('radio', { name: '7D', exact: true }).check();
  await expect(numbers).toHaveAttribute('aria-busy', 'true');
  await expect(numbers).toHaveCSS('opacity', '0.45');
  await expectCards(page, WHOLE);
  await answers.letGo();
  await expectCards(page, LAST_7);
  await expect(numbers).toHaveAttribute('aria-busy', 'false');
  await expect(numbers).toHaveCSS('opacity', '1');
});
