import { writeSampleJson } from '../../src/sample/sample-json.ts';
import { writeSampleLog } from '../../src/sample/sample-log.ts';
import { type PlainRecord, plainSummary } from '../support/plain-summary.ts';
import { chooseFiles, download } from './page-actions.ts';
import { expect, test } from './watched-page.ts';

const LOG = { seed: 7, people: 300, days: 120, events: 20_000 };

test('the Summary of 20,000 events equals a plain computation, row by row', async ({ page }) => {
  const records = [...writeSampleJson(LOG)]
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PlainRecord);
  const expected = plainSummary(records);
  expect(expected.log.events).toBe(20_000);

  await page.goto('');
  await chooseFiles(page, { name: 'audit_logs.csv', text: [...writeSampleLog(LOG)].join('') });
  const { name, text } = await download(page, 'Summary (JSON)');
  const summary = JSON.parse(text);

  expect(name).toBe(`claude-usage-summary_${expected.range.from}_to_${expected.range.to}.json`);
  expect(summary.log.files).toEqual([
    { name: 'audit_logs.csv', format: 'csv', recordsRead: 20_000, recordsRejected: 0, duplicates: 0 },
  ]);
  expect(Object.keys(summary)).toEqual([
    'schema',
    'timeZone',
    'asOf',
    'range',
    'log',
    'totals',
    'periods',
    'daily',
    'people',
    'issues',
  ]);
  const { schema, issues, log, ...figures } = summary;
  const { files, ...logFigures } = log;
  expect(schema).toBe('usage-analytics-summary/1');
  expect(issues).toEqual([]);
  expect({ ...figures, log: logFigures }).toEqual(expected);

  const cards = page.getByRole('group', { name: 'Conversations', exact: true });
  await expect(cards).toContainText(expected.totals.conversations.toLocaleString('en'));
});
