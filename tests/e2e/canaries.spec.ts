import type { Page } from '@playwright/test';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import Papa from 'papaparse';
import { CANARIES } from './canaries.ts';
import {
  chooseFiles,
  download,
  dropFiles,
  dropHugeFile,
  figureOf,
  type NamedText,
  saved,
} from './page-actions.ts';
import { expect, test } from './watched-page.ts';

/*
 * Every text of canaries.ts, in every column, as the name of a column, of a file and of an entry of an archive; through every
 * view and every export. The same log with harmless texts in the same places says what must be seen.
 */

const COLUMNS = [
  'created_at',
  'actor_info',
  'event',
  'event_info',
  'entity_info',
  'ip_address',
  'device_id',
  'user_agent',
  'client_platform',
];

/** Texts as harmless as they are different, and too long for a platform where those are. */
const PLAIN = CANARIES.map((text, place) => `plain ${place}`.padEnd(text.length > 64 ? 65 : 0, '-'));

declare global {
  interface Window {
    canary?: number;
    policyReports: string[];
  }
}

interface Seen {
  readonly figures: Readonly<Record<string, string | null>>;
  /** How many elements of each kind each view holds. */
  readonly elements: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly people: readonly Readonly<Record<string, string>>[];
  /** The records that are not counted, as each stands in its dialog. */
  readonly records: readonly string[];
  /** The cells of all downloaded tables that a spreadsheet would run. */
  readonly formulas: readonly string[];
}

test('I1: markup, handlers, formulas and templates in every column, header, file and entry name → shown as text, nothing runs, no element too many', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    window.policyReports = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      window.policyReports.push(effectiveDirective),
    );
  });
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  await page.goto('');
  const clean = await readLog(page, PLAIN);
  await page.getByRole('button', { name: 'Clear' }).click();
  const hostile = await readLog(page, CANARIES);

  expect(hostile.figures).toEqual(clean.figures);
  const { 'Data quality': cleanQuality = {}, ...cleanViews } = clean.elements;
  const { 'Data quality': hostileQuality = {}, ...hostileViews } = hostile.elements;
  expect(hostileViews).toEqual(cleanViews);
  // Data quality has a remark more to make: control characters. So here no new kind of element, and of what could do harm not one more.
  expect(Object.keys(hostileQuality).sort()).toEqual(Object.keys(cleanQuality).sort());
  for (const kind of ['a', 'form', 'h1', 'iframe', 'img', 'input', 'script', 'select', 'style', 'table'])
    expect(hostileQuality[kind], kind).toBe(cleanQuality[kind]);
  expect(hostile.summary).toEqual(clean.summary);
  // One record of each file is not counted, but for those that begin as a comment does; each was opened, and shows its text.
  expect(hostile.records.length).toBeGreaterThanOrEqual(60);
  expect(await page.evaluate(() => [window.canary, window.policyReports, 'admin' in {}])).toEqual([
    undefined,
    [],
    false,
  ]);

  // K1, in a browser: every name arrived, and none of them as a formula.
  expect(new Set(hostile.people.map(({ name = '' }) => withoutApostrophe(name)))).toEqual(
    new Set([
      ...CANARIES.map((text) => withoutApostrophe(text.trim())),
      ...CANARIES.map((_text, place) => `Person ${place}`),
    ]),
  );
  expect(hostile.formulas).toEqual([]);
});

test('I1: hostile names of files that cannot be read → shown as text in the refusals', async ({ page }) => {
  await page.goto('');
  const refused = (texts: readonly string[]): NamedText[] =>
    texts.flatMap((text) => [
      { name: text, text: '<!doctype html>' },
      {
        name: `${text} table`,
        text: Papa.unparse([
          [text, 'age'],
          ['Ada', '36'],
        ]),
      },
    ]);
  const elementsAfter = async (texts: readonly string[]) => {
    await dropFiles(page, ...refused(texts));
    await expect(page.getByRole('alert')).toHaveCount(2 * texts.length);
    const elements = await countElements(page);
    await page.getByRole('alert').first().getByRole('button', { name: 'Dismiss' }).click();
    return elements;
  };
  const clean = await elementsAfter(PLAIN);
  expect(await elementsAfter(CANARIES)).toEqual(clean);
  expect(await page.evaluate(() => window.canary)).toBeUndefined();
});

test('I9: a word of a megabyte and ten thousand marks on a letter → the page grows neither wide nor slow', async ({
  page,
}) => {
  await page.goto('');
  await dropFiles(page, logOf('W'.repeat(1_000_000), 0), logOf(`Z${'\u0301'.repeat(10_000)}`, 1));
  const expectRoom = async () => {
    for (const width of [1024, 390]) {
      await page.setViewportSize({ width, height: 700 });
      const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(excess).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1024, height: 700 });
    expect(await page.evaluate(() => document.body.textContent.length)).toBeLessThan(50_000);
  };
  for (const tab of ['Overview', 'Data quality', 'Conversations', 'People']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
    await expectRoom();
  }
  for (const name of [/^W{20}/, /^Z/]) {
    const cell = page.getByRole('rowheader', { name }).first();
    expect((await cell.boundingBox())?.height).toBeLessThan(60);
    await cell.getByRole('button').first().click();
    const panel = page.getByRole('dialog');
    await expect(panel.getByRole('heading', { name })).toBeVisible();
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    await expectRoom();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
});

test('I3: hidden and turning characters in the name of a person and of a file → made visible and kept apart', async ({
  page,
}) => {
  await page.goto('');
  await dropFiles(page, { ...logOf('admin\u202egpj.exe', 0), name: 'log\u202evsc.exe' });
  await expect(page.getByRole('banner').locator('bdi')).toHaveText('log⟨U+202E⟩vsc.exe');
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await expect(page.getByRole('rowheader').locator('bdi').first()).toHaveText('admin⟨U+202E⟩gpj.exe');
});

test('I4: letters of another alphabet in the e-mail or name of a colleague → marked with whom it looks like; names in one alphabet are not', async ({
  page,
}) => {
  const people = [
    ['Anna Scope', 'anna@example.com'],
    ['\u0410nna S\u0441ope', 'a.scope@example.com'],
    ['A. Scope', '\u0430nna@example.com'],
    ['Ольга Иванова', 'olga@example.com'],
    ['محمد علي', 'm@example.com'],
    ['山田太郎', 'yamada@example.com'],
  ];
  const rows = people.map(([name, email], place) => [
    '2026-03-01T10:00:00Z',
    JSON.stringify({ type: 'account', uuid: `u-${place}`, name, metadata: { email_address: email } }),
    'conversation_created',
  ]);
  await page.goto('');
  await dropFiles(page, {
    name: 'log.csv',
    text: Papa.unparse([['created_at', 'actor_info', 'event'], ...rows]),
  });
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const marks = page.getByRole('rowheader').getByRole('button', { name: /^(Looks like|Mixes) / });
  await expect(marks).toHaveCount(2);
  const markOf = (name: string) =>
    marks.and(page.getByRole('rowheader').filter({ hasText: name }).getByRole('button'));
  await markOf('\u0410nna S\u0441ope').click();
  await expect(page.getByRole('dialog')).toHaveText(
    'Is this who it seems to be?Looks like Anna Scope, but is written with Cyrillic letters.',
  );
  await page.keyboard.press('Escape');
  await expect(markOf('A. Scope')).toHaveAccessibleName(
    'Looks like anna@example.com, but is written with Cyrillic letters.',
  );
});

test('I7: a search text that would be a slow pattern → searched as it stands', async ({ page }) => {
  await page.goto('');
  await dropFiles(page, logOf('(a+)+$', 0), logOf('a'.repeat(5_000), 1));
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('(a+)+$');
  await expect(page.getByRole('rowheader')).toHaveText(['(a+)+$', 'Person 0']);
});

test('I2: addresses in any field → text; the page holds no link at all', async ({ page }) => {
  await page.goto('');
  await dropFiles(page, logOf('javascript:alert(1)', 0), logOf('https://example.invalid/', 1));
  for (const tab of ['Overview', 'Conversations', 'Data quality']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expect(page.locator('body a, body [href], body [src], body form')).toHaveCount(0);
  }
});

test('I8: a value of the log → never the id or the name of an element', async ({ page }) => {
  await page.goto('');
  await dropFiles(page, logOf('root', 0), logOf('zebra-marker', 1));
  for (const tab of ['Conversations', 'Data quality']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(
      page.locator('[id*="zebra" i], [name*="zebra" i], [class*="zebra" i], [for*="zebra" i]'),
    ).toHaveCount(0);
  }
  await expect(page.locator('[id="root"]')).toHaveCount(1);
});

test('K3: export while another file is read → of what is shown', async ({ page }) => {
  await page.goto('');
  await dropFiles(page, logOf('Ada', 0));
  await expect(figureOf(page, 'Users')).toHaveText('3');
  await dropHugeFile(page);
  await expect(page.getByRole('region', { name: 'Loading' })).toBeVisible();
  const { text } = await download(page, 'Leaderboard (CSV)');
  expect(Papa.parse(text.trim()).data).toHaveLength(1 + 3);
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('K7: the address of the page → changes behind the # only, and never holds a name, a word that was searched for, a text of a record or the name of a file', async ({
  page,
  window: outer,
}) => {
  await page.goto('');
  const address = outer.url();
  const isInFrame = address.startsWith('file:');
  await dropFiles(page, { ...logOf('Zebra', 0), name: 'zebra.csv' });
  await expect(figureOf(page, 'Users')).toHaveText('3');
  const expectAddress = async (words: string) => {
    const expected = isInFrame || words === '' ? [address, `${address}#`] : [`${address}#${words}`];
    await expect.poll(() => expected.includes(outer.url())).toBe(true);
    expect(await page.evaluate(() => JSON.stringify(history.state))).toMatch(/^\d+$/);
    expect(await outer.title()).toBe('Claude Usage Analytics');
  };

  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('zebra');
  await page.getByRole('button', { name: /^Last seen/ }).click();
  await expectAddress('tab=conversations&sort.leaderboard=lastSeen.down');

  await page.getByRole('button', { name: 'Filters and display' }).click();
  await page.getByRole('combobox', { name: 'Platform' }).selectOption({ label: 'zebra' });
  await expect(page.getByRole('button', { name: 'Remove: Platform: zebra' })).toBeVisible();
  await expectAddress('tab=conversations&sort.leaderboard=lastSeen.down');
  await page.getByRole('searchbox', { name: /^Only people whose name/ }).fill('zebra');
  await expect(page.getByRole('button', { name: 'Remove: People: zebra' })).toBeVisible();
  await expectAddress('tab=conversations&sort.leaderboard=lastSeen.down');
  await page.getByRole('combobox', { name: 'Events' }).selectOption({ label: 'Other' });
  await expectAddress('tab=conversations&category=other&sort.leaderboard=lastSeen.down');
});

/** Loads a log with these texts everywhere, as files and from an archive; looks at every view; saves every file. */
async function readLog(page: Page, texts: readonly string[]): Promise<Seen> {
  await dropFiles(
    page,
    ...texts.map((text, place) => ({ ...logOf(text, place), name: text.slice(0, 1000) })),
  );
  await expect(page.getByRole('region', { name: 'Loading' })).toBeHidden();
  await chooseFiles(page, { name: 'export.zip', bytes: await archiveOf(texts) });
  await expect(page.getByRole('region', { name: 'Loading' })).toBeHidden();
  await expect(page.getByRole('banner')).toContainText(`${2 * texts.length} files`);

  const figures: Record<string, string | null> = {};
  for (const card of ['Users', 'Conversations', 'Projects', 'Files']) {
    await expect(figureOf(page, card)).toHaveText(/\d/);
    figures[card] = await figureOf(page, card).textContent();
  }

  const elements: Record<string, Record<string, number>> = {};
  let records: readonly string[] = [];
  for (const tab of ['Overview', 'Conversations', 'Data quality']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    if (tab === 'Overview') await expect(page.getByRole('application')).toHaveCount(4);
    else if (tab === 'Conversations')
      await expect(page.getByRole('table', { name: 'Leaderboard' })).toBeVisible();
    else await expect(page.getByRole('table', { name: 'Unknown events' })).toBeVisible();
    elements[tab] = await countElements(page);
    if (texts === CANARIES) records = await lookAtEverything(page);
  }
  const summary = JSON.parse((await download(page, 'Summary (JSON)')).text);
  const leaderboard = await download(page, 'Leaderboard (CSV)');
  const tables = [
    leaderboard,
    await download(page, 'Events (CSV)'),
    await saved(page, page.getByRole('button', { name: 'Download all (CSV)' })),
  ];
  for (const { name } of tables) expect(name).toMatch(/^claude-usage-[\w-]+_[\d-]+_to_[\d-]+\.csv$/);
  const { data } = Papa.parse<Record<string, string>>(leaderboard.text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const { files: _files, ...log } = summary.log;
  return {
    figures,
    elements,
    summary: {
      log,
      totals: summary.totals,
      daily: summary.daily,
      people: summary.people.length,
      rows: data.length,
    },
    people: data,
    records,
    formulas: tables.flatMap(({ text }) =>
      Papa.parse<string[]>(text.replace(/^\ufeff/, ''))
        .data.flat()
        .filter((cell) => /^[\s\u00a0]*[=+\-@＝＋－＠\t\r\n\0]/.test(cell)),
    ),
  };
}

/**
 * Opens what can be opened in the tab that is shown: tooltips, the menu, explanations, every row of every table, and every record that is not counted,
 * whose texts it returns.
 */
async function lookAtEverything(page: Page): Promise<readonly string[]> {
  const chart = page.getByRole('application').first();
  if ((await chart.count()) > 0) {
    await chart.hover();
    await expect(page.getByRole('tabpanel').getByRole('status').first()).toBeAttached();
  }
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  const mark = page.getByRole('button', { name: /^(Looks like|Mixes Latin)/ }).first();
  if ((await mark.count()) > 0) {
    await mark.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  return page.evaluate(async () => {
    const isTrue = async (condition: () => boolean) => {
      for (let wait = 0; wait < 200 && !condition(); wait++)
        await new Promise((resolve) => setTimeout(resolve, 10));
    };
    const record = () => document.querySelector('dialog[open] pre');
    const opened = new Map<string, string>();
    for (const region of document.querySelectorAll('[role="tabpanel"] section')) {
      for (let top = 0; top < region.scrollHeight; top += Math.max(50, region.clientHeight - 40)) {
        region.scrollTo(0, top);
        await new Promise((resolve) => setTimeout(resolve, 30));
        for (const button of region.querySelectorAll<HTMLElement>('[aria-label^="Show the record"]')) {
          const row = button.closest('tr')?.textContent ?? '';
          if (opened.has(row)) continue;
          button.click();
          await isTrue(() => record() !== null);
          opened.set(row, record()?.textContent ?? '');
          document.querySelector<HTMLElement>('dialog[open] button')?.click();
          await isTrue(() => record() === null);
        }
      }
    }
    return [...opened.values()].filter((text) => text !== '');
  });
}

/**
 * One file: the text as name, e-mail and id of a person of their own, as the name of an event, in every other column, as a time
 * that cannot be read, and as the name of a column.
 */
function logOf(text: string, place: number): NamedText {
  const second = String(place % 60).padStart(2, '0');
  const hour = String(10 + Math.floor(place / 60)).padStart(2, '0');
  const row = (minute: number, actor: object, event: string): string[] => [
    `2026-03-0${(place % 5) + 1}T${hour}:${String(minute).padStart(2, '0')}:${second}Z`,
    JSON.stringify(actor),
    event,
    JSON.stringify({ [text]: text }),
    text,
    text,
    text,
    text,
    text,
    'x',
  ];
  const person = (kind: string, name: string, email: string, uuid: string) => ({
    type: 'account',
    uuid: uuid === '' ? `${kind}-${place}` : uuid,
    name,
    metadata: { email_address: email === '' ? `${kind}-${place}@example.com` : email },
  });
  const rows = [
    row(1, person('name', text, '', ''), 'conversation_created'),
    row(2, person('email', `Person ${place}`, text, ''), 'project_created'),
    row(3, person('id', `Person ${place}`, '', text), 'file_uploaded'),
    row(4, person('name', text, '', ''), text),
    row(5, person('name', text, '', ''), 'conversation_created').with(0, text),
  ];
  return { name: `log ${place}.csv`, text: Papa.unparse([[...COLUMNS, text], ...rows]) };
}

/** The same texts as names of entries; the files are other ones, or they would be duplicates. */
async function archiveOf(texts: readonly string[]): Promise<Buffer> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [place, text] of texts.entries()) {
    const log = `created_at,actor_info,event\n2026-03-02T12:00:${String(place % 60).padStart(2, '0')}Z,{},conversation_deleted_${place}\n`;
    await writer.add(`${place} ${text.slice(0, 200)}.csv`, new TextReader(log));
  }
  return Buffer.from(await (await writer.close()).arrayBuffer());
}

async function countElements(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const element of document.body.querySelectorAll('*')) {
      // Some of these texts look like others: the mark that says so is ours.
      if (element.closest('[aria-label^="Looks like"], [aria-label^="Mixes Latin"]') !== null) continue;
      counts[element.localName] = (counts[element.localName] ?? 0) + 1;
    }
    return counts;
  });
}

function withoutApostrophe(text: string): string {
  return text.replace(/^'/, '');
}
