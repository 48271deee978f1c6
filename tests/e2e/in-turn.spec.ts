import { writeSampleLog } from '../../src/sample/sample-log.ts';
import { chooseFiles } from './page-actions.ts';
import { expect, test } from './watched-page.ts';

const LOG = [...writeSampleLog({ seed: 5, people: 40, days: 60, events: 3_000 })].join('');
const FIRST = 'How many people use Claude each day?';
const LATER = [
  'How many use Claude in a week, and in a month?',
  'Are they new, or do they come back?',
  'When do they use Claude?',
  'What is in the log?',
  'Where do they use it?',
];

test.beforeEach(async ({ page }) => {
  await page.goto('');
  // Also the code of the dashboard has come then, whose arrival would be a rest of its own.
  await page.waitForLoadState('networkidle');
});

test('what is seen first is drawn first, and all the rest after it, without being looked for', async ({
  page,
}) => {
  const seen = await page.evaluateHandle(() => {
    const drawnTitles: string[][] = [];
    const look = () => {
      const titles = [
        ...document.querySelectorAll('[role=tabpanel] section:has([role=application], [role=grid]) h2'),
      ];
      drawnTitles.push(titles.map(({ textContent }) => textContent));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return drawnTitles;
  });
  await chooseFiles(page, { name: 'audit_logs.csv', text: LOG });
  for (const name of [FIRST, ...LATER]) await expect(page.getByRole('region', { name })).toBeVisible();
  await expect(page.getByRole('application')).toHaveCount(4);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const drawn = (await seen.jsonValue()).filter((titles) => titles.length > 0);
  expect(drawn[0]).toEqual([FIRST]);
});

test('paper has every chart, also those whose turn has not come', async ({ page, window }) => {
  await page.evaluate(() => {
    globalThis.requestIdleCallback = () => 0;
  });
  await chooseFiles(page, { name: 'audit_logs.csv', text: LOG });
  await expect(page.getByRole('application')).toHaveCount(1);
  await expect(page.getByRole('region', { name: LATER[0]! })).toHaveCount(0);
  await window.emulateMedia({ media: 'print' });
  for (const name of [FIRST, ...LATER]) await expect(page.getByRole('region', { name })).toBeVisible();
  await expect(page.getByRole('application')).toHaveCount(4);
  await window.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('application')).toHaveCount(4);
});
