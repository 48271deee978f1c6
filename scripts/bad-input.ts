import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/*
 * Writes docs/bad-input.md from the titles of the tests, so that the table cannot promise what no test holds.
 * A test of a case is called by its number, and what differs from run to run stands in brackets (`… → refused by name (%s)`): `it('D4: a quote that is never closed → only its line is rejected', …)`.
 */

export const BAD_INPUT_PAGE = 'docs/bad-input.md';

/** The tables, and how many cases each has. */
const TABLES: Readonly<Record<string, { readonly title: string; readonly cases: number }>> = {
  A: { title: 'Files and the act of dropping', cases: 19 },
  B: { title: 'Compression', cases: 20 },
  C: { title: 'Encoding', cases: 8 },
  D: { title: 'CSV shape', cases: 23 },
  E: { title: 'Python literals', cases: 16 },
  F: { title: 'JSON and NDJSON', cases: 13 },
  G: { title: 'Time', cases: 12 },
  H: { title: 'People, events, duplicates', cases: 10 },
  I: { title: 'Hostile text', cases: 10 },
  J: { title: 'Storage', cases: 6 },
  K: { title: 'Export', cases: 7 },
};

/** The invariants have numbers of their own, I1 to I7, in a file of their own. */
const INVARIANTS_FILE = 'tests/unit/bad-input/invariants.test.ts';

interface Case {
  readonly number: string;
  readonly text: string;
  readonly file: string;
}

/** Every test in `tests/` whose title begins with the number of a case. */
export function findCases(): readonly Case[] {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((path) => `tests/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(test|spec)\.tsx?$/.test(path))
    .sort()
    .flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /\b(?:it|test)(?:\.each(?:<[^(]*>)?\([\s\S]*?\))?\(\s*(['"`])([A-K]\d+): (.*?)\1,/g,
        ),
      ].map(([, , number = '', text = '']) => ({ number, text: sentenceOf(text), file })),
    );
}

/** A title as it is read: what differs from run to run stands in brackets, as `(%s)`, and is left out. */
function sentenceOf(title: string): string {
  return title.replaceAll(/\\(.)/g, '$1').replace(/ \([^()]*%s[^()]*\)/, '');
}

/** The numbers of the cases that no test has. */
export function missingCases(): readonly string[] {
  const tested = new Set(
    findCases().flatMap(({ number, file }) => (file === INVARIANTS_FILE ? [] : [number])),
  );
  return Object.entries(TABLES).flatMap(([letter, { cases }]) =>
    Array.from({ length: cases }, (_, index) => `${letter}${index + 1}`).filter(
      (number) => !tested.has(number),
    ),
  );
}

/** The text of the page. */
export function badInputPage(): string {
  const found = findCases();
  const invariants = found.filter(({ file }) => file === INVARIANTS_FILE);
  const cases = found.filter(({ file }) => file !== INVARIANTS_FILE);
  const sections = Object.entries(TABLES).map(([letter, { title }]) =>
    section(
      `${letter}. ${title}`,
      cases.filter(({ number }) => number.startsWith(letter)),
    ),
  );
  return `# Bad input

What each kind of bad input gets. Every line is the title of a test; \`npm run bad-input\` writes this page from them, and a test fails when it is out of date.
A record is never lost without a word: it is counted, or it is rejected and shown in Data quality with its line. A file that cannot be read is refused with a
sentence that says what was found and what to do.

${section('Invariants, for every input', invariants)}
${sections.join('\n')}`;
}

function section(title: string, cases: readonly Case[]): string {
  const rows = cases
    .toSorted((a, b) => Number(a.number.slice(1)) - Number(b.number.slice(1)))
    .map(({ number, text, file }) => `| ${number} | ${text.replaceAll(/[|_*<]/g, '\\$&')} | \`${file}\` |`);
  return `## ${title}\n\n| # | What → what happens | Test |\n|---|---|---|\n${rows.join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(BAD_INPUT_PAGE, badInputPage());
