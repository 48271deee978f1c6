import type { FrameLocator } from '@playwright/test';
import type { Summary } from '../../src/metrics/summary.ts';
import { plainSummary } from '../support/plain-summary.ts';
import { expect, test } from './frame.ts';
import { LIBRARY_SETS, type LibrarySetName } from './libraries.ts';
import { API_PAGES, BROKEN_CSV, CSV, NDJSON, pageSummary, RECORDS } from './logs.ts';

const sets = Object.keys(LIBRARY_SETS) as LibrarySetName[];
const sheets = [undefined, 3, 4] as const;

const SEMICOLONS = `created_at;event;actor_info
2026-03-01T10:00:00Z;conversation_created;"{'uuid': 'a'}"
2026-03-02T10:00:00Z;file_uploaded;{}
`;

type Figures = Pick<Summary, 'periods' | 'daily' | 'people'>;

const FIGURES = ['users', 'conversations', 'projects', 'files'] as const;

/** All that the starter shows of a log, read from the page. */
async function shown(frame: FrameLocator) {
  const rowsOf = async (label: string) => {
    const table = frame.getByRole('region', { name: label });
    const showAll = table.getByRole('button', { name: /Show all/ });
    if ((await showAll.count()) > 0) await showAll.click();
    const width = await table.getByRole('columnheader').count();
    const cells = await table.locator('tbody td').allInnerTexts();
    return Array.from({ length: cells.length / width }, (_, row) =>
      cells.slice(row * width, (row + 1) * width).map(oneLine),
    );
  };
  const textOf = async (label: string) =>
    oneLine((await frame.getByRole('region', { name: label, exact: true }).allInnerTexts()).join(' '));
  const cards = await Promise.all(['Users', 'Conversations', 'Projects', 'Files'].map(textOf));
  await frame.getByText('Show as a table').click();
  const activeUsers = await rowsOf('Daily active users as a table');
  await frame.getByRole('button', { name: 'Conversations' }).click();
  const periods = await Promise.all(['Last 7 days', 'Last 30 days', 'All time'].map(textOf));
  await frame.getByText('Show as a table').click();
  const conversations = await rowsOf('Conversations a day as a table');
  const leaderboard = await rowsOf('Leaderboard');
  return {
    cards,
    periods,
    activeUsers,
    conversations,
    leaderboard,
  };
}

/** The same, worked out from figures. */
function expectedOf({ periods, daily, people }: Figures): Awaited<ReturnType<typeof shown>> {
  const change = (period: Figures['periods']['7d'], figure: (typeof FIGURES)[number]) =>
    count(period[figure]) + (period.previous === null ? '' : ` ${count(period.previous[figure])} before`);
  const days = (figure: 'activeUsers' | 'conversations') =>
    daily.map((each) => [`${each.date}${each.partial ? ' (partial)' : ''}`, count(each[figure])]);
  return {
    cards: FIGURES.map(
      (figure) =>
        `${capitalized(figure)} ${count(periods.all[figure])} Last 7 days ${change(periods['7d'], figure)}`,
    ),
    periods: (['7d', '30d', 'all'] as const).map((name) => {
      const { from, to } = periods[name];
      const figures = FIGURES.map((figure) => `${capitalized(figure)} ${change(periods[name], figure)}`);
      const title = name === 'all' ? 'All time' : `Last ${Number.parseInt(name, 10)} days`;
      return `${title} ${dayOf(from)} – ${dayOf(to)} ${figures.join(' ')}`;
    }),
    activeUsers: days('activeUsers'),
    conversations: days('conversations'),
    leaderboard: people.map((person) => [
      oneLine(person.email === person.name ? person.name : `${person.name} ${person.email}`),
      count(person.conversations7d),
      count(person.conversations30d),
      count(person.conversationsAll),
      dayOf(person.lastSeen),
    ]),
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayOf = (iso: string) =>
  `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
const count = (value: number) => value.toLocaleString('en');
const capitalized = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

for (const libraries of sets) {
  for (const tailwind of sheets) {
    test(`${libraries}, ${tailwind === undefined ? 'no Tailwind' : `Tailwind ${tailwind}`}: an upload is read and shown`, async ({
      open,
    }) => {
      const expected = plainSummary(RECORDS);
      const frame = await open({
        libraries,
        uploads: { 'audit_log.csv': CSV },
        ...(tailwind && { tailwind }),
      });

      await expect(frame.getByLabel('Data quality')).toHaveText(
        'audit_log.csv: 6,000 records read, 0 not readable, 0 duplicates.',
      );
      await expect(frame.locator('.recharts-bar-rectangle path').first()).toBeVisible();
      expect(await frame.locator('.recharts-bar-rectangle path').count()).toBeGreaterThan(60);
      expect(await shown(frame)).toEqual(expectedOf(expected));
    });
  }
}

for (const [name, text] of Object.entries({
  'audit_logs.csv': CSV,
  'broken.csv': BROKEN_CSV,
  'semicolons.csv': SEMICOLONS,
  'audit_logs.ndjson': NDJSON,
  'audit_logs.json': JSON.stringify(RECORDS.slice(0, 500)),
  'activities.json': API_PAGES,
  'list-of-pages.json': `[${API_PAGES}, ${API_PAGES}]`,
  'joined-pages.json': `${JSON.stringify(JSON.parse(API_PAGES), null, 2)}\n${API_PAGES}`,
})) {
  test(`${name}: the numbers of the page`, async ({ open }) => {
    const page = pageSummary(name, text);
    const [file] = page.log.files;
    const frame = await open();
    await frame
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    const quality = frame.getByLabel('Data quality').getByRole('paragraph');
    await expect(quality.first()).toHaveText(
      `${name}: ${count(file!.recordsRead)} records read, ${count(file!.recordsRejected)} not readable, ${many(file!.duplicates, 'duplicate')}.`,
    );
    const issues = (await quality.allTextContents())
      .slice(1)
      .map((words) => [Number.parseInt(words.replaceAll(',', ''), 10), words.endsWith('(not counted)')]);
    expect(issues.toSorted()).toEqual(
      page.issues
        .filter(({ code }) => !OF_FORM.includes(code))
        .map((issue) => [issue.count, issue.effect === 'row-dropped'])
        .toSorted(),
    );
    expect(await shown(frame)).toEqual(expectedOf(page));
  });
}

/** Remarks on the form of a file, which change no number, are the page's alone. */
const OF_FORM = ['column-missing', 'delimiter-other'];

const many = (value: number, what: string) => `${count(value)} ${what}${value === 1 ? '' : 's'}`;
