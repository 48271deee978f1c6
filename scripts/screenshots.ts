import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { chromiumLaunch } from './find-chromium.ts';
import { serveFolder } from './static-server.ts';

/* Takes the pictures of docs/images/ from the built page. Run `npm run build` first. */

const folder = process.argv[2] ?? 'docs/images';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly reach: (page: Page) => Promise<unknown>;
}

const empty = async (): Promise<void> => {};

const sample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Try the sample log' }).click();
  await page.getByRole('application').first().waitFor();
};

const conversations = async (page: Page): Promise<void> => {
  await sample(page);
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await page.getByRole('application').first().waitFor();
};

const failed = (page: Page): Promise<unknown> =>
  dropText(page, 'audit_logs.csv', '<!doctype html><title>Sign in</title>', 1).then(() =>
    page.getByRole('alert').waitFor(),
  );

const loading = (page: Page): Promise<unknown> => {
  const row = `2026-03-01T10:00:00Z,{},conversation_deleted,{},{},,,${'x'.repeat(200)},\n`;
  return dropText(page, 'audit_logs-2026-06-30.csv', row.repeat(20_000), 400).then(() =>
    page.getByText(/about \d+ s left/).waitFor(),
  );
};

const pictures: readonly Picture[] = [
  { name: 'empty-light', width: 1440, height: 900, scheme: 'light', reach: empty },
  { name: 'loading-light', width: 1024, height: 700, scheme: 'light', reach: loading },
  { name: 'failed-dark', width: 1024, height: 700, scheme: 'dark', reach: failed },
  { name: 'overview-light', width: 1440, height: 860, scheme: 'light', reach: sample },
  { name: 'overview-dark', width: 1024, height: 860, scheme: 'dark', reach: sample },
  { name: 'conversations-light', width: 1440, height: 1500, scheme: 'light', reach: conversations },
  { name: 'conversations-phone-dark', width: 390, height: 1600, scheme: 'dark', reach: conversations },
];

mkdirSync(folder, { recursive: true });
const server = await serveFolder('dist');
const browser = await chromium.launch({
  executablePath: chromiumLaunch.executablePath,
  args: chromiumLaunch.args,
});
for (const { name, width, height, scheme, reach } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await page.goto(server.address);
  await reach(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
await browser.close();
await server.close();

/** Drops a file made of a header and `copies` times the same text. */
async function dropText(page: Page, name: string, text: string, copies: number): Promise<void> {
  await page.evaluate(
    ([fileName, content, count]) => {
      const header =
        'created_at,actor_info,event,event_info,entity_info,ip_address,device_id,user_agent,client_platform\n';
      const parts = Array<Blob>(count).fill(new Blob([content]));
      const data = new DataTransfer();
      data.items.add(new File(count === 1 ? parts : [header, ...parts], fileName));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    },
    [name, text, copies] as const,
  );
}
