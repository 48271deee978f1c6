import type { Answers } from '../../answers/answers.ts';

/** One way from a file to the answers, as it runs in the browser. */
export interface Pipeline {
  /** Null where the file is only read: the floors. */
  run(file: File): Promise<Answers | null>;
}

/** A pipeline by its name; each is a piece of its own, so that none pays for the libraries of another. */
export type PipelineName = 'floor' | 'inflate' | 'papaparse' | 'udsv' | 'duckdb' | 'starter';
