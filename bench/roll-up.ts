import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogKeeper } from '../src/engine/log-keeper.ts';
import type { ReadFile } from '../src/importers/read-outcome.ts';
import { readSource } from '../src/importers/read-source.ts';
import type { Summary } from '../src/metrics/summary.ts';
import { plainSummary } from '../tests/support/plain-summary.ts';
import { installPeers } from './install-peers.ts';
import { type Database, openDuckDb } from './roll-up/duckdb-in-node.ts';
import { type ExpandedLog, expandRollUp } from './roll-up/expand.ts';
import { hardLog } from './roll-up/hard-log.ts';
import { documentedStatements, RESULT } from './roll-up/statement.ts';

/*
 * `npm run test:roll-up`: runs the SQL of docs/scale.md over a hard log and fails when the roll-up's numbers are not the page's. The page reads the log
 * itself; the numbers of the roll-up are computed without any code of the page but its reader of Python's literals.
 */

const INDIA = { name: 'UTC+05:30', minutes: 330 };

const folder = await mkdtemp(join(tmpdir(), 'roll-up-'));
const home = process.cwd();
try {
  installPeers();
  const { byDay, byQuarterHour, byDayAndEvent } = await documentedStatements();
  const database = await openDuckDb();
  console.log(`DuckDB ${database.version}`);
  await check('by day, in UTC', database, byDay, 0);
  await check('by day and event, in UTC', database, byDayAndEvent, 0);
  await check(`by quarter of an hour, in ${INDIA.name}`, database, byQuarterHour, INDIA.minutes);
  await checkRefusal();
} finally {
  process.chdir(home);
  await rm(folder, { recursive: true });
}

/** A roll-up of the log as it stands, its days counted in a zone that is so many minutes ahead, against the page's Summary of a log moved by as many. */
async function check(name: string, database: Database, statement: string, minutes: number): Promise<void> {
  process.chdir(await mkdtemp(join(folder, 'check-')));
  for (const { name: file, text } of hardLog()) await writeFile(file, text);
  database.run(statement);
  const rollUp = await expandRollUp(RESULT);
  const { figures, rejected } = await pageFigures(hardLog(minutes));
  assert.deepEqual(plainSummary(moved(rollUp, minutes)), figures, name);
  assert.equal(rollUp.notReadable, rejected, `${name}: records that cannot be read`);
  console.log(`ok     ${name}: ${figures.log.events} events in ${rollUp.lines} lines, every number the same`);
}

function moved({ records }: ExpandedLog, minutes: number): ExpandedLog['records'] {
  if (minutes === 0) return records;
  return records.map((record) => {
    const { created_at } = record;
    const minute = new Date(Date.parse(`${created_at.slice(0, 16)}Z`) + minutes * 60_000);
    return { ...record, created_at: minute.toISOString().slice(0, 16) + created_at.slice(16) };
  });
}

/** What the page's own download says of these files, without what it says of each file. */
async function pageFigures(files: ReturnType<typeof hardLog>) {
  const outcomes: ReadFile[] = [];
  for (const { name, text } of files) {
    for (const outcome of await readSource(new File([text], name))) {
      assert(outcome.ok, 'the page reads the log');
      outcomes.push(outcome.value);
    }
  }
  const keeper = new LogKeeper();
  keeper.add(outcomes, 'join');
  const { schema, issues, log, ...figures } = keeper.ask('summary') as Summary;
  const { files: read, ...logFigures } = log;
  const rejected = read.reduce((sum, { recordsRejected }) => sum + recordsRejected, 0);
  return { figures: { ...figures, log: logFigures }, rejected };
}

/** Until it can import roll-ups, the page must not take one for a log: every number would be too low. */
async function checkRefusal(): Promise<void> {
  const [outcome] = await readSource(new File([await readFile(RESULT)], RESULT));
  assert.equal(outcome?.ok, false, 'the page refuses a roll-up');
  console.log('ok     the page refuses the roll-up as a log');
}
