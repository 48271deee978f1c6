import type { Page } from '@playwright/test';
import { chooseFiles, saved } from './page-actions.ts';
import { SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

const HEADER =
  'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform';

const row = (time: string, id: string, name: string, event: string, platform = 'web_claude_ai') =>
  `${time},"{'uuid': '${id}', 'name': '${name}', 'metadata': {'email_address': '${id}@example.com'}}",${event},{},{},,,,${platform}`;

const csvOf = (...rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`;

/** 30 days: Old acts on the first only, Now on the first and the last, Newcomer on the last only. */
const MONTH_CSV = csvOf(
  row('2026-03-01T10:00:00Z', 'old', 'Old', 'conversation_created'),
  row('2026-03-01T11:00:00Z', 'now', 'Now', 'conversation_created'),
  row('2026-03-30T10:00:00Z', 'now', 'Now', 'file_uploaded', 'ios'),
  row('2026-03-30T11:00:00Z', 'newcomer', 'Newcomer', 'user_signed_in_sso'),
);

const panel = (page: Page) => page.getByRole('dialog');
const names = (page: Page, table: string) =>
  page.getByRole('table', { name: table }).getByRole('rowheader').allTextContents();

/** As the browser's buttons do it, in the frame of the page in one file, too. */
const goBack = (page: Page) => page.evaluate(move, -1);
const goForward = (page: Page) => page.evaluate(move, 1);

/** Runs in the page; the view has followed when it ends. */
async function move(steps: number): Promise<void> {
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  window.history.go(steps);
  await moved;
}

async function openTab(page: Page, name: string) {
  await page.getByRole('tab', { name }).click();
}

async function openPeople(page: Page, text: string) {
  await page.goto('');
  await chooseFiles(page, { name: 'log.csv', text });
  await page.getByRole('tab', { name: 'People' }).click();
  await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
}

test.describe('People', () => {
  test('lists everybody, says how things stand, and keeps order and columns in the address', async ({
    page,
    window,
  }) => {
    await openPeople(page, MONTH_CSV);
    await expect(page.getByText('3 people: 1 new, 1 active in the last 7 days, 1 quiet.')).toBeVisible();
    const line = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
    await expect(line('Old')).toContainText('Quiet 29 days');
    await expect(line('Now')).toContainText('Active');
    await expect(line('Newcomer')).toContainText('New');

    await page.getByRole('button', { name: 'Status', exact: true }).click();
    expect(await names(page, 'People')).toEqual(['Newcomer', 'Now', 'Old']);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'First seen' }).check();
    await page.getByRole('checkbox', { name: 'E-mail' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('columnheader', { name: 'First seen' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'E-mail' })).toBeHidden();

    await page.getByRole('searchbox', { name: 'Search people' }).fill('new');
    await expect(page.getByText('1 of 3 people match.')).toBeVisible();
    const { name, text } = await saved(page, page.getByRole('button', { name: 'Download this table (CSV)' }));
    expect(name).toBe('claude-usage-people-1_2026-03-01_to_2026-03-30.csv');
    expect(text.split('\r\n')).toEqual([
      '\ufeffname,status,conversations,projects,files,active_days,first_seen,last_seen',
      'Newcomer,new,0,0,0,1,2026-03-30T11:00:00.000Z,2026-03-30T11:00:00.000Z',
      '',
    ]);

    await goBack(page);
    await expect(page.getByRole('columnheader', { name: 'E-mail' })).toBeVisible();
    if (window.url().startsWith('http')) {
      expect(new URL(window.url()).hash).toBe(
        '#tab=people&sort.people=status.up&columns.people=status.trend.conversations.projects.files.activeDays.firstSeen.lastSeen.email',
      );
      await page.reload();
      await chooseFiles(page, { name: 'log.csv', text: MONTH_CSV });
      await expect(page.getByRole('columnheader', { name: 'First seen' })).toBeVisible();
      expect(await names(page, 'People')).toEqual(['Newcomer', 'Now', 'Old']);
    }
  });

  test('saves the rows in the order shown, all of them', async ({ page }) => {
    const many = Array.from({ length: 400 }, (_, index) =>
      row('2026-03-01T10:00:00Z', `id-${index}`, `Person ${(index * 7) % 400}`, 'conversation_created'),
    );
    await openPeople(page, csvOf(...many));
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    const { text } = await saved(page, page.getByRole('button', { name: 'Download this table (CSV)' }));
    const lines = text.trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(400);
    expect(lines.slice(0, 3).map((line) => line.split(',')[0])).toEqual([
      'Person 399',
      'Person 398',
      'Person 397',
    ]);
    expect((await names(page, 'People')).slice(0, 2)).toEqual(['Person 399', 'Person 398']);
  });

  test('20,000 people: only those in view are in the document', async ({ page }) => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      row('2026-03-01T10:00:00Z', `id-${index}`, `Person ${index}`, 'conversation_created'),
    );
    await openPeople(page, csvOf(...many));
    await expect(page.getByText(/^20,000 people/)).toBeVisible();
    const table = page.getByRole('table', { name: 'People' });
    expect(await table.getByRole('row').count()).toBeLessThan(100);
    await table.evaluate((element) => element.parentElement!.scrollTo({ top: 1e9 }));
    await expect(table.getByRole('row', { name: /^Person 9999/ })).toBeVisible();
  });

  test('the order of the leaderboard is a part of the view', async ({ page }) => {
    await openPeople(page, MONTH_CSV);
    await openTab(page, 'Conversations');
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    expect(await names(page, 'Leaderboard')).toEqual(['Old', 'Now', 'Newcomer']);
    await openTab(page, 'People');
    await openTab(page, 'Conversations');
    expect(await names(page, 'Leaderboard')).toEqual(['Old', 'Now', 'Newcomer']);
    for (let step = 0; step < 3; step++) await goBack(page);
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  });
});

test.describe('The people behind a number', () => {
  test('a card leads to its people, a name to the person, and back leads back', async ({ page }) => {
    await page.goto('');
    await chooseFiles(page, { name: 'log.csv', text: SMALL_CSV });
    const figure = page.getByRole('button', { name: '3 Conversations: show the people' });
    await figure.click();
    await expect(panel(page).getByText('2 people, 3 events.')).toBeVisible();
    expect(await names(page, 'Conversations')).toEqual(['Ada Lovelace', "Bob O'Brien"]);
    await expect(panel(page).getByRole('row', { name: /Ada Lovelace/ })).toContainText('2');

    await panel(page).getByRole('button', { name: 'Ada Lovelace' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Ada Lovelace' })).toBeFocused();
    await expect(panel(page).getByRole('region', { name: 'Who it is' })).toContainText('ada@example.com');
    await goBack(page);
    await expect(panel(page).getByRole('button', { name: 'Ada Lovelace' })).toBeFocused();
    await goBack(page);
    await expect(panel(page)).toBeHidden();
    await expect(figure).toBeFocused();
  });

  test('by keyboard: Enter opens, Escape leads back step by step, Close at once', async ({ page }) => {
    await page.goto('');
    await chooseFiles(page, { name: 'log.csv', text: SMALL_CSV });
    const figure = page.getByRole('button', { name: '2 Users: show the people' });
    await figure.focus();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'Users' })).toBeFocused();
    const search = panel(page).getByRole('searchbox');
    await search.fill('bob');
    await expect(panel(page).getByRole('rowheader')).toHaveCount(1);
    await panel(page).getByRole('button', { name: "Bob O'Brien" }).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { name: "Bob O'Brien" })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('bob');
    await search.focus();
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(figure).toBeFocused();

    await page.keyboard.press('Enter');
    await panel(page).getByRole('button', { name: "Bob O'Brien" }).click();
    await expect(panel(page).getByRole('heading', { name: "Bob O'Brien" })).toBeFocused();
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await expect(panel(page)).toBeHidden();
    await expect(figure).toBeFocused();
  });

  test('nothing behind it can be reached, and Tab stays inside', async ({ page }) => {
    await page.goto('');
    await chooseFiles(page, { name: 'log.csv', text: SMALL_CSV });
    await page.getByRole('button', { name: '2 Users: show the people' }).click();
    await expect(panel(page).getByRole('table')).toBeVisible();
    const canBeFocused = await page.getByRole('tab', { name: 'Overview' }).evaluate((tab: HTMLElement) => {
      tab.focus();
      return document.activeElement === tab;
    });
    expect(canBeFocused).toBe(false);
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('Tab');
      const isBehind = await page.evaluate(
        () => document.activeElement?.matches('main *, header *:not(dialog *)') ?? false,
      );
      expect(isBehind).toBe(false);
    }
    await panel(page).getByRole('button', { name: 'What does The people behind a number count?' }).click();
    await expect(page.getByText(/^Everybody with at least one of the events/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeVisible();
  });

  test('periods, bars, points and cells lead to their people, too', async ({ page }) => {
    await page.goto('');
    await chooseFiles(page, { name: 'log.csv', text: SMALL_CSV });
    const leave = async () => {
      await page.keyboard.press('Escape');
      await expect(panel(page)).toBeHidden();
    };
    await page
      .getByRole('grid')
      .getByRole('gridcell', { name: /^Sunday, 10:00/ })
      .click();
    await expect(
      panel(page).getByText('Activities · 1 – 3 Mar 2026 · Sunday, 10:00 to 11:00 (UTC)'),
    ).toBeVisible();
    await expect(panel(page).getByText('1 person, 1 event.')).toBeVisible();
    await leave();
    await page.getByRole('tab', { name: 'Conversations' }).click();
    await page.getByRole('button', { name: '3 Conversations: show the people' }).nth(1).click();
    await expect(panel(page).getByRole('heading', { name: 'Conversations: Last 7 days' })).toBeVisible();
    await leave();
    await page.getByText('1 to 4').first().click();
    await expect(panel(page).getByText('1 to 4 each')).toBeVisible();
    await expect(panel(page).getByText('2 people, 3 events.')).toBeVisible();
  });

  test('says how many events are by nobody, and saves the list', async ({ page }) => {
    await page.goto('');
    await chooseFiles(page, {
      name: 'log.csv',
      text: csvOf(
        row('2026-03-01T10:00:00Z', 'a', '=1+1', 'conversation_created'),
        '2026-03-01T12:00:00Z,{},conversation_created,{},{},,,,',
      ),
    });
    await page.getByRole('button', { name: '2 Conversations: show the people' }).first().click();
    await expect(panel(page).getByText('1 person, 2 events, 1 of them by no person.')).toBeVisible();
    const { name, text } = await saved(page, panel(page).getByRole('button', { name: 'CSV' }));
    expect(name).toBe('claude-usage-people-behind-1_2026-03-01_to_2026-03-01.csv');
    expect(text).toContain("'=1+1,a@example.com,a,1,");
  });
});

test.describe('A person', () => {
  test('has every name and e-mail, numbers, clients, projects and the latest events in the chosen zone', async ({
    page,
  }) => {
    await page.goto('');
    const cell = (name: string, email: string) =>
      `"{'uuid': 'a-1', 'name': '${name}', 'metadata': {'email_address': '${email}'}}"`;
    await chooseFiles(page, {
      name: 'log.csv',
      text: csvOf(
        `2026-03-01T10:00:00Z,${cell('Ada Byron', 'byron@example.com')},project_created,{},"{'id': 'p-7', 'type': 'chat_project'}",,,,ios`,
        `2026-03-02T20:00:00Z,${cell('Ada King', 'king@example.com')},conversation_created,{},"{'metadata': {'project_uuid': 'p-7'}}",,,,web_claude_ai`,
      ),
    });
    await page.getByRole('button', { name: 'Filters and display' }).click();
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await page.keyboard.press('Escape');
    await openTab(page, 'People');
    await page.getByRole('button', { name: 'Ada King' }).click();
    const facts = panel(page).getByRole('region', { name: 'Who it is' });
    await expect(facts).toContainText('king@example.com');
    await expect(facts).toContainText('byron@example.com earlier');
    await expect(facts).toContainText('Ada Byron earlier');
    await expect(facts).toContainText('a-1');
    const latest = panel(page).getByRole('table', { name: 'Latest events' });
    await expect(latest.getByRole('row').nth(1)).toContainText('3 Mar 2026, 05:00:00');
    await expect(latest.getByRole('row').nth(1)).toContainText('conversation_created');
    await expect(panel(page).getByText('Most events: iOS, 1.')).toBeVisible();
    await expect(panel(page).getByText('1 project. A log has no names for projects.')).toBeVisible();
    await expect(panel(page).getByText('Most often Tuesday, 05:00 to 06:00')).toBeVisible();
  });

  test('never stands in the address, and is gone when names are hidden or the log is another', async ({
    page,
    window,
  }) => {
    await openPeople(page, SMALL_CSV);
    await page.getByRole('button', { name: 'Ada Lovelace' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    expect(decodeURIComponent(window.url())).not.toMatch(/ada|a-1|lovelace/i);
    // A file that is dropped while the panel is open: what it shows is of the new log.
    await chooseFiles(page, {
      name: 'more.csv',
      text: csvOf(row('2026-03-03T10:00:00Z', 'a-1', 'Ada Lovelace', 'file_uploaded')),
    });
    await expect(panel(page).getByRole('table', { name: 'Latest events' })).toContainText('file_uploaded');
    await goBack(page);
    await expect(panel(page)).toBeHidden();

    await page.getByRole('button', { name: 'Hide names' }).click();
    await page.getByRole('row').nth(1).getByRole('button').click();
    await expect(panel(page).getByRole('heading', { name: /^User \d{3}$/ })).toBeVisible();
    await expect(panel(page)).not.toContainText(/ada|a-1|lovelace|example\.com/i);
    await goBack(page);
    await goBack(page);
    await page.getByRole('button', { name: 'Ada Lovelace' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    await goBack(page);
    await page.getByRole('button', { name: 'Clear' }).click();
    await chooseFiles(page, { name: 'month.csv', text: MONTH_CSV });
    await page.getByRole('tab', { name: 'People' }).click();
    await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
    await expect(panel(page)).toBeHidden();
  });

  test('of a file that is taken out is not shown any more, and nothing old is', async ({ page }) => {
    await page.goto('');
    await chooseFiles(page, { name: 'log.csv', text: SMALL_CSV }, { name: 'month.csv', text: MONTH_CSV });
    await openTab(page, 'Data quality');
    await openTab(page, 'People');
    await page.getByRole('button', { name: 'Ada Lovelace' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    await goBack(page);
    await expect(panel(page)).toBeHidden();
    await goBack(page);
    await page.getByRole('button', { name: 'Remove log.csv' }).click();
    await expect(page.getByRole('button', { name: 'Remove log.csv' })).toBeHidden();
    await goForward(page);
    await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
    await goForward(page);
    await expect(panel(page).getByText('This person is not in what is shown')).toBeVisible();
    await expect(panel(page)).not.toContainText(/lovelace/i);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
  });

  test('a hostile name is shown as text, with what it hides', async ({ page }) => {
    await openPeople(
      page,
      csvOf(
        row('2026-03-01T10:00:00Z', 'x', '<img src=x onerror=alert(1)>\u202egnp', 'conversation_created'),
      ),
    );
    await page.getByRole('row').nth(1).getByRole('button').click();
    await expect(panel(page).getByRole('heading')).toContainText(['<img src=x onerror=alert(1)>⟨U+202E⟩gnp']);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });

  test('fits on a phone: the panel takes all of it, and nothing is cut off', async ({ page, window }) => {
    await window.setViewportSize({ width: 390, height: 844 });
    await openPeople(page, SMALL_CSV);
    await page.getByRole('button', { name: 'Ada Lovelace' }).click();
    await expect(panel(page).getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    await expect(panel(page).getByRole('table', { name: 'Latest events' })).toBeAttached();
    const { left, right, overflow } = await panel(page).evaluate((dialog) => {
      const { left: from, right: to } = dialog.getBoundingClientRect();
      const wide = [...dialog.querySelectorAll('*')].filter(
        (element) =>
          getComputedStyle(element).overflowX === 'auto' && element.scrollWidth > element.clientWidth + 1,
      );
      return {
        left: from,
        right: to,
        overflow: wide.filter((element) => !element.querySelector('table')).length,
      };
    });
    expect([left, right]).toEqual([0, 390]);
    expect(overflow).toBe(0);
  });
});
