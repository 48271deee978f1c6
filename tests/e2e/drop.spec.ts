import { appendFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { writeZip } from '../support/zip-writer.ts';
import { chooseFiles, dropFiles, expectCards } from './page-actions.ts';
import { SMALL_CARDS, SMALL_CSV, SMALL_NDJSON } from './small-logs.ts';
import { expect, test } from './watched-page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('');
});

test('reads gzip files, joined members too', async ({ page }) => {
  const half = SMALL_CSV.indexOf('\n', SMALL_CSV.length / 2) + 1;
  const members = [SMALL_CSV.slice(0, half), SMALL_CSV.slice(half)].map((text) => gzipSync(text));
  await chooseFiles(page, { name: 'audit_logs.csv.gz', bytes: Buffer.concat(members) });
  await expectCards(page, SMALL_CARDS);
  await page.getByRole('button', { name: 'Clear' }).click();
  await chooseFiles(page, { name: 'log.gz', bytes: gzipSync(SMALL_NDJSON).subarray(0, 100) });
  await expect(page.getByRole('alert')).toContainText('The archive is damaged (gzip: cut off).');
});

test('B9: archives in archives that are nested too deeply are called that', async ({ page }) => {
  const zip = (name: string, content: Uint8Array) => writeZip([{ name, content }]);
  const csv = Buffer.from(SMALL_CSV);
  for (const archive of [
    zip('middle.zip', zip('inner.zip', zip('audit_logs.csv', csv))),
    zip('audit_logs.csv.gz.gz', gzipSync(gzipSync(csv))),
  ]) {
    await page.goto('');
    await chooseFiles(page, { name: 'outer.zip', bytes: Buffer.from(archive) });
    const refusal = page.getByRole('alert');
    await expect(refusal).toContainText('This is an archive inside an archive, nested too deeply');
    await expect(refusal).toContainText('Unpack the outer one, then drop the inner one.');
    await expect(refusal).not.toContainText('damaged');
  }
});

test('A12: a file on the disk that grows while it is read → refused with the browser’s word for it, and loads when it is chosen again', async ({
  page,
}, testInfo) => {
  const path = testInfo.outputPath('growing.csv');
  const [header = '', ...rows] = SMALL_CSV.trimEnd().split('\n');
  writeFileSync(path, `${header}\n${`${rows.join('\n')}\n`.repeat(Math.ceil(80e6 / SMALL_CSV.length))}`);
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByRole('region', { name: 'Loading' })).toContainText(/\d/);
  appendFileSync(path, `${rows[0]}\n`);
  await expect(page.getByRole('alert')).toContainText('could not read the file (NotReadableError)');
  await expect(page.getByRole('alert')).toContainText('It changed after it was chosen');
  writeFileSync(path, SMALL_CSV);
  await page.locator('input[type=file]').setInputFiles(path);
  await expectCards(page, SMALL_CARDS);
});

test('A7: a link or a text dropped → a hint, no navigation, what is loaded stays', async ({ page }) => {
  await dropFiles(page, { name: 'audit_logs.csv', text: SMALL_CSV });
  await expectCards(page, SMALL_CARDS);
  for (const [type, hint] of [
    ['text/uri-list', 'A link is not opened here'],
    ['text/plain', 'A text that is dropped is not read'],
  ] as const) {
    const isPrevented = await page.evaluate((type) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData(type, 'https://example.com/audit_logs.csv');
      return ['dragenter', 'dragover', 'drop'].map(
        (name) =>
          !document.body.dispatchEvent(
            new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
          ),
      );
    }, type);
    expect(isPrevented).toEqual([true, true, true]);
    await expect(page.getByText(hint)).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByText(hint)).toBeHidden();
  }
  await expectCards(page, SMALL_CARDS);
});
