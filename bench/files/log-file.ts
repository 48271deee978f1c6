import type { Answers } from '../answers/answers.ts';

/** How a log is wrapped, as the page accepts it. */
export const FORMATS = ['csv', 'ndjson', 'json', 'zip', 'gz'] as const;
export type Format = (typeof FORMATS)[number];

/** A log on disk, with the answers that it must give. */
export interface LogFile {
  readonly path: string;
  readonly format: Format;
  readonly rows: number;
  readonly bytes: number;
  /** Where the packed bytes of the one entry of a ZIP lie. */
  readonly packed?: { readonly from: number; readonly to: number };
  readonly answers: Answers;
}
