import { readFile, writeFile } from 'node:fs/promises';
import { addToResults, type Results } from './results.ts';
import { reportOf } from './tables.ts';

const PAGE = 'docs/performance.md';
/** What the page's tables are made of, so that a run that measures one file leaves what is known of the others. */
const DATA = 'docs/performance.json';
const BEGIN = '<!-- measured: written by npm run bench -- --write -->';
const END = '<!-- /measured -->';

/** Puts what was found into docs/performance.md, beside what earlier runs found of other files. */
export async function writePerformancePage(found: Results): Promise<void> {
  const all = addToResults(JSON.parse(await readFile(DATA, 'utf8')) as Results, found);
  const page = await readFile(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} lacks the marks ${BEGIN} and ${END}.`);
  await writeFile(DATA, `${JSON.stringify(all)}\n`);
  await writeFile(PAGE, `${page.slice(0, from + BEGIN.length)}\n\n${reportOf(all)}\n\n${page.slice(to)}`);
}
