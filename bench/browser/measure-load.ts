import { createReadStream } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { firstDifference } from '../answers/answers.ts';
import type { LogFile } from '../files/log-file.ts';
import { type MemoryWatch, watchRendererMemory } from './renderer-memory.ts';
import type { Subject } from './subjects.ts';

/** What one load came to. */
export type Load =
  | {
      readonly ok: true;
      /** Our page: until everything in view is drawn. */
      readonly ms: number;
      /** Until everything is drawn, in view or not. */
      readonly wholeMs: number;
      /** Above the empty page; null where it cannot be measured. */
      readonly peakBytes: number | null;
      readonly longestTaskMs: number;
      readonly longestGapMs: number;
      /** How often our page drew how far it was. */
      readonly progressUpdates: number;
      readonly droppedFrames: number;
      readonly frames: number;
      /** Where its answers differ from the true ones; null when they are the same. A wrong answer is no result. */
      readonly wrong: string | null;
    }
  | { readonly ok: false; readonly error: string };

const MOST_MINUTES = 15;

/** Opens the subject in a fresh page, loads the file as a reader would choose it, and compares the answers. */
export async function measureLoad(
  browser: Browser,
  watchScript: string,
  subject: Subject,
  file: LogFile,
): Promise<Load> {
  return inFreshPage(browser, watchScript, subject, file, async (page) => {
    await readOnce(file);
    const memory = await watchRendererMemory(browser);
    try {
      return await load(page, memory, subject, file);
    } catch (reason) {
      return { ok: false, error: firstLine(reason) };
    } finally {
      memory.stop();
    }
  });
}

/** Begins to load the file, cancels when a good part is read, and gives the milliseconds until the page is as before; null when it was too quick. */
export async function measureCancel(
  browser: Browser,
  watchScript: string,
  subject: Subject,
  file: LogFile,
): Promise<number | null> {
  return inFreshPage(browser, watchScript, subject, file, async (page) => {
    await readOnce(file);
    await page.locator('input[type=file]').setInputFiles(file.path);
    await page.waitForFunction(() => window.loadWatch.progress() > 0.2);
    const progress = await page.evaluate(() => window.loadWatch.progress());
    return progress < 1 ? page.evaluate(() => window.loadWatch.cancel()) : null;
  });
}

/** Opens the subject in a window of its own with what watches it, ready for a file; closes it when all is done. */
export async function inFreshPage<Value>(
  browser: Browser,
  watchScript: string,
  subject: Subject,
  file: LogFile,
  act: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: watchScript });
    await page.goto(subject.address(file));
    await page.waitForSelector(subject.readySelector, { state: 'attached' });
    await page.waitForLoadState('networkidle');
    return await act(page);
  } finally {
    await context.close();
  }
}

async function load(page: Page, memory: MemoryWatch, subject: Subject, file: LogFile): Promise<Load> {
  const crashed = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('The page crashed.')));
  });
  await page.locator('input[type=file]').setInputFiles(file.path);
  const report = await Promise.race([
    page.evaluate(() => window.loadWatch.report),
    crashed,
    giveUpAfter(MOST_MINUTES),
  ]);
  const peakBytes = memory.stop();
  if (report.error !== undefined) return { ok: false, error: report.error };
  const answers = await subject.answers(page, report);
  return {
    ok: true,
    ms: report.duration,
    wholeMs: report.wholeDuration,
    peakBytes,
    longestTaskMs: report.longestTask,
    longestGapMs: report.longestGap,
    progressUpdates: report.progressUpdates,
    droppedFrames: report.droppedFrames,
    frames: report.frames,
    wrong: answers === null ? null : firstDifference(answers, file.answers),
  };
}

function giveUpAfter(minutes: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`No picture after ${minutes} minutes.`)), minutes * 60_000).unref();
  });
}

/** Into the page cache: the disk is not what is measured. */
export async function readOnce({ path }: LogFile): Promise<void> {
  for await (const _ of createReadStream(path, { highWaterMark: 1 << 20 }));
}

function firstLine(reason: unknown): string {
  return String(reason).split('\n')[0]!;
}
