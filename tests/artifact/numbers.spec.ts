import type { FrameLocator } from '@playwright/test';
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

async function shownSummary(frame: FrameLocator): Promise<Record<string, unknown>> {
  await frame.getByText('Show as JSON').click();
  return JSON.parse(await frame.getByLabel('Summary as JSON').inputValue());
}

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

      const cards = {
        Users: 'users',
        Conversations: 'conversations',
        Projects: 'projects',
        Files: 'files',
      } as const;
      for (const [label, figure] of Object.entries(cards)) {
        const card = frame.getByRole('region', { name: label, exact: true });
        await expect(card.getByRole('paragraph').first()).toHaveText(
          expected.totals[figure].toLocaleString('en'),
        );
        const before = expected.periods['7d'].previous?.[figure].toLocaleString('en');
        await expect(card).toContainText(
          `${expected.periods['7d'][figure].toLocaleString('en')} ${before} before`,
        );
      }
      await expect(frame.getByLabel('Data quality')).toContainText(
        'audit_log.csv: 6,000 records read, 0 not readable, 0 duplicates.',
      );
      await expect(frame.locator('.recharts-bar-rectangle path').first()).toBeVisible();
      expect(await frame.locator('.recharts-bar-rectangle path').count()).toBeGreaterThan(60);

      await frame.getByText('Show as a table').click();
      const days = frame.getByRole('region', { name: 'Daily active users as a table' }).getByRole('row');
      await expect(days).toHaveCount(expected.daily.length + 1);
      const shown = (await days.allTextContents()).slice(1);
      expect(shown).toEqual(
        expected.daily.map((day) => `${day.date}${day.partial ? ' (partial)' : ''}${day.activeUsers}`),
      );

      await frame.getByRole('button', { name: 'Conversations' }).click();
      const leaders = frame.getByRole('region', { name: 'Leaderboard' }).getByRole('row');
      const [first] = expected.people;
      await expect(leaders.nth(1)).toContainText(first!.name);
      for (const [column, key] of (
        ['conversations7d', 'conversations30d', 'conversationsAll'] as const
      ).entries())
        await expect(
          leaders
            .nth(1)
            .getByRole('cell')
            .nth(column + 1),
        ).toHaveText(first![key].toLocaleString('en'));
      for (const [title, period] of [
        ['Last 7 days', '7d'],
        ['Last 30 days', '30d'],
        ['All time', 'all'],
      ] as const)
        await expect(frame.getByRole('region', { name: title })).toContainText(
          `Conversations${expected.periods[period].conversations.toLocaleString('en')}`,
        );

      const { schema, issues, log, ...figures } = (await shownSummary(frame)) as {
        schema: string;
        issues: unknown;
        log: { files: unknown };
      };
      const { files, ...logFigures } = log;
      expect({ ...figures, log: logFigures }).toEqual(expected);
      expect({ schema, issues, files }).toEqual({
        schema: 'usage-analytics-summary/1',
        issues: [],
        files: [
          { name: 'audit_log.csv', format: 'csv', recordsRead: 6000, recordsRejected: 0, duplicates: 0 },
        ],
      });
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
})) {
  test(`${name}: the same Summary as the page`, async ({ open }) => {
    const page = pageSummary(name, text);
    const frame = await open();
    await frame
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(frame.getByLabel('Data quality')).toContainText(name);
    const shown = await shownSummary(frame);
    const { format: _page, ...pageFile } = page.log.files[0]!;
    const { format: _shown, ...shownFile } = (shown as unknown as typeof page).log.files[0]!;
    expect(shownFile).toEqual(pageFile);
    expect({
      ...shown,
      log: { ...(shown['log'] as object), files: [] },
      issues: sorted(shown['issues']),
    }).toEqual({
      ...JSON.parse(JSON.stringify(page)),
      log: { ...page.log, files: [] },
      issues: sorted(page.issues),
    });
  });
}

/** Remarks on the form of a file, which change no number, are the page's alone. */
const OF_FORM = ['column-missing', 'delimiter-other'];

function sorted(issues: unknown): readonly unknown[] {
  const found = issues as { code: string }[];
  return found.filter(({ code }) => !OF_FORM.includes(code)).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
