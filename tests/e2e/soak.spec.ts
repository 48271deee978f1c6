import type { CDPSession } from '@playwright/test';
import { writeSampleLog } from '../../src/sample/sample-log.ts';
import { appFrame, expect, test } from './watched-page.ts';

declare global {
  interface Window {
    objectUrls: Set<string>;
  }
}

const ROUNDS = 50;
/** After these everything that is kept on purpose – chunks, the worker, compiled code – is there. */
const WARM_ROUNDS = 3;

const log = [...writeSampleLog({ seed: 3, people: 100, days: 30, events: 1_000 })].join('');

interface Level {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  readonly objectUrls: number;
}

test(`${ROUNDS} times loading and clearing leave memory, workers, object addresses, nodes and listeners level`, async ({
  page,
  window: outer,
}) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    window.objectUrls = new Set();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (object: Blob) => {
      const address = createObjectURL.call(URL, object);
      window.objectUrls.add(address);
      return address;
    };
    URL.revokeObjectURL = (address: string) => {
      window.objectUrls.delete(address);
      revokeObjectURL.call(URL, address);
    };
  });
  await page.goto('');
  // A frame without an origin runs in a process of its own, which has a session of its own.
  const session = await outer
    .context()
    .newCDPSession(outer)
    .then(async (main) =>
      appFrame(outer) === outer.mainFrame() ? main : outer.context().newCDPSession(appFrame(outer)),
    );

  const levelNow = async (): Promise<Level> => ({
    ...(await measure(session)),
    workers: page.workers().length,
    objectUrls: await page.evaluate(() => window.objectUrls.size),
  });
  await page.evaluate(rounds, [WARM_ROUNDS, log] as const);
  const warm = await levelNow();
  await page.evaluate(rounds, [ROUNDS - WARM_ROUNDS, log] as const);
  // A selector of Recharts may hold an element of the chart it drew last, and with it that page. What is left of every round rises with each one that is looked at.
  const risen = async () => {
    await page.evaluate(rounds, [1, log] as const);
    return whatHasRisen(warm, await levelNow());
  };
  await expect.poll(risen, { timeout: 60_000 }).toEqual([]);
});

/** What is above its level by more than is lost in noise: over 47 rounds, whatever is left of each one is. */
function whatHasRisen(warm: Level, last: Level): readonly string[] {
  const room: Level = { heap: 4_000_000, nodes: 100, listeners: 40, workers: 0, objectUrls: 0 };
  const names = Object.keys(room) as (keyof Level)[];
  return names
    .filter((name) => last[name] > warm[name] + room[name])
    .map((name) => `${name}: ${warm[name]} → ${last[name]}`);
}

/** Runs in the page, so that nothing but the page holds on to what it makes: loads a log, looks at both tabs, clears, so many times. */
async function rounds([count, text]: readonly [number, string]): Promise<void> {
  const found = async (selector: string, words: RegExp): Promise<HTMLElement> => {
    for (;;) {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        if (words.test(element.ariaLabel ?? element.textContent)) return element;
      }
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  for (let done = 0; done < count; done++) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'audit_logs.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await found('[role=application]', /each day/);
    // A tab is chosen by pressing, not by clicking.
    (await found('[role=tab]', /^Conversations/)).dispatchEvent(
      new MouseEvent('mousedown', { bubbles: true, button: 0 }),
    );
    await found('caption', /^Leaderboard/);
    (await found('button', /^Clear/)).click();
    await found('button', /^Choose files/);
  }
}

/** After a collection of garbage: what is left is held by somebody. */
async function measure(session: CDPSession): Promise<Pick<Level, 'heap' | 'nodes' | 'listeners'>> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metricOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: metricOf('JSHeapUsedSize'),
    nodes: metricOf('Nodes'),
    listeners: metricOf('JSEventListeners'),
  };
}
