import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { chromiumLaunch } from '../scripts/find-chromium.ts';
import { serveFolder } from '../scripts/static-server.ts';
import { servePeerPage } from './browser/build-page.ts';
import { measureCancel } from './browser/measure-load.ts';
import { listSubjects, type Subject } from './browser/subjects.ts';
import type { LogFile } from './files/log-file.ts';
import { makeFiles } from './files/make-files.ts';
import { installPeers } from './install-peers.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { measureQuestions } from './questions.ts';
import { writePerformancePage } from './report/performance-page.ts';
import type { Results } from './report/results.ts';
import { reportOf } from './report/tables.ts';
import { measureRounds } from './rounds.ts';

/* `npm run bench`: makes the logs, serves the built page and the peers, measures, reports. */

const CACHE = join(import.meta.dirname, '.cache');

const args = process.argv.slice(2);
const options = readOptions(args);
if (options.isHelp) console.log(HELP);
else {
  installPeers();
  await bench(options);
}

async function bench({ rows, formats, subjects: asked, rounds, isWritten }: Options): Promise<void> {
  const files: LogFile[] = [];
  for (const count of rows) files.push(...(await makeFiles(join(CACHE, 'files'), count, formats)));
  const peers = await servePeerPage(join(CACHE, 'page'));
  const page = await serveFolder('dist');
  // Spelled out: the launch options are getters, and the path is looked up only when it is needed.
  const { executablePath, args: browserArgs } = chromiumLaunch;
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  try {
    const all = listSubjects({ page: page.address, peers: peers.address });
    const subjects = all.filter(({ name }) => asked?.includes(name) ?? true);
    const series = await measureRounds(browser, peers.watchScript, subjects, files, rounds);
    const csvFiles = files.filter(({ format }) => format === 'csv');
    const ours = subjects.filter(({ name }) => name === 'page');
    const results: Results = {
      command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
      date: new Date().toISOString().slice(0, 10),
      versions: await versionsOf(browser),
      cores: availableParallelism(),
      rounds,
      series,
      cancels: await measureCancels(browser, peers.watchScript, ours, csvFiles, rounds),
      questions: await measureAllQuestions(csvFiles),
    };
    await report(results, isWritten);
  } finally {
    await browser.close();
    await Promise.all([page.close(), peers.close()]);
  }
}

async function measureCancels(
  browser: Browser,
  watchScript: string,
  [page]: readonly Subject[],
  files: readonly LogFile[],
  rounds: number,
): Promise<Results['cancels']> {
  const cancels: { rows: number; ms: (number | null)[] }[] = [];
  for (const file of page === undefined ? [] : files) {
    const ms: (number | null)[] = [];
    for (let round = 0; round < rounds; round++)
      ms.push(await measureCancel(browser, watchScript, page!, file));
    cancels.push({ rows: file.rows, ms });
  }
  return cancels;
}

async function measureAllQuestions(files: readonly LogFile[]): Promise<Results['questions']> {
  const questions: { rows: number; costs: Results['questions'][number]['costs'] }[] = [];
  for (const file of files) questions.push({ rows: file.rows, costs: await measureQuestions(file) });
  return questions;
}

async function report(results: Results, isWritten: boolean): Promise<void> {
  const folder = join(CACHE, 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'latest.json'), JSON.stringify(results, null, 2));
  const text = reportOf(results);
  console.log(text);
  if (isWritten) await writePerformancePage(text);
}

async function versionsOf(browser: Browser): Promise<Results['versions']> {
  const manifest = await readFile(join(import.meta.dirname, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Readonly<Record<string, string>> };
  return { Chromium: browser.version(), Node: process.versions.node, ...dependencies };
}
