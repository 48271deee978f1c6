import { readFileSync, writeFileSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './frame.ts';
import { STARTER } from './libraries.ts';
import { CSV, pageSummary } from './logs.ts';

const HEADER = 'created_at,actor_info,event';
const SMALL = `${HEADER}\r\n2026-03-01T10:00:00Z,"{'uuid': 'a', 'name': 'Ada'}",conversation_created\r\n2026-03-02T10:00:00Z,"{'uuid': 'b', 'name': 'Bob'}",file_uploaded\r\n`;

const choose = (frame: FrameLocator, name: string, text: string) =>
  frame.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const users = (frame: FrameLocator) =>
  frame.getByRole('region', { name: 'Users' }).getByRole('paragraph').first();

test('without window.fs the reader chooses a file, by keyboard', async ({ page, open }) => {
  const frame = await open();
  await expect(frame.getByRole('heading', { name: 'Drop your audit log here' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(frame.getByLabel('Choose a file')).toBeFocused();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(SMALL) });
  await expect(users(frame)).toHaveText('2');
});

test('an upload of another name leaves the file button', async ({ open }) => {
  const frame = await open({ uploads: { 'other.csv': SMALL } });
  await expect(frame.getByText('Choose a file')).toBeVisible();
});

test('a file is dropped, a log is pasted', async ({ page, open }) => {
  const frame = await open();
  await expect(frame.getByText('Choose a file')).toBeVisible();
  await send(page, 'drop', 'dropped.csv', SMALL);
  await expect(frame.getByLabel('Data quality')).toContainText('dropped.csv: 2 records read');
  await send(page, 'drop', 'one.csv', SMALL, 2);
  await expect(frame.getByRole('alert')).toHaveText('One file at a time.');
  await expect(frame.getByLabel('Data quality')).toContainText('dropped.csv: 2 records read');
  await send(page, 'paste', '', SMALL.replace('2026-03-02', '2026-03-05'));
  await expect(frame.getByLabel('Data quality')).toContainText('Pasted text: 2 records read');
  await expect(frame.getByText('1 Mar 2026 – 5 Mar 2026, in UTC')).toBeVisible();
});

test('ready numbers are shown where there is no file', async ({ open }, testInfo) => {
  const code = readFileSync(STARTER, 'utf8');
  const filled = code.replace(
    'const READY_SUMMARY = null',
    () => `const READY_SUMMARY = ${JSON.stringify(pageSummary('counted.csv', CSV))}`,
  );
  expect(filled).not.toBe(code);
  const starter = testInfo.outputPath('filled.jsx');
  writeFileSync(starter, filled);
  const frame = await open({ starter });
  await expect(frame.getByLabel('Data quality')).toContainText('counted.csv: 6,000 records read');
});

for (const [name, text, words] of [
  ['log.zip', 'PK\u0003\u0004…', 'log.zip: This is a ZIP archive. Unzip it'],
  ['login.csv', '<!doctype html><title>Sign in</title>', 'login.csv: This is a web page.'],
  [
    'people.csv',
    'name,age\nAda,36\n',
    'people.csv: No columns created_at, event, actor_info, only name, age',
  ],
  ['empty.csv', '', 'empty.csv: None of its 0 records'],
  ['header.csv', `${HEADER}\n`, 'header.csv: None of its 0 records'],
  [
    'times.csv',
    `${HEADER}\nsoon,{},a\nlater,{},b\n`,
    'times.csv: None of its 2 records has a time and an event',
  ],
  [
    'quotes.csv',
    `${HEADER}\n2026-03-01T10:00:00Z,"{}"x,a\n`,
    'quotes.csv: A quote does not match, or a space follows it.',
  ],
  ['text.json', '{"a": ', 'text.json: Its JSON cannot be read. Is the file whole?'],
  ['deep.json', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'deep.json: It cannot be read.'],
  [
    'lists.json',
    '{"events": [{"created_at": "2026-03-01T10:00:00Z", "event": "a"}], "more": [{"created_at": "2026-03-01T10:00:00Z", "event": "a"}]}',
    'lists.json: None of its 1 records has a time and an event that can be read. Is it an audit log?',
  ],
] as const) {
  test(`${name} is refused with a reason, and the page stays usable`, async ({ open }) => {
    const frame = await open();
    await choose(frame, name, text);
    await expect(frame.getByRole('alert')).toContainText(words);
    await choose(frame, 'good.csv', SMALL);
    await expect(users(frame)).toHaveText('2');
    await expect(frame.getByRole('alert')).toHaveCount(0);
  });
}

test('the leaderboard is sorted by headings, with the keyboard', async ({ page, open }) => {
  const frame = await open({ uploads: { 'audit_logs.csv': CSV } });
  await frame.getByRole('button', { name: 'Conversations' }).click();
  const table = frame.getByRole('region', { name: 'Leaderboard' });
  const names = pageSummary('x', CSV).people.map(({ name }) => name);
  const shown = () => table.locator('tbody tr td:first-child bdi:first-child').allTextContents();
  expect((await shown()).slice(0, 5)).toEqual(names.slice(0, 5));

  await table.getByRole('button', { name: 'Name' }).focus();
  await page.keyboard.press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  const byName = names.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  expect((await shown()).slice(0, 10)).toEqual(byName.slice(0, 10));

  await table.getByRole('button', { name: '30 days' }).click();
  await expect(table.getByRole('columnheader', { name: '30 days' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const counts = (await table.locator('tbody tr td:nth-child(3)').allTextContents()).map(Number);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));

  await expect(table.locator('tbody tr')).toHaveCount(100);
  await table.getByRole('button', { name: /Show all/ }).click();
  await expect(table.locator('tbody tr')).toHaveCount(names.length);
});

test('one is one, and what was wrong is said in words', async ({ open }) => {
  const bad = `2026-03-02,{},a\n2026-03-02T10:00:00,"{'type': 'robot', 'uuid': 'r'}",a\n`;
  const frame = await open();
  await choose(frame, 'bad.csv', `${HEADER}\n${bad}`);
  const quality = frame.getByLabel('Data quality');
  await expect(quality).toContainText('bad.csv: 2 records read, 1 not readable, 0 duplicates.');
  await expect(quality).toContainText('1 × time unreadable (not counted)');
  await expect(quality).toContainText('1 × time without zone, read as UTC (counted)');
  await expect(quality).toContainText('1 × unknown user (counted)');
  await choose(frame, 'one.csv', SMALL.split('\r\n').slice(0, 2).join('\r\n'));
  await expect(quality).toContainText('one.csv: 1 record read,');
  await expect(frame.getByLabel('Summary', { exact: true })).toHaveValue(
    /1 Mar 2026 – 1 Mar 2026: 1 user, 1 conversation, 0 projects, 0 files/,
  );
});

test('the summary is copied', async ({ page, open }) => {
  const frame = await open({ uploads: { 'audit_logs.csv': SMALL } });
  await frame.getByRole('button', { name: 'Copy' }).click();
  await expect(frame.getByText('Copied.')).toBeVisible();
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('textarea'), { id: 'target' })),
  );
  await page.locator('#target').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('#target')).toHaveValue(
    /^Claude usage as of 2 Mar 2026 \(UTC\)\naudit_logs\.csv: 2 records read, 0 not readable, 0 duplicates\.\n/,
  );
});

for (const width of [390, 768, 1200]) {
  test(`at ${width} px nothing sticks out, whatever people are called`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 900 });
    const names = [
      'x'.repeat(80),
      'محمد عبد الرحمن الطويل',
      '\u202eevil',
      '<img src=x onerror=alert(1)>',
      '__proto__',
    ];
    const rows = names.map(
      (name, index) =>
        `2026-03-0${index + 1}T10:00:00Z,"{'uuid': '${index}', 'name': '${name}', 'email': '${name.slice(0, 60)}@example.com'}",conversation_created`,
    );
    const frame = await open({ uploads: { 'audit_logs.csv': `${HEADER}\n${rows.join('\n')}\n` } });
    await frame.getByRole('button', { name: 'Conversations' }).click();
    await expect(frame.getByRole('region', { name: 'Leaderboard' }).getByTitle('x'.repeat(80))).toBeVisible();
    const inside = await frame
      .locator('html')
      .evaluate((html) => [html.scrollWidth, html.clientWidth] as const);
    expect(inside[0]).toBeLessThanOrEqual(inside[1]);
    const table = await frame
      .getByRole('region', { name: 'Leaderboard' })
      .evaluate((region) => [region.scrollWidth, region.clientWidth] as const);
    expect(table[0], 'the leaderboard does not scroll sideways').toBeLessThanOrEqual(table[1]);
  });
}

test('30 MB are read in slices: the page draws in between', async ({ page, open }) => {
  test.slow();
  const row = CSV.split('\r\n')[1]!;
  const head = CSV.split('\r\n')[0]!;
  const frame = await open();
  await expect(frame.getByText('Choose a file')).toBeVisible();
  const { longest, all, records } = await page.frames()[1]!.evaluate(
    async ([header, line]) => {
      const count = Math.ceil(30_000_000 / (line.length + 2));
      const rows = Array.from({ length: count }, (_, index) =>
        line
          .replace(/^[^,]*/, new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString())
          .replace(/'uuid': '.{4}/, `'uuid': '${String(index % 900).padStart(4, '0')}`),
      );
      const data = new DataTransfer();
      data.items.add(new File([header, '\r\n', rows.join('\r\n'), '\r\n'], 'big.csv'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      let last = performance.now();
      const start = last;
      let longestGap = 0;
      let isWatching = true;
      const watch = () => {
        longestGap = Math.max(longestGap, performance.now() - last);
        last = performance.now();
        if (isWatching) setTimeout(watch);
      };
      setTimeout(watch);
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
      while (!document.querySelector('[aria-label="Data quality"]'))
        await new Promise((resolve) => setTimeout(resolve, 20));
      isWatching = false;
      return { longest: longestGap, all: performance.now() - start, records: count };
    },
    [head, row] as const,
  );
  // biome-ignore lint/suspicious/noConsole: the figure is what this is run for
  console.log(
    `30 MB, ${records} records: ${Math.round(all)} ms in all, ${Math.round(longest)} ms the longest gap`,
  );
  await expect(frame.getByLabel('Data quality')).toContainText(
    `${records.toLocaleString('en')} records read, 0 not readable`,
  );
  // Machines are busy: the share of the time tells more than the time.
  expect(longest).toBeLessThan(all / 3);
});

/** What the browser tells a page of a drop or a paste: files, or text. */
async function send(
  page: Page,
  type: 'drop' | 'paste',
  name: string,
  text: string,
  count = 1,
): Promise<void> {
  await page.frames()[1]!.evaluate(
    ([eventType, fileName, content, times]) => {
      const data = new DataTransfer();
      if (fileName !== '')
        for (let index = 0; index < times; index++) data.items.add(new File([content], fileName));
      else data.setData('text/plain', content);
      const event =
        eventType === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    [type, name, text, count] as const,
  );
}
