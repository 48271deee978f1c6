import { LogKeeper } from '../src/engine/log-keeper.ts';
import type { ReadFile } from '../src/importers/read-outcome.ts';
import { readSource } from '../src/importers/read-source.ts';
import { ALL_QUESTIONS } from './all-questions.ts';
import { csvText, jsonText, ndjsonText } from './files/log-text.ts';
import { ratiosOf, type Spread } from './report/statistics.ts';

/*
 * `npm run test:pace`: fails when reading or answering has become quadratic, or reading decodes everything again. Nothing is compared with a
 * clock: every figure is a ratio of two things of the same run. Times are those of the processor, so that a busy machine slows both alike.
 */

const ROUNDS = 5;
const SMALL = 25_000;
const LARGE = 100_000;
const LINE_FEED = 10;

/** A ratio of times, and the most that it may be: well above what it is, below what the mistake makes of it. */
interface Limit {
  readonly name: string;
  readonly of: Work;
  readonly by: Work;
  readonly most: number;
  readonly beyond: string;
}

interface Work {
  readonly milliseconds: number[];
  readonly run: () => Promise<void>;
}

/** Many people for the rows: what is done for each of them in each row must be seen in a short time. */
const manyPeople = (rows: number): number => rows / 10;
const csv = {
  small: fileOf(csvText(SMALL, manyPeople(SMALL))),
  large: fileOf(csvText(LARGE, manyPeople(LARGE))),
};
const ndjson = fileOf(ndjsonText(SMALL));
const loaded = { small: await read(csv.small), large: await read(csv.large) };

const floorOfCsv = work(() => lookAtEveryByte(csv.large));
const floorOfNdjson = work(() => lookAtEveryByte(ndjson));
const readCsv = work(() => read(csv.large));
const readSmallCsv = work(() => read(csv.small));
const readNdjson = work(() => read(ndjson));
const answer = work(async () => answerAll(loaded.large));
const answerSmall = work(async () => answerAll(loaded.small));

const DECODES =
  'Reading does more than it needs: is every cell decoded, not every distinct one? Is there a search in a loop?';
const QUADRATIC =
  'Four times the rows and people must cost about four times as much: is there a loop in a loop?';
const limits: readonly Limit[] = [
  { name: 'CSV: reading ÷ floor', of: readCsv, by: floorOfCsv, most: 2.5, beyond: DECODES },
  { name: 'NDJSON: reading ÷ floor', of: readNdjson, by: floorOfNdjson, most: 6.5, beyond: DECODES },
  { name: 'CSV: reading 100 k ÷ 25 k', of: readCsv, by: readSmallCsv, most: 5.5, beyond: QUADRATIC },
  { name: 'answering 100 k ÷ 25 k', of: answer, by: answerSmall, most: 8, beyond: QUADRATIC },
];
/** The actors and the event names are decoded, once each. */
const MOST_DECODED = 0.1;

const works = [...new Set(limits.flatMap(({ of, by }) => [of, by]))];
for (let round = 0; round < ROUNDS; round++) for (const each of works) await measure(each);

for (const { name, of, by, most, beyond } of limits) {
  report(name, ratiosOf(of.milliseconds, by.milliseconds)!, most, beyond);
}
await reportDecoded('CSV', csv.large);
await reportDecoded('NDJSON', ndjson);
await reportDecoded('JSON', fileOf(jsonText(SMALL)));

async function reportDecoded(format: string, file: File): Promise<void> {
  const share = await decodedShare(file);
  report(
    `${format}: bytes decoded ÷ bytes`,
    { median: share, least: share, most: share },
    MOST_DECODED,
    DECODES,
  );
}

function report(name: string, ratio: Spread, most: number, beyond: string): void {
  const [median, least, highest] = [ratio.median, ratio.least, ratio.most].map((each) => each.toPrecision(2));
  const isKept = ratio.median <= most;
  console.log(`${isKept ? 'ok    ' : 'BROKEN'} ${name}: ${median} (${least} – ${highest}), at most ${most}`);
  if (isKept) return;
  console.log(`       ${beyond} See docs/performance.md; npm run bench shows more.`);
  process.exitCode = 1;
}

/** How much of a file goes through a decoder while it is read. */
async function decodedShare(file: File): Promise<number> {
  const { decode } = TextDecoder.prototype;
  let decoded = 0;
  TextDecoder.prototype.decode = function (input, options) {
    decoded += input?.byteLength ?? 0;
    return decode.call(this, input, options);
  };
  await read(file);
  TextDecoder.prototype.decode = decode;
  return decoded / file.size;
}

function work(run: () => Promise<unknown>): Work {
  return { milliseconds: [], run: async () => void (await run()) };
}

async function measure({ milliseconds, run }: Work): Promise<void> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  milliseconds.push((user + system) / 1_000);
}

/** In one piece: a file is read in large chunks, not row by row. */
function fileOf(text: Iterable<string>): File {
  return new File([[...text].join('')], 'audit_logs');
}

/** The floor: the file read, and each byte compared once. */
async function lookAtEveryByte(file: File): Promise<number> {
  let lines = 0;
  for await (const bytes of file.stream()) {
    for (let at = 0; at < bytes.length; at++) if (bytes[at] === LINE_FEED) lines++;
  }
  return lines;
}

async function read(file: File): Promise<readonly ReadFile[]> {
  const outcomes = await readSource(file);
  return outcomes.map((outcome) => {
    if (!outcome.ok) throw new Error(`The invented log could not be read: ${outcome.error.code}`);
    return outcome.value;
  });
}

function answerAll(files: readonly ReadFile[]): void {
  const keeper = new LogKeeper();
  keeper.add(files, 'join');
  for (const question of ALL_QUESTIONS) keeper.ask(question);
}
