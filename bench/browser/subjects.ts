import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { Answers } from '../answers/answers.ts';
import { answersOfSummary } from '../answers/answers-of-summary.ts';
import type { LogFile } from '../files/log-file.ts';
import type { PipelineName } from '../page/pipelines/pipeline.ts';
import type { LoadReport } from '../page/watch.ts';

/** What is measured: our page, and each pipeline on the page of the peers. */
export type SubjectName = 'page' | PipelineName;

export interface Subject {
  readonly name: SubjectName;
  readonly label: string;
  /** What to open in order to load a file. */
  address(file: LogFile): string;
  /** What stands in the document once it is ready to load. */
  readonly readySelector: string;
  /** Null where a subject only reads. */
  answers(page: Page, report: LoadReport): Promise<Answers | null>;
  takes(file: LogFile): boolean;
  /** So slow that more rounds would tell nothing. */
  readonly maxRounds?: number;
}

/** Our page at `page`, and the pipelines at `peers`. */
export function listSubjects(addresses: {
  readonly page: string;
  readonly peers: string;
}): readonly Subject[] {
  const isCsv = ({ format }: LogFile): boolean => format === 'csv';
  const pipeline = (
    name: PipelineName,
    label: string,
    takes: Subject['takes'] = isCsv,
    address: (file: LogFile) => string = () => '',
  ): Subject => ({
    name,
    label,
    takes,
    address: (file) => `${addresses.peers}?pipeline=${name}${address(file)}`,
    readySelector: 'body[data-ready]',
    answers: async (_page, report) => report.answers ?? null,
  });
  const packedRange = ({ packed }: LogFile): string =>
    packed === undefined ? '' : `#${packed.from}-${packed.to}`;
  return [
    pipeline('floor', 'floor: read the file, look at nothing', () => true),
    pipeline('inflate', 'inflate the file, look at nothing', isPacked, packedRange),
    {
      name: 'page',
      label: '**this page**, from drop to all in view drawn',
      address: () => addresses.page,
      readySelector: 'input[type=file]',
      answers: downloadAnswers,
      takes: () => true,
    },
    pipeline('udsv', 'uDSV in a worker → answers'),
    pipeline('papaparse', 'PapaParse, streaming in a worker → answers'),
    pipeline('duckdb', 'DuckDB-wasm: start, load, same answers'),
    { ...pipeline('starter', 'the recipe’s starter algorithm'), maxRounds: 1 },
  ];
}

function isPacked({ format }: LogFile): boolean {
  return format === 'zip' || format === 'gz';
}

async function downloadAnswers(page: Page): Promise<Answers> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Summary (JSON)' }).click();
  const path = await (await coming).path();
  return answersOfSummary(JSON.parse(await readFile(path, 'utf8')));
}
