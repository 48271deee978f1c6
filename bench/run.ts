import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { chromiumLaunch } from '../scripts/find-chromium.ts';
import { serveFolder } from '../scripts/static-server.ts';
import { servePeerPage } from './browser/build-page.ts';
import { measureAlive } from './browser/measure-alive.ts';
import { LEVEL_ROUNDS, measureLevels } from './browser/measure-levels.ts';
import { measureCancel } from './browser/measure-load.ts';
import { listSubjects, type Subject } from './browser/subjects.ts';
import type { LogFile } from './files/log-file.ts';
import { makeFiles } from './files/make-files.ts';
import { makeManyPeople } from './files/many-people.ts';
import { installPeers } from './install-peers.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { measureQuestions } from './questions.ts';
import { writePerformancePage } from './report/performance-page.ts';
import { fileOf, type Results, type Run } from './report/results.ts';
import { reportOf } from './report/tables.ts';
import { measureRounds, type Series } from './rounds.ts';
import { say } from './say.ts';

/* `npm run bench`: makes the logs, serves the built page and the peers, measures, reports. */

const CACHE = join(import.meta.dirname, '.cache');
/** Twenty times five million events would take longer than all the rest. */
const MOST_ROWS_OF_LEVELS = 1_000_000;

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
    const found = await measureOurs(browser, peers.watchScript, subjects, files, rounds);
    await report({ runs: [await runOf(browser, rounds, series)], series, ...found }, isWritten);
  } finally {
    await browser.close();
    await Promise.all([page.close(), peers.close()]);
  }
}

/** What only our page is asked for: is it alive, does it give back what it took, how quickly does it answer. */
async function measureOurs(
  browser: Browser,
  watchScript: string,
  subjects: readonly Subject[],
  files: readonly LogFile[],
  rounds: number,
): Promise<Omit<Results, 'runs' | 'series'>> {
  const found = {
    cancels: [] as Results['cancels'][number][],
    alive: [] as Results['alive'][number][],
    levels: [] as Results['levels'][number][],
    questions: [] as Results['questions'][number][],
  };
  const page = subjects.find(({ name }) => name === 'page');
  if (page === undefined) return found;
  const peoplePath = await makeManyPeople(join(CACHE, 'files'));
  const csvFiles = files.filter(({ format }) => format === 'csv');
  const mostRows = Math.max(...csvFiles.map(({ rows }) => rows));
  for (const file of csvFiles) {
    const { rows } = file;
    await attempt(`${rows} rows: Cancel`, async () => {
      const ms = await times(rounds, () => measureCancel(browser, watchScript, page, file));
      found.cancels.push({ rows, ms });
    });
    await attempt(`${rows} rows: questions`, async () => {
      found.questions.push({ rows, costs: await measureQuestions(file) });
    });
    // Small files are read before anything can be done meanwhile.
    if (rows < mostRows) continue;
    await attempt(`${rows} rows: typing, scrolling, Cancel over a log`, async () => {
      const alive = await times(Math.min(rounds, 3), () =>
        measureAlive(browser, watchScript, page, peoplePath, file),
      );
      found.alive.push({ rows, rounds: alive });
    });
    if (rows <= MOST_ROWS_OF_LEVELS)
      await attempt(`${rows} rows: loaded and cleared ${LEVEL_ROUNDS} times`, async () => {
        found.levels.push({ rows, levels: await measureLevels(browser, watchScript, page, file) });
      });
  }
  return found;
}

/** What cannot be measured is said, and is missing in the tables: half an hour of other figures is not lost for it. */
async function attempt(what: string, measure: () => Promise<void>): Promise<void> {
  say(what);
  try {
    await measure();
  } catch (reason) {
    say(`${what}: not measured. ${String(reason)}`);
  }
}

async function times<Value>(count: number, measure: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let time = 0; time < count; time++) values.push(await measure());
  return values;
}

async function report(found: Results, isWritten: boolean): Promise<void> {
  const folder = join(CACHE, 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'latest.json'), JSON.stringify(found, null, 2));
  console.log(reportOf(found));
  if (isWritten) await writePerformancePage(found);
}

async function runOf(browser: Browser, rounds: number, series: readonly Series[]): Promise<Run> {
  const manifest = await readFile(join(import.meta.dirname, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Readonly<Record<string, string>> };
  return {
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    date: new Date().toISOString().slice(0, 10),
    versions: { Chromium: browser.version(), Node: process.versions.node, ...dependencies },
    cores: availableParallelism(),
    rounds,
    files: [...new Set(series.map(({ file }) => fileOf(file)))],
  };
}
