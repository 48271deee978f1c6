import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

const SAMPLE_INTERVAL_MS = 20;

/** Follows how much memory the pages' processes take; `stop` gives the peak above the beginning, in bytes, or null where /proc is not to be had. */
export interface MemoryWatch {
  stop(): number | null;
}

/**
 * Watches the renderer processes that run now. Their anonymous resident memory counts (`RssAnon`): heaps of pages and workers, array buffers,
 * WebAssembly; not code, and not what is shared with the browser's other processes.
 */
export async function watchRendererMemory(browser: Browser): Promise<MemoryWatch> {
  const renderers = await renderersOf(browser);
  const start = sumOf(renderers);
  let peak = start;
  const timer = setInterval(() => {
    peak = Math.max(peak, sumOf(renderers));
  }, SAMPLE_INTERVAL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return Number.isNaN(start) ? null : Math.max(peak, sumOf(renderers)) - start;
    },
  };
}

/** What the renderer processes hold now, in bytes; null where /proc is not to be had. */
export async function rendererBytes(browser: Browser): Promise<number | null> {
  const bytes = sumOf(await renderersOf(browser));
  return Number.isNaN(bytes) ? null : bytes;
}

async function renderersOf(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function sumOf(processes: readonly number[]): number {
  return processes.reduce((sum, process) => sum + anonymousBytes(process), 0);
}

function anonymousBytes(process: number): number {
  try {
    const [, kilobytes] = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}
