import { openAsBlob } from 'node:fs';
import { LogKeeper } from '../src/engine/log-keeper.ts';
import type { ByteSource } from '../src/importers/byte-source.ts';
import { readSource } from '../src/importers/read-source.ts';
import type { EventTable } from '../src/model/event-table.ts';
import { type Selection, WHOLE_LOG } from '../src/model/selection.ts';
import { ALL_QUESTIONS } from './all-questions.ts';
import type { LogFile } from './files/log-file.ts';
import { ratiosOf, type Spread, spreadOf } from './report/statistics.ts';

const ROUNDS = 9;
/** What readers select of a log. */
const SELECTIONS: Readonly<Record<string, Partial<Selection>>> = {
  'of 30 days': { range: { kind: 'last', days: 30 } },
  'in Asia/Kolkata': { timeZone: 'Asia/Kolkata' },
  'by month': { granularity: 'month' },
  'of content work': { activity: 'content' },
  'of one platform': { platform: 'desktop_app' },
  'of a search': { people: 'an' },
  'with hidden names': { hidesNames: true },
};
const ANY_DAY = {
  what: 'activity',
  from: '2000-01-01',
  to: '2099-12-31',
  weekHour: { weekday: 0, hour: 9 },
} as const;
const MS_PER_DAY = 86_400_000;

/** What one question costs on a loaded log. */
export interface QuestionCost {
  readonly question: string;
  readonly ms: Spread;
  /** In units of one plain pass over the columns, in the same round. */
  readonly ofPlainPass: Spread;
}

/** Loads the file into the engine, in Node – the browser has the same V8 – and asks every question several times, with a plain pass in each round. */
export async function measureQuestions(file: LogFile): Promise<readonly QuestionCost[]> {
  const { keeper, version, table } = await loadInNode(file.path);
  const plain: number[] = [];
  const asked = questionsTo(keeper, version).map((each) => ({ ...each, times: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(millisecondsOf(() => passOver(table)));
    for (const { ask, times } of asked) times.push(millisecondsOf(ask));
  }
  return asked.map(({ question, times }) => ({
    question,
    ms: spreadOf(times)!,
    ofPlainPass: ratiosOf(times, plain)!,
  }));
}

interface Asked {
  readonly question: string;
  readonly ask: () => unknown;
}

/** Every question about the whole log, the first one of every selection, and who is behind a number. */
function questionsTo(keeper: LogKeeper, version: number): readonly Asked[] {
  return [
    ...ALL_QUESTIONS.map((question): Asked => ({ question, ask: () => keeper.ask(question) })),
    ...Object.entries(SELECTIONS).map(([name, part]): Asked => {
      const selection = { ...WHOLE_LOG, ...part };
      return { question: `overview ${name}`, ask: () => keeper.ask('overview', selection) };
    }),
    {
      question: 'people behind an hour of the week',
      ask: () => keeper.askPart('peopleBehind', version, { selection: WHOLE_LOG, slice: ANY_DAY }),
    },
  ];
}

async function loadInNode(path: string): Promise<{ keeper: LogKeeper; version: number; table: EventTable }> {
  const blob = await openAsBlob(path);
  const source: ByteSource = Object.assign(blob, { name: 'audit_logs.csv' });
  const files = (await readSource(source)).map((outcome) => {
    if (!outcome.ok) throw new Error(`${path} could not be read in Node: ${outcome.error.code}`);
    return outcome.value;
  });
  const keeper = new LogKeeper();
  const { version } = keeper.add(files, 'join');
  return { keeper, version, table: files[0]!.table };
}

/**
 * What one pass over the columns costs that gives the answers of cards, chart and leaderboard: counts for each day and each actor, and who was
 * active on which day, as one bit each.
 */
export function passOver({ rowCount, time, event, actor, actors, eventNames }: EventTable): number {
  const firstDay = Math.floor(Math.min(time[0]!, time[rowCount - 1]!) / MS_PER_DAY);
  const days = Math.abs(Math.floor(time[0]! / MS_PER_DAY) - Math.floor(time[rowCount - 1]! / MS_PER_DAY)) + 1;
  const perDay = new Uint32Array(days * eventNames.length);
  const perActor = new Uint32Array(actors.length * eventNames.length);
  const lastSeen = new Float64Array(actors.length);
  const wasActive = new Uint8Array(days * actors.length);
  let active = 0;
  for (let row = 0; row < rowCount; row++) {
    const at = time[row]!;
    const who = actor[row]!;
    const what = event[row]!;
    const day = Math.floor(at / MS_PER_DAY) - firstDay;
    perDay[day * eventNames.length + what]!++;
    perActor[who * eventNames.length + what]!++;
    if (at > lastSeen[who]!) lastSeen[who] = at;
    const seen = day * actors.length + who;
    active += 1 - wasActive[seen]!;
    wasActive[seen] = 1;
  }
  return active;
}

function millisecondsOf(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
