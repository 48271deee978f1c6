import { readFile, writeFile } from 'node:fs/promises';

const PAGE = 'docs/performance.md';
const BEGIN = '<!-- measured: written by npm run bench -- --write -->';
const END = '<!-- /measured -->';

/** Puts the report into docs/performance.md, in place of the one before. */
export async function writePerformancePage(report: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} lacks the marks ${BEGIN} and ${END}.`);
  await writeFile(PAGE, `${page.slice(0, from + BEGIN.length)}\n\n${report}\n\n${page.slice(to)}`);
}
