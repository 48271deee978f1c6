import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { download, dropFiles, saved, savedBytes } from './page-actions.ts';
import { expect, test } from './watched-page.ts';

/** What every drawing would run if a name could be more than text. */
const HOSTILE = `"><script>top.hasRun=1</script><image href="x" onerror="top.hasRun=1"/>`;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const line = (time: string, who: string, event: string, platform: string) =>
  [
    time,
    quoted(
      `{'uuid': 'id-${who}', 'name': '${who} Real', 'metadata': {'email_address': '${who}@real.example'}}`,
    ),
    event,
    quoted(platform),
  ].join(',');

const LOG = `created_at,actor_info,event,client_platform
${line('2026-03-02T09:10:00Z', 'Ada', 'conversation_created', 'ios')}
${line('2026-03-02T09:20:00Z', 'Ada', 'conversation_created', '=cmd()')}
${line('2026-03-03T10:00:00Z', 'Bob', 'conversation_created', 'ios')}
${line('2026-03-04T10:00:00Z', 'Bob', 'file_uploaded', HOSTILE)}
${line('2026-03-12T23:00:00Z', 'Ada', 'project_created', 'ios')}
`;
const FILE = { name: 'audit-of-Wanda.csv', text: LOG };
const SPAN = '_2026-03-02_to_2026-03-12';

const CHARTS = {
  Overview: {
    'How many people use Claude each day?': 'active-users',
    'How many use Claude in a week, and in a month?': 'weekly-and-monthly-users',
    'Are they new, or do they come back?': 'new-and-returning-people',
    'When do they use Claude?': 'weekdays-and-hours',
    'What is in the log?': 'events-by-category',
    'Where do they use it?': 'platforms',
  },
  Conversations: {
    'How many conversations start each day?': 'conversations',
    'Do a few start most of them?': 'conversations-per-person',
    'Do they work in projects?': 'conversations-in-projects',
  },
  'Data quality': { 'Which days are covered?': 'coverage' },
} as const;

async function openLog(page: Page) {
  await page.goto('');
  await dropFiles(page, FILE);
  await expect(page.getByRole('banner')).toContainText('5 events');
}

/** Opens the menu of a chart; the item is what is clicked next. */
async function menuItem(page: Page, title: string, kind: RegExp) {
  await page.getByRole('button', { name: `Download “${title}”` }).click();
  return page.getByRole('menuitem', { name: kind });
}

const saveChart = async (page: Page, title: string, kind: RegExp) =>
  savedBytes(page, await menuItem(page, title, kind));

const valuesOf = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

/** The cells of a table on the page, row by row, the newest day last. */
async function tableOf(page: Page, title: string): Promise<string[][]> {
  const chart = page.getByRole('region', { name: title });
  await chart.getByRole('radio', { name: 'Table' }).click();
  const rows = await chart
    .getByRole('row')
    .evaluateAll((all) =>
      all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
  await chart.getByRole('radio', { name: 'Chart' }).click();
  return rows;
}

for (const [tab, charts] of Object.entries(CHARTS)) {
  test(`every chart of ${tab} is saved as numbers, drawing and picture, named after its days`, async ({
    page,
  }, testInfo) => {
    await openLog(page);
    await page.getByRole('tab', { name: tab }).click();
    for (const [title, name] of Object.entries(charts)) {
      const csv = await saveChart(page, title, /CSV/);
      expect(csv.name).toBe(`claude-usage-${name}${SPAN}.csv`);
      expect(valuesOf(csv.bytes.toString()).length).toBeGreaterThan(1);

      const svg = await saveChart(page, title, /SVG/);
      expect(svg.name).toBe(`claude-usage-${name}${SPAN}.svg`);
      const text = svg.bytes.toString();
      for (const said of [
        title,
        '2 – 12 Mar 2026 · UTC',
        'Claude Usage Analytics · audit-of-Wanda.csv · 5 events',
      ])
        expect(text).toContain(`>${said}<`);

      const png = await saveChart(page, title, /PNG/);
      expect(png.name).toBe(`claude-usage-${name}${SPAN}.png`);
      expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
      const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(text) ?? [];
      expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
        2 * Number(width),
        2 * Number(height),
      ]);

      const path = testInfo.outputPath(svg.name);
      writeFileSync(path, text);
      const opened = await page.context().newPage();
      await opened.goto(pathToFileURL(path).href);
      expect(
        await opened.evaluate(() => ({
          root: document.documentElement.localName,
          strange: document.querySelectorAll('parsererror, script, image, a, foreignObject').length,
          hasRun: 'hasRun' in self,
        })),
      ).toEqual({ root: 'svg', strange: 0, hasRun: false });
      await opened.close();
    }
  });
}

test('a picture of one person says whose it is, as the page does', async ({ page }) => {
  await openLog(page);
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Ada Real' }).click();
  const named = await saveChart(page, 'How many events each day?', /SVG/);
  expect(named.name).toBe(`claude-usage-person-events${SPAN}.svg`);
  expect(named.bytes.toString()).toContain('>Ada Real · 2 – 12 Mar 2026 · UTC<');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Hide names' }).click();
  await page
    .getByRole('button', { name: /^User 00\d$/ })
    .first()
    .click();
  const hidden = (await saveChart(page, 'How many events each day?', /SVG/)).bytes.toString();
  expect(hidden).toMatch(/>User 00\d · 2 – 12 Mar 2026 · UTC/);
  expect(hidden).not.toContain('Real');
});

test('the numbers of a chart are those of its table, with dates in ISO 8601', async ({ page }) => {
  await openLog(page);
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const days = 'How many conversations start each day?';
  const shown = (await tableOf(page, days)).reverse();
  const [header, ...rows] = valuesOf((await saveChart(page, days, /CSV/)).bytes.toString());
  expect(header).toEqual(['date', 'partial', 'Conversations', '7-day mean']);
  expect(rows.map(([date]) => date)).toEqual(
    Array.from({ length: 11 }, (_, day) => `2026-03-${String(day + 2).padStart(2, '0')}`),
  );
  expect(rows.map(([, , count]) => count)).toEqual(shown.map((cells) => cells[1]));
  expect(rows.map(([, partial]) => partial === 'true')).toEqual(
    shown.map(([date = '']) => date.includes('Partial day')),
  );
  /* Of 9 March: 3 and 4 March have one conversation between them. On the page it is rounded. */
  expect(rows[7]?.[3]).toBe(String(1 / 7));
  expect(shown[7]?.[2]).toBe('0.1');

  await page.getByRole('tab', { name: 'Overview' }).click();
  const weeks = 'Are they new, or do they come back?';
  const table = valuesOf((await saveChart(page, weeks, /CSV/)).bytes.toString());
  expect(table).toEqual([
    [
      'from',
      'to',
      'partial',
      'Active the week before, too',
      'Back after a pause',
      'New in this log',
      'First week: not known',
      'Active',
    ],
    ['2026-03-02', '2026-03-08', 'true', '', '', '', '2', '2'],
    ['2026-03-09', '2026-03-12', 'true', '1', '0', '0', '', '1'],
  ]);

  const hours = 'When do they use Claude?';
  const cells = valuesOf((await saveChart(page, hours, /CSV/)).bytes.toString());
  expect(cells.slice(1)).toEqual(await tableOf(page, hours));
  expect(cells).toContainEqual(['Mon', '09', '2']);
});

test('K1: names of platforms that a spreadsheet would run get an apostrophe, and the page says so', async ({
  page,
}) => {
  await openLog(page);
  const platforms = 'Where do they use it?';
  const { bytes } = await saveChart(page, platforms, /CSV/);
  expect(valuesOf(bytes.toString())).toEqual([
    ['Platform', 'Activities', 'Share'],
    ['iOS', '3', '0.6'],
    expect.arrayContaining(['1', '0.2']),
    expect.arrayContaining(['1', '0.2']),
  ]);
  expect(bytes.toString()).toContain("'=cmd()");
  await expect(page.getByRole('main')).toContainText('1 text got an apostrophe in front');
});

test('pictures say the filters, files are named after the range, and hidden names are nowhere', async ({
  page,
}) => {
  await openLog(page);
  await page.getByRole('button', { name: 'Filters and display' }).click();
  await page.getByRole('searchbox', { name: /^Only people/ }).fill('ada');
  await page.getByRole('combobox', { name: 'Platform' }).selectOption({ label: 'iOS' });
  await expect(page.getByRole('list', { name: 'Set by you' })).toContainText('People: ada');
  await page.getByRole('button', { name: 'Filters and display' }).click();
  await page.getByRole('radio', { name: '7D' }).click();
  const title = 'How many people use Claude each day?';
  const open = await saveChart(page, title, /SVG/);
  expect(open.name).toBe('claude-usage-active-users_2026-03-06_to_2026-03-12.svg');
  expect(open.bytes.toString()).toContain('>6 – 12 Mar 2026 · UTC · People: ada · Platform: iOS<');
  expect(JSON.parse((await download(page, 'Summary (JSON)')).text).filters).toEqual({
    people: 'ada',
    platform: 'ios',
  });
  const leaderboard = await download(page, 'Leaderboard (CSV)');
  expect(leaderboard.name).toBe('claude-usage-leaderboard_2026-03-06_to_2026-03-12.csv');
  expect(valuesOf(leaderboard.text)[0]).toContain('conversations_in_range');

  await page.getByRole('button', { name: 'Hide names' }).click();
  for (const [name, charts] of Object.entries({
    Overview: CHARTS.Overview,
    Conversations: CHARTS.Conversations,
  })) {
    await page.getByRole('tab', { name }).click();
    for (const each of Object.keys(charts)) {
      const { bytes } = await saveChart(page, each, /SVG/);
      const text = bytes.toString();
      expect(text).toContain('6 – 12 Mar 2026 · UTC · Platform: iOS · Names hidden<');
      expect(text).toContain('>Claude Usage Analytics · 1 file · 5 events<');
      expect(text).not.toMatch(/ada|bob|wanda|real\.example/i);
    }
  }
});

const LIST = JSON.stringify([
  { uuid: 'id-Ada', full_name: 'Ada Real', email_address: 'ada@real.example' },
  { uuid: 'n-1', full_name: '=Nora()', email_address: 'nora@real.example' },
]);

test('people who never appear, files and who acted are saved as tables', async ({ page }) => {
  await openLog(page);
  await dropFiles(page, { name: 'users.json', text: LIST });
  await expect(page.getByRole('banner')).toContainText('2 files');
  await page.getByRole('radio', { name: '7D' }).click();
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const list = await saved(
    page,
    page.getByRole('button', { name: 'Download “Who never appears in this log?” (CSV)' }),
  );
  /* The days of the log: the range has no part in it. */
  expect(list.name).toBe(`claude-usage-never-seen${SPAN}.csv`);
  expect(valuesOf(list.text)).toEqual([
    ['Name', 'E-mail', 'Account'],
    ["'=Nora()", 'nora@real.example', 'n-1'],
  ]);

  await page.getByRole('tab', { name: 'Data quality' }).click();
  const files = await saved(page, page.getByRole('button', { name: 'Download “Files” (CSV)' }));
  expect(files.name).toBe(`claude-usage-files${SPAN}.csv`);
  const [row] = Papa.parse<Record<string, string>>(files.text.replace(/^\ufeff/, ''), { header: true }).data;
  expect(row).toMatchObject({
    file: 'audit-of-Wanda.csv',
    format: 'csv',
    read: '5',
    counted: '5',
    not_readable: '0',
    first_event: '2026-03-02T09:10:00.000Z',
    last_event: '2026-03-12T23:00:00.000Z',
  });
  const acted = await saved(page, page.getByRole('button', { name: 'Download “Who acted?” (CSV)' }));
  expect(acted.name).toBe(`claude-usage-who-acted${SPAN}.csv`);
  expect(valuesOf(acted.text)[1]?.slice(0, 2)).toEqual(['People', '5']);
});
