import { parseArgs } from 'node:util';
import { FORMATS, type Format } from './files/log-file.ts';

export const HELP = `Measures the built page against the floor and against other ways to the same answers, in Chromium.

  npm run bench -- [options]

  --rows N,N       how large the logs are: 100k,1m without it; 5m takes long and 8 GB of disk
  --formats F,F    ${FORMATS.join(', ')}: all without it. Only the page reads what is not CSV
  --subjects S,S   what is measured: all without it
  --rounds N       5 without it
  --write          put the tables into docs/performance.md
`;

export interface Options {
  readonly rows: readonly number[];
  readonly formats: readonly Format[];
  /** Null for all. */
  readonly subjects: readonly string[] | null;
  readonly rounds: number;
  readonly isWritten: boolean;
  readonly isHelp: boolean;
}

/** Throws for what cannot be understood; the message says what. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '100k,1m' },
      formats: { type: 'string', default: FORMATS.join(',') },
      subjects: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    rows: values.rows.split(',').map(readCount),
    formats: values.formats.split(',').map(readFormat),
    subjects: values.subjects?.split(',') ?? null,
    rounds: readCount(values.rounds),
    isWritten: values.write,
    isHelp: values.help,
  };
}

function readCount(text: string): number {
  const [, digits, unit] = /^(\d+)([km]?)$/i.exec(text) ?? [];
  if (digits === undefined || Number(digits) === 0)
    throw new Error(`"${text}" is no count: 100000, 100k and 1m are.`);
  return Number(digits) * ({ k: 1_000, m: 1_000_000 }[unit?.toLowerCase() ?? ''] ?? 1);
}

function readFormat(text: string): Format {
  const format = FORMATS.find((each) => each === text);
  if (format === undefined) throw new Error(`"${text}" is none of ${FORMATS.join(', ')}.`);
  return format;
}
