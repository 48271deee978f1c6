import type { Page } from '@playwright/test';
import { download, dropFiles, saved } from './page-actions.ts';
import { expect, test } from './watched-page.ts';

/* Everything in these files that could name somebody, invented so that it stands nowhere else. */

const IDS = ['acct-one-7f31', 'acct-two-88b2', 'acct-six-90c4', 'chat-entity-5512', 'project-real-4471'];
const PLACES = ['203.0.113.77', 'device-real-9123', 'realagent/9.1'];
const PEOPLE = [
  'Quillfeather',
  'q.feather@mail.example',
  'Zanzibarova',
  'zanzi@mail.example',
  // Written with a Cyrillic letter: it looks like the first.
  'Quillf\u0435ather',
  'like@mail.example',
];
const LISTED = ['Nevermore', 'never@mail.example', 'acct-never-3321'];
const TEXTS = ['torn-row-real', 'Letter to Ottokar', 'Ottokar-Column'];
const FILES = ['log-of-ottilie', 'users-of-ottilie', 'copy-by-ottilie', 'half-by-ottilie', 'refused-ottilie'];
const REAL = [...IDS, ...PLACES, ...PEOPLE, ...LISTED, ...TEXTS, ...FILES];

const HEADER =
  'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform,Ottokar-Column';
const actor = (uuid: string, name: string, email: string) =>
  `"{'type': 'account', 'uuid': '${uuid}', 'name': '${name}', 'metadata': {'email_address': '${email}'}}"`;
const row = (day: number, who: string, event: string) =>
  `2026-03-${String(day).padStart(2, '0')}T10:00:00Z,${who},${event},"{'project_uuid': 'project-real-4471'}","{'type': 'chat', 'uuid': 'chat-entity-5512'}",203.0.113.77,device-real-9123,RealAgent/9.1,web_claude_ai,`;

const ONE = actor('acct-one-7f31', 'Quillfeather', 'q.feather@mail.example');
const TWO = actor('acct-two-88b2', 'Zanzibarova', 'zanzi@mail.example');
const SIX = actor('acct-six-90c4', 'Quillf\u0435ather', 'like@mail.example');

const DAYS = Array.from({ length: 20 }, (_, index) => index + 1);
const LOG = `${[
  HEADER,
  ...DAYS.flatMap((day) => [
    row(day, ONE, 'conversation_created'),
    row(day, ONE, 'conversation_created'),
    row(day, day % 2 === 0 ? TWO : SIX, 'file_uploaded'),
  ]),
  row(20, TWO, 'project_created'),
  `torn-row-real,${ONE},conversation_created,{},{},,,,,`,
].join('\n')}\n`;
const USERS = JSON.stringify([
  { uuid: 'acct-one-7f31', full_name: 'Quillfeather', email_address: 'q.feather@mail.example' },
  { uuid: 'acct-never-3321', full_name: 'Nevermore', email_address: 'never@mail.example' },
]);
const HALF = `[{"created_at": "2026-03-02T12:00:00Z", "actor_info": {"uuid": "acct-two-88b2", "name": "Zanzibarova"}, "event": "file_uploaded"}, {"created_at"`;

const FIRST_FILES = [
  { name: 'log-of-ottilie.csv', text: LOG },
  { name: 'users-of-ottilie.json', text: USERS },
  { name: 'half-by-ottilie.json', text: HALF },
  { name: 'refused-ottilie.txt', text: 'Letter to Ottokar. It is no log.' },
];

async function openFiles(page: Page) {
  await page.goto('');
  await dropFiles(page, ...FIRST_FILES);
  await page.getByRole('button', { name: /^Load the 1 complete event/ }).click();
  await expect(page.getByRole('banner')).toContainText('3 files');
  await dropFiles(page, { name: 'copy-by-ottilie.csv', text: LOG }, FIRST_FILES[3]!);
  await expect(page.getByText('One file is loaded already')).toBeVisible();
}

/** Runs in the page: which of the texts stand in it, seen or not. */
const findIn = (texts: readonly string[]) => {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const everything = [
    document.documentElement.outerHTML,
    document.title,
    location.href,
    JSON.stringify(history.state),
    ...inputs.map(({ value }) => value),
  ]
    .join('\n')
    .toLowerCase();
  return texts.filter((text) => everything.includes(text.toLowerCase()));
};

/** Also what stands in it for a moment only. */
const watchFor = (texts: readonly string[]) => {
  const flashed: string[] = [];
  Object.assign(window, { flashed });
  const look = (text: string) =>
    flashed.push(...texts.filter((each) => text.toLowerCase().includes(each.toLowerCase())));
  new MutationObserver((changes) => {
    for (const { target, addedNodes, attributeName } of changes) {
      if (target instanceof Element && attributeName !== null) look(target.getAttribute(attributeName) ?? '');
      else if (target instanceof CharacterData) look(target.data);
      for (const node of addedNodes)
        look(node instanceof Element ? node.outerHTML : (node.textContent ?? ''));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};
const flashedIn = (page: Page) => page.evaluate(() => Reflect.get(window, 'flashed') as string[]);

async function expectNothingReal(page: Page, window: Page, when: string) {
  expect(await page.evaluate(findIn, REAL), when).toEqual([]);
  expect(await window.evaluate(findIn, REAL), `${when}, around the page`).toEqual([]);
}

/** The last thing that each tab draws. */
async function expectDrawn(page: Page, name: string) {
  const last = { Overview: 'application', Conversations: 'table', People: 'table' }[name] ?? 'img';
  await expect(
    page
      .getByRole('tabpanel', { name })
      .getByRole(last as 'table')
      .last(),
  ).toBeVisible();
}

/** Every tab as chart and as table. */
async function walkTabs(page: Page, look: (when: string) => Promise<void>) {
  for (const name of await page.getByRole('tab').allTextContents()) {
    await page.getByRole('tab', { name }).click();
    await expectDrawn(page, name);
    await look(`in ${name}`);
    for (const table of await page.getByRole('radio', { name: 'Table' }).all()) await table.click();
    await look(`in ${name}, as tables`);
  }
}

const hideNames = (page: Page) => page.getByRole('button', { name: 'Hide names' });

test('without hiding, all that is looked for is there', async ({ page }) => {
  await openFiles(page);
  const seen = new Set<string>();
  await walkTabs(page, async () => {
    for (const text of await page.evaluate(findIn, REAL)) seen.add(text);
  });
  for (const text of [...PEOPLE, ...LISTED, ...TEXTS, ...FILES]) expect([...seen]).toContain(text);
});

test('hides every name on every tab, at once, and in what lay open before', async ({ page, window }) => {
  await openFiles(page);
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page.getByRole('searchbox', { name: 'Search people', exact: true }).fill('Quillfeather');
  await page.getByRole('searchbox', { name: 'Search people who never appear' }).fill('Nevermore');
  await page.getByRole('button', { name: 'Filters and display' }).click();
  await page.getByRole('searchbox', { name: /^Only people/ }).fill('Zanzibarova');
  await expect(page.getByText('People: Zanzibarova')).toBeVisible();

  await hideNames(page).click();
  await expect(page.getByRole('button', { name: 'Remove: Names hidden' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Leaderboard' })).toContainText('User 001');
  await expectNothingReal(page, window, 'when names were hidden');
  await page.evaluate(watchFor, REAL);
  await walkTabs(page, (when) => expectNothingReal(page, window, when));
  await page.getByRole('tab', { name: 'Data quality' }).click();
  const quarantine = page.getByRole('region', { name: 'Which records are not counted?' });
  await expect(quarantine).toContainText(
    'Names are hidden: what stands in records is neither shown nor saved.',
  );
  await expect(quarantine.getByRole('button', { name: 'Download all (CSV)' })).toBeDisabled();
  await expect(page.getByRole('table', { name: 'Files' })).toContainText('File 1');
  expect(await flashedIn(page), 'shown for a moment').toEqual([]);
});

test('finds pseudonyms only, and opens every menu without a name', async ({ page, window }) => {
  await openFiles(page);
  await hideNames(page).click();
  await page.evaluate(watchFor, REAL);
  for (const name of await page.getByRole('tab').allTextContents()) {
    await page.getByRole('tab', { name }).click();
    await expectDrawn(page, name);
    // What stands around the tabs is the same on all of them.
    const around = name === 'Overview' ? page : page.getByRole('tabpanel');
    for (const opener of await around.locator('[aria-haspopup]:visible:enabled').all()) {
      await opener.click();
      await expectNothingReal(page, window, `in ${name}, ${await opener.getAttribute('aria-label')} open`);
      await page.keyboard.press('Escape');
    }
    for (const chart of await page.getByRole('application').all()) {
      await chart.focus();
      await page.keyboard.press('ArrowRight');
      await expectNothingReal(page, window, `in ${name}, at a point of a chart`);
    }
  }
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const board = page.getByRole('region', { name: 'Who starts the most conversations?' });
  await board.getByRole('searchbox').fill('mail.example');
  await expect(board).toContainText('Nobody matches.');
  await board.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Filters and display' }).click();
  await page.getByRole('searchbox', { name: 'Only people whose pseudonym has …' }).fill('acct-');
  await expect(page.getByRole('group', { name: 'Users', exact: true })).toContainText('0');
  await page.keyboard.press('Escape');
  expect(await flashedIn(page), 'shown for a moment').toEqual([]);
});

test('saves pseudonyms, and nothing that holds the log itself', async ({ page }) => {
  await openFiles(page);
  await hideNames(page).click();
  const texts: { name: string; text: string }[] = [];
  for (const item of ['Summary (JSON)', 'Leaderboard (CSV)']) texts.push(await download(page, item));
  expect(texts[0]!.text).toContain('"namesHidden": true');
  expect(texts[0]!.text).toContain('File 1');
  expect(texts[1]!.text).toContain('User 001');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const events = page.getByRole('menuitem', { name: 'Events (CSV)' });
  await expect(events).toHaveAttribute('aria-disabled', 'true');
  await expect(events).toContainText('Not while names are hidden');
  await page.keyboard.press('Escape');
  for (const name of await page.getByRole('tab').allTextContents()) {
    await page.getByRole('tab', { name }).click();
    await expectDrawn(page, name);
    const panel = page.getByRole('tabpanel');
    for (const button of await panel.getByRole('button', { name: /^Download .*\(CSV\)$/ }).all())
      if (await button.isEnabled()) texts.push(await saved(page, button));
    for (const menu of await panel.getByRole('button', { name: /^Download “[^(]*$/ }).all())
      for (const item of ['Numbers (CSV)', 'Drawing (SVG)']) {
        await menu.click();
        texts.push(await saved(page, page.getByRole('menuitem', { name: item })));
      }
  }
  expect(texts.length).toBeGreaterThan(15);
  for (const { name, text } of texts)
    for (const real of REAL) expect(`${name}\n${text}`.toLowerCase(), name).not.toContain(real.toLowerCase());
});

test('shows one person, and the people behind a number, without a name', async ({ page, window }) => {
  await openFiles(page);
  await page.getByRole('tab', { name: 'People' }).click();
  // Somebody is looked at before: what was learned of them must not come back.
  await page.getByRole('button', { name: 'Zanzibarova' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('acct-two-88b2');
  await expect(sheet.getByRole('table', { name: 'Projects' })).toContainText('project-real-4471');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await hideNames(page).click();
  await expect(page.getByRole('table', { name: 'People' })).toContainText('User 001');
  await page.evaluate(watchFor, REAL);
  for (const user of ['User 001', 'User 002', 'User 003']) {
    await page.getByRole('button', { name: user }).click();
    await expect(sheet.getByRole('heading', { name: user })).toBeVisible();
    await expect(sheet.getByRole('table', { name: 'Projects' })).toContainText('project-001');
    await expect(sheet.getByRole('table', { name: 'Latest events' })).toBeVisible();
    for (const table of await sheet.getByRole('radio', { name: 'Table' }).all()) await table.click();
    await expectNothingReal(page, window, `${user}`);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
  await page.getByRole('button', { name: '3 Users: show the people' }).click();
  await expect(sheet.getByRole('row')).toHaveCount(4);
  await expectNothingReal(page, window, 'the people behind a number');
  const { text } = await saved(page, sheet.getByRole('button', { name: 'CSV' }));
  expect(text).toContain('User 003');
  for (const real of REAL) expect(text.toLowerCase()).not.toContain(real.toLowerCase());
  await sheet.getByRole('button', { name: 'User 002' }).click();
  await expect(sheet.getByRole('table', { name: 'Latest events' })).toBeVisible();
  await expectNothingReal(page, window, 'a person behind a number');
  expect(await flashedIn(page), 'shown for a moment').toEqual([]);
});

test('shows the names again, and goes back to where they were shown', async ({ page }) => {
  await openFiles(page);
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const board = page.getByRole('table', { name: 'Leaderboard' });
  await expect(board).toContainText('Zanzibarova');
  await hideNames(page).click();
  await expect(board).not.toContainText('Zanzibarova');
  await hideNames(page).click();
  await expect(board).toContainText('Zanzibarova');
  await expect(page.getByRole('region', { name: 'Who never appears in this log?' })).toContainText(
    'Nevermore',
  );
});
