import { expect, type Locator, type Page } from '@playwright/test';

/* What a reader does on the page, by the names a screen reader would say. */

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Chooses files with the file input; `text` is their content. */
export async function chooseFiles(
  page: Page,
  ...files: readonly (NamedText | { name: string; bytes: Buffer })[]
) {
  await page.locator('input[type=file]').setInputFiles(
    files.map((file) => ({
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: 'text' in file ? Buffer.from(file.text) : file.bytes,
    })),
  );
}

/** Drops files on the middle of the window, as a file manager would. */
export async function dropFiles(page: Page, ...files: readonly NamedText[]) {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}

/** A metric card, by its title. */
export function card(page: Page, title: string): Locator {
  return page.getByRole('group', { name: title, exact: true });
}

/** The large figure of a card: the first paragraph below its title. */
export function figureOf(page: Page, title: string): Locator {
  return card(page, title).getByRole('paragraph').first();
}

/** Waits until the cards show these figures. */
export async function expectCards(page: Page, figures: Readonly<Record<string, string>>) {
  for (const [title, figure] of Object.entries(figures)) {
    await expect(figureOf(page, title)).toHaveText(figure);
  }
}

/** The text of a file of the Download menu. */
export async function download(page: Page, item: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  return saved(page, page.getByRole('menuitem', { name: item }));
}

/** Drops a file of five gigabytes, which no machine has read before a test is done, and that costs the test no memory: one piece, repeated. */
export async function dropHugeFile(page: Page) {
  await page.evaluate(async () => {
    const row = `2026-03-01T10:00:00Z,{},conversation_deleted,{},{},,,${'x'.repeat(2000)},\r\n`;
    const piece = new Blob([row.repeat(10_000)]);
    const data = new DataTransfer();
    const header =
      'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform\r\n';
    data.items.add(new File([header, ...Array<Blob>(240).fill(piece)], 'huge.csv'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
}

/** The text of what a click makes the browser save. */
export async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const { name, bytes } = await savedBytes(page, button);
  return { name, text: bytes.toString('utf8') };
}

/** The same, as bytes. */
export async function savedBytes(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** As the browser's button does. In the page in one file the steps are those of its frame, for which Playwright's own `goBack` would wait in vain. */
export async function goBack(page: Page) {
  await page.evaluate(() => history.back());
}

export async function goForward(page: Page) {
  await page.evaluate(() => history.forward());
}
