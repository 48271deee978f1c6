import type { Browser, CDPSession } from 'playwright';
import type { LogFile } from '../files/log-file.ts';
import { inFreshPage, readOnce } from './measure-load.ts';
import { rendererBytes } from './renderer-memory.ts';
import type { Subject } from './subjects.ts';
import { workerHeaps } from './worker-heaps.ts';

/** What the page holds after it was loaded and cleared so many times and garbage was collected; 0 times is the empty page. Bytes. */
export interface Level {
  readonly times: number;
  /** All that the process holds for itself; null where it cannot be measured. */
  readonly process: number | null;
  readonly pageHeap: number;
  readonly workerHeap: number;
  readonly nodes: number;
}

export const LEVEL_ROUNDS = 20;

/** Loads the file and clears the page, `LEVEL_ROUNDS` times, and looks after each time at what is left. */
export async function measureLevels(
  browser: Browser,
  watchScript: string,
  subject: Subject,
  file: LogFile,
): Promise<readonly Level[]> {
  return inFreshPage(browser, watchScript, subject, file, async (page) => {
    await readOnce(file);
    const session = await page.context().newCDPSession(page);
    const levels: Level[] = [];
    const look = async (times: number): Promise<void> => {
      levels.push({
        times,
        ...(await pageLevel(session)),
        workerHeap: await workerHeaps(session),
        process: await rendererBytes(browser),
      });
    };
    await look(0);
    // Chosen once, so that the page has the file; what follows happens in the page alone.
    await page.locator('input[type=file]').setInputFiles(file.path);
    await page.getByRole('application', { name: /each day/ }).waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    for (let times = 1; times <= LEVEL_ROUNDS; times++) {
      await page.evaluate(() => window.deeds.loadAndClear());
      await look(times);
    }
    return levels;
  });
}

/** Garbage is collected twice: what the first time frees may have held something else. */
async function pageLevel(session: CDPSession): Promise<Pick<Level, 'pageHeap' | 'nodes'>> {
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metricOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { pageHeap: metricOf('JSHeapUsedSize'), nodes: metricOf('Nodes') };
}
