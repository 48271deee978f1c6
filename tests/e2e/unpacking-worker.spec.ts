import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { chooseFiles, expectCards } from './page-actions.ts';
import { expect, test } from './watched-page.ts';

/* A large packed file is unpacked in a worker of its own, opened by the one that reads: the page itself does not know of it. */

const ROWS = 100_000;
/** Some 4 MB when it is packed: `device_id` is noise. */
const LOG = gzipSync(
  `created_at,event,device_id\n${Array.from({ length: ROWS }, (_, index) => {
    const noise = [1, 2, 3, 4, 5, 6].map((word) =>
      (Math.imul(index * 6 + word, 0x9e3779b1) >>> 0).toString(36),
    );
    return `2026-01-10T10:00:00.${String(index).padStart(6, '0')}Z,conversation_created,${noise.join('')}\n`;
  }).join('')}`,
);

/** Counts the workers that run in the browser, whoever opened them. */
async function countWorkers(page: Page) {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const running = new Set<string>();
  const counts = { most: 0, now: () => running.size };
  session.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type === 'worker') running.add(targetInfo.targetId);
    counts.most = Math.max(counts.most, running.size);
  });
  session.on('Target.targetDestroyed', ({ targetId }) => running.delete(targetId));
  await session.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
  return counts;
}

test('a large gzip has one worker to unpack it while another reads, and none too many is left', async ({
  page,
}) => {
  const workers = await countWorkers(page);
  await page.goto('');
  await expect.poll(workers.now).toBe(2);
  await chooseFiles(page, { name: 'log.csv.gz', bytes: LOG });
  await expectCards(page, { Conversations: ROWS.toLocaleString('en') });
  expect(workers.most).toBe(3);
  // The keeper of the log and the next reader.
  await expect.poll(workers.now).toBe(2);
});
