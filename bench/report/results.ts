import type { QuestionCost } from '../questions.ts';
import type { Series } from '../rounds.ts';

/** Everything one run of the benchmark found. */
export interface Results {
  readonly command: string;
  readonly date: string;
  readonly versions: { readonly [program: string]: string };
  readonly cores: number;
  readonly rounds: number;
  readonly series: readonly Series[];
  readonly questions: readonly { readonly rows: number; readonly costs: readonly QuestionCost[] }[];
  /** Milliseconds; null where the load was over before it could be cancelled. */
  readonly cancels: readonly { readonly rows: number; readonly ms: readonly (number | null)[] }[];
}
