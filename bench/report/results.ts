import type { Alive } from '../browser/measure-alive.ts';
import type { Level } from '../browser/measure-levels.ts';
import type { QuestionCost } from '../questions.ts';
import type { Series } from '../rounds.ts';

/** How a run came about. */
export interface Run {
  readonly command: string;
  readonly date: string;
  readonly versions: { readonly [program: string]: string };
  readonly cores: number;
  readonly rounds: number;
  /** Files whose figures are still those of this run, as `fileOf` names them. */
  readonly files: readonly string[];
}

/** A file in one word. */
export function fileOf({ rows, format }: Series['file']): string {
  return `${rows} ${format}`;
}

/** Everything that was found: by one run of the benchmark, or by several that measured different files. */
export interface Results {
  /** Newest first. */
  readonly runs: readonly Run[];
  readonly series: readonly Series[];
  readonly questions: readonly { readonly rows: number; readonly costs: readonly QuestionCost[] }[];
  /** Milliseconds; null where the load was over before it could be cancelled. */
  readonly cancels: readonly { readonly rows: number; readonly ms: readonly (number | null)[] }[];
  readonly alive: readonly { readonly rows: number; readonly rounds: readonly Alive[] }[];
  readonly levels: readonly { readonly rows: number; readonly levels: readonly Level[] }[];
}

/**
 * What a new run found, and what earlier ones found of files that it did not measure. Of one file nothing is mixed: its ratios are those of one run.
 */
export function addToResults(earlier: Results, found: Results): Results {
  const measured = new Set(found.series.map(({ file }) => fileOf(file)));
  const runs = earlier.runs.map((run) => ({
    ...run,
    files: run.files.filter((file) => !measured.has(file)),
  }));
  const join = <Each extends { readonly rows: number }>(old: readonly Each[], now: readonly Each[]): Each[] =>
    [...old.filter(({ rows }) => !now.some((each) => each.rows === rows)), ...now].sort(
      (a, b) => a.rows - b.rows,
    );
  return {
    runs: [...found.runs, ...runs.filter(({ files }) => files.length > 0)],
    series: [...earlier.series.filter(({ file }) => !measured.has(fileOf(file))), ...found.series].sort(
      (a, b) => a.file.rows - b.file.rows,
    ),
    questions: join(earlier.questions, found.questions),
    cancels: join(earlier.cancels, found.cancels),
    alive: join(earlier.alive, found.alive),
    levels: join(earlier.levels, found.levels),
  };
}
