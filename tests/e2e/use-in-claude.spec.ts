import { readFileSync } from 'node:fs';
import { chooseFiles, saved } from './page-actions.ts';
import { SMALL_CSV } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

const CODE = readFileSync('dist/artifact/usage-analytics.jsx', 'utf8');
const INSTRUCTIONS = readFileSync('dist/artifact/project-instructions.md', 'utf8');

test('the empty page hands over instructions and code for a Claude project', async ({ page, window }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Use in Claude' }).click();
  const dialog = page.getByRole('dialog', { name: 'Use in Claude' });
  await expect(dialog.getByRole('textbox', { name: 'Code' })).toHaveValue(CODE);
  await expect(dialog.getByRole('textbox', { name: 'Instructions' })).toHaveValue(INSTRUCTIONS);
  await expect(dialog).toContainText('also gets the attached log');

  const file = await saved(page, dialog.getByRole('button', { name: 'Download usage-analytics.jsx' }));
  expect(file).toEqual({ name: 'usage-analytics.jsx', text: CODE });

  await dialog.getByRole('button', { name: 'Copy instructions' }).click();
  await expect(dialog.getByText('Copied.', { exact: true })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Use in Claude' })).toBeFocused();
});

test('the menu of the dashboard leads to it, and what is copied is the code', async ({ page, window }) => {
  await page.goto('');
  await chooseFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Use in Claude' }).click();
  const dialog = page.getByRole('dialog', { name: 'Use in Claude' });
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  await expect(dialog.getByText('Copied.', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('tab', { name: 'Conversations' }).click();
  const search = page.getByRole('searchbox', { name: 'Search people' });
  await search.focus();
  await window.keyboard.press('ControlOrMeta+V');
  // A line of search has no line ends.
  const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  await expect.poll(async () => oneLine(await search.inputValue()) === oneLine(CODE)).toBe(true);
});
