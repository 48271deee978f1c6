import type { Browser } from 'playwright';
import { createRandom } from '../src/sample/random.ts';
import { type Load, measureLoad } from './browser/measure-load.ts';
import type { Subject, SubjectName } from './browser/subjects.ts';
import type { LogFile } from './files/log-file.ts';
import { say } from './say.ts';

/** What a subject came to with one file, round by round. */
export interface Series {
  readonly subject: SubjectName;
  readonly label: string;
  readonly file: Pick<LogFile, 'format' | 'rows' | 'bytes'>;
  readonly loads: readonly Load[];
}

interface Turn {
  readonly subject: Subject;
  readonly file: LogFile;
  readonly loads: Load[];
}

/**
 * Measures every subject with every file it takes, once a round, in an order of its own for each round. What has failed once, or is known to
 * be slow, is not tried again.
 */
export async function measureRounds(
  browser: Browser,
  watchScript: string,
  subjects: readonly Subject[],
  files: readonly LogFile[],
  rounds: number,
): Promise<readonly Series[]> {
  const turns: Turn[] = files.flatMap((file) =>
    subjects.filter((subject) => subject.takes(file)).map((subject) => ({ subject, file, loads: [] })),
  );
  for (let round = 0; round < rounds; round++) {
    for (const { subject, file, loads } of shuffled(turns, round)) {
      if (loads.length >= (subject.maxRounds ?? rounds) || loads.some((load) => !load.ok)) continue;
      const load = await measureLoad(browser, watchScript, subject, file);
      loads.push(load);
      say(
        `round ${round + 1} of ${rounds}: ${file.rows} rows, ${file.format}, ${subject.name}: ${describe(load)}`,
      );
    }
  }
  return turns.map(({ subject, file, loads }) => ({
    subject: subject.name,
    label: subject.label,
    file: { format: file.format, rows: file.rows, bytes: file.bytes },
    loads,
  }));
}

function shuffled<Item>(items: readonly Item[], round: number): Item[] {
  const random = createRandom(round);
  return items
    .map((item) => ({ item, place: random.ratio() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function describe(load: Load): string {
  if (!load.ok) return `fails (${load.error})`;
  return `${Math.round(load.ms)} ms${load.wrong === null ? '' : `, wrong: ${load.wrong}`}`;
}
