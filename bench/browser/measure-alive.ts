import type { Browser, Page } from 'playwright';
import type { LogFile } from '../files/log-file.ts';
import { MANY_PEOPLE } from '../files/many-people.ts';
import type { Frames } from '../page/deeds.ts';
import { inFreshPage, readOnce } from './measure-load.ts';
import type { Subject } from './subjects.ts';

/** What our page does for its reader while a large file is read, and how a long list moves. */
export interface Alive {
  /** Typing a name into the search among `MANY_PEOPLE` people while the file is read; null where the file was read too quickly. */
  readonly typing: { readonly longestTaskMs: number; readonly slowestKeyMs: number } | null;
  /** From the click to the log as it was before, with that log still on the page; null where the file was read too quickly. */
  readonly cancelMs: number | null;
  /** Frames a second when the list of these people is scrolled as by a wheel, and as by its bar: all of it in three seconds. */
  readonly wheelFrames: number;
  readonly barFrames: number;
}

const KEY_MS = 80;
const SCROLL_FRAMES = 180;
const ROW_PIXELS = 36;
const WHEEL_PIXELS = 50;

/** Loads the log of many people, looks at them while `file` is read, cancels, and scrolls through them. */
export async function measureAlive(
  browser: Browser,
  watchScript: string,
  subject: Subject,
  peoplePath: string,
  file: LogFile,
): Promise<Alive> {
  return inFreshPage(browser, watchScript, subject, file, async (page) => {
    await page.locator('input[type=file]').setInputFiles(peoplePath);
    await page.getByRole('tab', { name: 'Conversations' }).click();
    await page.getByRole('table', { name: 'Leaderboard' }).waitFor();
    const wheelFrames = framesASecond(await scroll(page, WHEEL_PIXELS));
    const barFrames = framesASecond(await scroll(page, (MANY_PEOPLE * ROW_PIXELS) / SCROLL_FRAMES));
    await readOnce(file);
    await page.locator('input[type=file]').setInputFiles(file.path);
    const loading = page.getByRole('region', { name: 'Loading' });
    await page.waitForFunction(() => window.loadWatch.progress() > 0.01);
    const noted = await page.evaluateHandle(() => window.deeds.note());
    await page
      .getByRole('searchbox', { name: 'Search people' })
      .pressSequentially('person 1999', { delay: KEY_MS });
    const match = page.getByText(/^12 of [\d,]+ people match/);
    await Promise.race([match.waitFor(), loading.waitFor({ state: 'hidden' })]);
    const typing = await noted.evaluate((stop) => stop());
    const isLoading = await loading.isVisible();
    const cancelMs = isLoading ? await page.evaluate(() => window.loadWatch.cancel()) : null;
    const isAsBefore = (await page.getByRole('banner').textContent())?.includes('20,000 events');
    if (isLoading && isAsBefore !== true) throw new Error('Cancel did not leave the log as it was.');
    return {
      typing: isLoading ? { longestTaskMs: typing.longestTask, slowestKeyMs: typing.slowestKey } : null,
      cancelMs,
      wheelFrames,
      barFrames,
    };
  });
}

function scroll(page: Page, pixels: number): Promise<Frames> {
  return page.evaluate(([by, frames]) => window.deeds.scroll(by, frames), [pixels, SCROLL_FRAMES] as const);
}

function framesASecond({ due, dropped }: Frames): number {
  return (60 * (due - dropped)) / due;
}
