import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { chooseFiles, dropFiles } from './page-actions.ts';
import { HUNDRED_DAYS } from './selected-logs.ts';
import { expect, test } from './watched-page.ts';

/** What docs/definitions.md says that the page says. */
const DOCUMENTED = [
  ...readFileSync('docs/definitions.md', 'utf8').matchAll(/^- `(\w+)` \(\[.+\]\(#.+\)\): (.+)$/gm),
].map(([, name, text]) => ({ name: name!, text: text! }));

test('what stands behind every ⓘ is what docs/definitions.md says, and every line of it stands somewhere', async ({
  page,
}) => {
  await page.goto('');
  await dropFiles(page, HUNDRED_DAYS);
  const shown = new Set<string>();
  const readAll = async (within: Locator) => {
    // Everything has been answered, and every chart has had its turn.
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(page.getByText('Loading the chart')).toHaveCount(0);
    const buttons = within.getByRole('button', { name: /^What does .+ count\?$/ });
    await expect(buttons.first()).toBeVisible();
    for (const button of await buttons.all()) {
      await button.click();
      const said = page.getByRole('dialog').last().locator('[id]').last();
      const texts = await said.evaluate((element) =>
        [element, ...element.children]
          .flatMap((each) => [...each.childNodes])
          .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').trim() : '')),
      );
      for (const text of texts) if (text !== '' && text !== '7-day mean:') shown.add(text);
      await page.keyboard.press('Escape');
      await expect(button).toHaveAttribute('aria-expanded', 'false');
    }
  };
  for (const tab of ['Overview', 'Conversations', 'People', 'Data quality']) {
    await page.getByRole('tab', { name: tab }).click();
    await readAll(page.getByRole('main'));
  }
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'First seen' }).click();
  await page.keyboard.press('Escape');
  await readAll(page.getByRole('table', { name: 'People' }));
  await page.getByRole('button', { name: 'Ada', exact: true }).click();
  await readAll(page.getByRole('dialog').first());
  await page.getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('button', { name: /Conversations: show the people$/ })
    .first()
    .click();
  await readAll(page.getByRole('dialog').first());
  await page.getByRole('button', { name: 'Close' }).click();
  await chooseFiles(page, {
    name: 'users.json',
    text: JSON.stringify([{ uuid: 'Dan-1', full_name: 'Dan', email_address: 'dan@example.com' }]),
  });
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await readAll(page.getByRole('region', { name: /never/i }));

  const documented = new Set(DOCUMENTED.map(({ text }) => text));
  expect([...shown].filter((text) => !documented.has(text))).toEqual([]);
  expect(DOCUMENTED.filter(({ text }) => !shown.has(text)).map(({ name }) => name)).toEqual([]);
});
