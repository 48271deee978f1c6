import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogKeeper } from '../src/engine/log-keeper.ts';
import { readSource } from '../src/importers/read-source.ts';
import type { Summary } from '../src/metrics/summary.ts';
import { WHOLE_LOG } from '../src/model/selection.ts';
import { plainSummary } from '../tests/support/plain-summary.ts';
import { installPeers } from './install-peers.ts';
import { pageContentWork, plainContentWork } from './roll-up/content-work.ts';
import { type Database, openDuckDb } from './roll-up/duckdb-in-node.ts';
import { type ExpandedLog, expandRollUp } from './roll-up/expand.ts';
import { hardLog } from './roll-up/hard-log.ts';
import { documentedStatements, RESULT } from './roll-up/statement.ts';

/*
 * `npm run test:roll-up`: runs the SQL of docs/scale.md over a hard log and fails when the roll-up's numbers are not the page's. The page reads the log
 * itself; the numbers of the roll-up are computed without any code of the page but its reader of Python's literals.
 */

interface Zone {
  readonly timeZone: string;
  /** Ahead of UTC, the whole year. */
  readonly minutes: number;
}

const MINUTES_A_DAY = 1440;
/** Days. */
const STRETCHES = [1, 13, 45];

const UTC: Zone = { timeZone: 'UTC', minutes: 0 };
const INDIA: Zone = { timeZone: 'Asia/Kolkata', minutes: 330 };

const folder = await mkdtemp(join(tmpdir(), 'roll-up-'));
const home = process.cwd();
try {
  installPeers();
  const { byDay, byQuarterHour, byDayAndEvent } = await documentedStatements();
  const database = await openDuckDb();
  console.log(`DuckDB ${database.version}`);
  await check('by day, in UTC', database, byDay, UTC);
  await check('by day and event, in UTC', database, byDayAndEvent, UTC);
  await check(`by quarter of an hour, in ${INDIA.timeZone}`, database, byQuarterHour, INDIA);
  await checkRefusal();
} finally {
  process.chdir(home);
  await rm(folder, { recursive: true });
}

/** A roll-up of the log, its days counted in the zone, against the page's Summary of the log itself. */
async function check(name: string, database: Database, statement: string, zone: Zone): Promise<void> {
  process.chdir(await mkdtemp(join(folder, 'check-')));
  for (const { name: file, text } of hardLog()) await writeFile(file, text);
  database.run(statement);
  const rollUp = await expandRollUp(RESULT);
  const { figures, rejected } = await pageFigures(zone);
  assert.deepEqual(rollUpFigures(rollUp, zone), figures, name);
  assert.deepEqual(rollUpStretches(rollUp, zone), await pageStretches(zone), `${name}: the stretch before`);
  const there = (instant: string): string => moved(instant, zone.minutes);
  const moments = rollUp.records.map((record) => ({ ...record, created_at: there(record.created_at) }));
  const { keeper, version } = await keeperOf(hardLog());
  const content = pageContentWork(keeper, version, zone.timeZone, there);
  assert.deepEqual(plainContentWork(moments), content, `${name}: documents and content work`);
  assert.equal(rollUp.notReadable, rejected, `${name}: records that cannot be read`);
  console.log(`ok     ${name}: ${figures.log.events} events in ${rollUp.lines} lines, every number the same`);
}

/** The plain computation knows UTC alone: it gets what the clocks of the zone say, and its instants are put back. */
function rollUpFigures(
  { records }: ExpandedLog,
  { timeZone, minutes }: Zone,
): ReturnType<typeof plainSummary> {
  const there = (instant: string): string => moved(instant, minutes);
  const back = (instant: string): string => moved(instant, -minutes);
  const { log, people, ...figures } = plainSummary(
    records.map((record) => ({ ...record, created_at: there(record.created_at) })),
  );
  return {
    ...figures,
    timeZone,
    log: { ...log, firstEvent: back(log.firstEvent), lastEvent: back(log.lastEvent) },
    people: people.map((person) => ({
      ...person,
      firstSeen: back(person.firstSeen),
      lastSeen: back(person.lastSeen),
    })),
  };
}

/** What happened in the stretch before the last days, for numbers of days that the Summary does not hold. */
function rollUpStretches({ records }: ExpandedLog, { minutes }: Zone) {
  const times = records.map(({ created_at }) => moved(created_at, minutes));
  const newest = times[0]!;
  return STRETCHES.map((days) => {
    const from = moved(`${newest.slice(0, 10)}T00:00:00.000000Z`, (1 - 2 * days) * MINUTES_A_DAY);
    const cut = moved(newest, -days * MINUTES_A_DAY);
    const part = records.filter((_, index) => times[index]! >= from && times[index]! <= cut);
    const count = (name: string): number => part.filter(({ event }) => event === name).length;
    return {
      conversations: count('conversation_created'),
      projects: count('project_created'),
      files: count('file_uploaded'),
      events: part.length,
    };
  });
}

/** To the minute by reckoning; what stands behind it stays, to the microsecond. */
function moved(instant: string, minutes: number): string {
  const minute = new Date(Date.parse(`${instant.slice(0, 16)}Z`) + minutes * 60_000);
  return minute.toISOString().slice(0, 16) + instant.slice(16);
}

/** What the page's own download says of the log, without what it says of each file. */
async function pageFigures({ timeZone }: Zone) {
  const { keeper } = await keeperOf(hardLog());
  const { schema, issues, log, ...figures } = keeper.ask('summary', { ...WHOLE_LOG, timeZone }) as Summary;
  const { files, ...logFigures } = log;
  const rejected = files.reduce((sum, { recordsRejected }) => sum + recordsRejected, 0);
  return { figures: { ...figures, log: logFigures }, rejected };
}

async function pageStretches({ timeZone }: Zone) {
  const { keeper } = await keeperOf(hardLog());
  return STRETCHES.map((days) => {
    const selection = { ...WHOLE_LOG, timeZone, range: { kind: 'last', days } as const };
    const { users, ...counts } = keeper.ask('overview', selection)!.selected.previous!;
    return counts;
  });
}

async function keeperOf(
  files: ReturnType<typeof hardLog>,
): Promise<{ readonly keeper: LogKeeper; readonly version: number }> {
  const keeper = new LogKeeper();
  let version = 0;
  for (const { name, text } of files) {
    const outcomes = await readSource(new File([text], name));
    const read = outcomes.map((outcome) => {
      assert(outcome.ok, 'the page reads the log');
      return outcome.value;
    });
    ({ version } = keeper.add(read, 'join'));
  }
  return { keeper, version };
}

/** Until it can import roll-ups, the page must not take one for a log: every number would be too low. */
async function checkRefusal(): Promise<void> {
  const [outcome] = await readSource(new File([await readFile(RESULT)], RESULT));
  assert.equal(outcome?.ok, false, 'the page refuses a roll-up');
  console.log('ok     the page refuses the roll-up as a log');
}
