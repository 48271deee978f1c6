import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { download, dropFiles } from './page-actions.ts';
import { EARLIER_CSV, FAULTY_CSV, GAP_FILES, LATER_CSV, MANY_FAULTS_CSV, SMALL_JSON } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

/** The last of its seven events is cut off. */
const HALF_JSON = SMALL_JSON.slice(0, SMALL_JSON.lastIndexOf('user_signed_in'));
const FORMULA_CSV = `created_at,actor_info,event\n2026-03-01T10:00:00Z,"{'uuid': 'u', 'name': '=1'}",a\n`;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function expectNoFindings(page: Page) {
  // What is dimmed until the answers are there is fainter than anything that stays.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

async function openSample(page: Page) {
  await page.getByRole('button', { name: 'Try the sample log' }).click();
  await expect(page.getByRole('application')).toHaveCount(4);
}

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the empty page': async () => {},
  'a file that could not be read': async (page) => {
    await dropFiles(page, { name: 'login.csv', text: '<!doctype html>' });
    await expect(page.getByRole('alert')).toBeVisible();
  },
  overview: openSample,
  'overview as a table': async (page) => {
    await openSample(page);
    const tables = page.getByRole('radio', { name: 'Table' });
    await expect(tables).toHaveCount(6);
    for (const table of await tables.all()) await table.click();
    await expect(page.getByRole('table')).toHaveCount(6);
  },
  conversations: async (page) => {
    await openSample(page);
    await page.getByRole('tab', { name: 'Conversations' }).click();
    await expect(page.getByRole('table', { name: 'Leaderboard' })).toBeVisible();
  },
  people: async (page) => {
    await openSample(page);
    await page.getByRole('tab', { name: 'People' }).click();
    await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
    await page.getByRole('button', { name: 'Columns' }).click();
    await expect(page.getByRole('checkbox', { name: 'First seen' })).toBeVisible();
  },
  'the people behind a number': async (page) => {
    await openSample(page);
    await page.getByRole('button', { name: /Conversations: show the people/ }).click();
    await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
  },
  'a person': async (page) => {
    await openSample(page);
    await page.getByRole('tab', { name: 'People' }).click();
    await page.getByRole('rowheader').first().getByRole('button').click();
    await expect(page.getByRole('dialog').getByRole('application')).toBeVisible();
  },
  'data quality with issues': async (page) => {
    await dropFiles(page, { name: 'faulty.csv', text: FAULTY_CSV });
    await page.getByRole('tab', { name: 'Data quality' }).click();
    await expect(page.getByText('Unreadable time ×')).toBeVisible();
  },
  'records that are not counted, and one in full': async (page) => {
    await dropFiles(page, { name: 'faulty.csv', text: MANY_FAULTS_CSV });
    await page.getByRole('tab', { name: 'Data quality' }).click();
    await page.getByRole('button', { name: 'Show the record of line 3 in full' }).click();
    await expect(page.getByRole('dialog', { name: 'Line 3: Unreadable time' })).toBeVisible();
  },
  'files with a gap, and one given twice': async (page) => {
    await dropFiles(page, ...GAP_FILES, { name: 'copy.csv', text: GAP_FILES[0].text });
    await page.getByRole('tab', { name: 'Data quality' }).click();
    await expect(page.getByRole('img', { name: /^All files: events/ })).toBeVisible();
    await expect(page.getByText('One file is loaded already')).toBeVisible();
  },
  'an incomplete file that waits for consent': async (page) => {
    await dropFiles(page, { name: 'half.json', text: HALF_JSON });
    await expect(page.getByRole('button', { name: /^Load the 6 complete events anyway/ })).toBeVisible();
  },
  'an incomplete file that was accepted, and two that overlap': async (page) => {
    await dropFiles(
      page,
      { name: 'earlier.csv', text: EARLIER_CSV },
      { name: 'later.csv', text: LATER_CSV },
      { name: 'half.json', text: HALF_JSON },
    );
    await page.getByRole('button', { name: /^Load the 6 complete events anyway/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'half.json is incomplete' })).toBeVisible();
    await page.getByRole('tab', { name: 'Data quality' }).click();
    await expect(page.getByRole('table', { name: 'Who acted' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Also in earlier files' })).toBeVisible();
  },
  'a CSV saved with apostrophes, and the switch for exact text': async (page) => {
    await dropFiles(page, { name: 'a.csv', text: FORMULA_CSV });
    await download(page, 'Leaderboard (CSV)');
    await expect(page.getByRole('status').filter({ hasText: 'apostrophe' })).toBeVisible();
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const option = page.getByRole('menuitemcheckbox', { name: /^Exact text in CSV/ });
    await option.click();
    await expect(option).toBeChecked();
  },
  'coverage as a table': async (page) => {
    await dropFiles(page, ...GAP_FILES);
    await page.getByRole('tab', { name: 'Data quality' }).click();
    await page.getByRole('radio', { name: 'Table' }).first().click();
    await expect(page.getByRole('table', { name: 'Covered days, stretch by stretch' })).toBeVisible();
  },
  'every choice set, and the filters open': async (page) => {
    await openSample(page);
    await setEverything(page);
  },
  'conversations with filters': async (page) => {
    await openSample(page);
    await setEverything(page);
    await page.getByRole('button', { name: 'Filters and display' }).click();
    await page.getByRole('tab', { name: 'Conversations' }).click();
    await expect(page.getByRole('table', { name: 'Leaderboard' })).toBeVisible();
  },
  'data quality with filters': async (page) => {
    await openSample(page);
    await page.getByRole('tab', { name: 'Data quality' }).click();
    await setEverything(page);
  },
  'filters that let nothing through': async (page) => {
    await openSample(page);
    await page.getByRole('button', { name: 'Filters and display' }).click();
    await page.getByRole('searchbox', { name: /^Only people/ }).fill('nobody is called so');
    await expect(page.getByRole('tabpanel')).toContainText('No event passes this filter');
  },
  'the dates and the sheet of keys': async (page) => {
    await openSample(page);
    await page.getByRole('button', { name: /^Dates:/ }).click();
    await expect(page.getByRole('dialog', { name: 'Dates' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
  'a definition and a menu': async (page) => {
    await openSample(page);
    await page.getByRole('button', { name: 'What does Users count?' }).click();
    await expect(page.getByRole('dialog', { name: 'Users' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: 'Summary (JSON)' })).toBeVisible();
  },
};

/** A chip for each choice there is. The filters stay open. */
async function setEverything(page: Page) {
  await page.getByRole('radio', { name: '30D' }).check();
  await page.getByRole('button', { name: 'Filters and display' }).click();
  const filters = page.getByRole('dialog', { name: 'Filters and display' });
  await filters.getByLabel('Platform').selectOption({ label: 'Web' });
  await filters.getByLabel('Events', { exact: true }).selectOption({ label: 'Conversations' });
  await filters.getByRole('radio', { name: 'Content work' }).check();
  await filters.getByRole('radio', { name: 'Week' }).check();
  await filters.getByRole('radio', { name: 'Show' }).check();
  await filters.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await filters.getByLabel('Weeks begin on').selectOption('Saturday');
  await filters.getByRole('searchbox').fill('a');
  await expect(page.getByRole('list', { name: 'Set by you' }).getByRole('listitem')).toHaveCount(9);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [state, reach] of Object.entries(STATES)) {
    test(`axe finds nothing on ${state}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto('');
      await reach(page);
      await expectNoFindings(page);
    });
  }
}

/** A phone, and a laptop of 1280 px at 400 %. */
const SMALL_WINDOWS = [
  [390, 844],
  [320, 256],
] as const;

for (const [width, height] of SMALL_WINDOWS) {
  test(`a window of ${width} by ${height} → nothing is wider, and nothing is lost`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('');
    await openSample(page);
    const expectNoOverflow = async (where: string) => {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${where} must not scroll sideways`).toBeLessThanOrEqual(0);
    };
    await setEverything(page);
    await expectNoOverflow('with every choice set');
    // What does not fit scrolls inside: the last control can be reached, and what it belongs to is in the window.
    const filters = page.getByRole('dialog', { name: 'Filters and display' });
    await filters.getByLabel('Weeks begin on').focus();
    await expect(filters.getByLabel('Weeks begin on')).toBeInViewport({ ratio: 1 });
    expect(
      await filters.evaluate((panel) => panel.getBoundingClientRect().right - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await filters.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
    await page.getByRole('button', { name: 'Filters and display' }).click();
    await expect(filters).toBeHidden();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expectNoOverflow('with the sheet of keys');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Reset all' }).click();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await expectNoOverflow((await tab.textContent()) ?? tab.toString());
    }
    for (const name of [
      'Open files',
      'Download',
      'Clear: forget the log',
      'Keyboard shortcuts',
      'Hide names',
    ]) {
      const button = page.getByRole('button', { name, exact: true });
      await button.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport({ ratio: 1 });
    }
  });
}

test('every chart → has a name, its answer in a sentence, and a table of the same numbers', async ({
  page,
}) => {
  await page.goto('');
  await openSample(page);
  let charts = 0;
  for (const tab of ['Overview', 'Conversations']) {
    await page.getByRole('tab', { name: tab }).click();
    const cards = page.getByRole('region').filter({ has: page.getByRole('radio', { name: 'Table' }) });
    await expect(cards.first()).toBeVisible();
    if (tab === 'Overview') await expect(cards).toHaveCount(6);
    for (const card of await cards.all()) {
      charts++;
      const title = (await card.getByRole('heading', { level: 2 }).textContent()) ?? '';
      expect(title).toMatch(/\?$/);
      await expect(card.getByRole('paragraph').first()).toHaveText(/\w.*\.$/);
      // A drawing, a grid or a list, called like the card.
      await expect(card.getByLabel(title, { exact: true })).toHaveCount(1);
      await card.getByRole('radio', { name: 'Table' }).check();
      await expect(card.getByRole('table')).toHaveAccessibleName(/\w/);
      await expect(card.getByRole('rowheader').first()).toBeVisible();
    }
  }
  expect(charts).toBeGreaterThanOrEqual(9);
});

test('a reader who wants less motion → nothing moves by itself or slowly', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  await openSample(page);
  await page.getByRole('radio', { name: '30D' }).check();
  const slowest = await page.evaluate(() =>
    Math.max(
      0,
      ...document
        .getAnimations()
        .map((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0)),
    ),
  );
  expect(slowest).toBeLessThanOrEqual(1);
});

test('everything can be done with the keyboard alone', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Choose files' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Try the sample log' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await tabTo(page, page.getByRole('tab', { name: 'Overview' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Conversations' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Conversations' })).toHaveAttribute('aria-selected', 'true');

  const search = page.getByRole('searchbox', { name: 'Search people' });
  await tabTo(page, search);
  await page.keyboard.type("o'b");
  await expect(page.getByRole('row', { name: /O'B/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');

  const lastSeen = page.getByRole('button', { name: /^Last seen/ });
  await tabTo(page, lastSeen);
  await page.keyboard.press('Enter');
  const header = page.getByRole('columnheader', { name: /^Last seen/ });
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');

  await page.getByRole('button', { name: 'Download', exact: true }).focus();
  await page.keyboard.press('Enter');
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/^claude-usage-summary_.*\.json$/);
  await expect(page.getByRole('button', { name: 'Download', exact: true })).toBeFocused();
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
