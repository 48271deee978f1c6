import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../src/sample/random.ts';
import { splitCsv } from './split-csv.ts';

interface Table {
  readonly delimiter: string;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** A nightly run asks for 100,000 or more. */
const TABLES = Number(process.env['CSV_TABLES'] ?? 5_000);
const COMMITTED = new URL('../../fixtures/csv-dialects/corpus.ndjson', import.meta.url);
/** Beside the committed corpus, one that Python has just written: see `scripts/nightly.ts`. */
const CORPORA = [COMMITTED, ...[process.env['CSV_CORPUS'] ?? []].flat()];

const linesOf = (file: string | URL) => readFileSync(file, 'utf8').trimEnd().split('\n');

describe('the CSV reader', () => {
  it('reads what Python’s csv writes, in all its dialects, in chunks of any size', () => {
    expect(linesOf(COMMITTED)).toHaveLength(5040);
    const tables = CORPORA.flatMap(linesOf);
    for (const [index, line] of tables.entries()) {
      const { delimiter, text, rows }: Table = JSON.parse(line);
      for (const size of [1 + (index % 7), 1 << 20]) {
        const { records, malformed } = splitCsv(text, delimiter, size);
        if (malformed > 0 || JSON.stringify(records) !== JSON.stringify(rows))
          expect({ text, records, malformed }).toEqual({ text, records: rows, malformed: 0 });
      }
    }
  }, 600_000);

  it(`gives back ${TABLES} generated tables, as they were invented and as PapaParse reads them`, () => {
    const random = createRandom(Number(process.env['CSV_SEED'] ?? 2026));
    for (let made = 0; made < TABLES; made++) {
      const { delimiter, end, text, rows } = inventTable(random);
      const { records, malformed } = splitCsv(text, delimiter, 1 + random.below(40));
      const isAsInvented = malformed === 0 && JSON.stringify(records) === JSON.stringify(rows);
      if (!isAsInvented) expect({ text, records, malformed }).toEqual({ text, records: rows, malformed: 0 });
      const papa = Papa.parse<string[]>(text, { delimiter, newline: end, skipEmptyLines: false }).data;
      const last = papa.at(-1);
      if (text.endsWith(end) && last?.length === 1 && last[0] === '') papa.pop();
      if (JSON.stringify(records) !== JSON.stringify(papa))
        expect({ text, records }).toEqual({ text, records: papa });
    }
  }, 600_000);

  it.each<[string, string, string[][]]>([
    [
      'a comma in quotes',
      'a,b\n"c,d",e\n',
      [
        ['a', 'b'],
        ['c,d', 'e'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n1,"",""\n2,3,4\n,,\n',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
        ['2', '3', '4'],
        ['', '', ''],
      ],
    ],
    [
      'empty cells with CRLF',
      'a,b\r\n"",\r\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    ['doubled quotes', 'a,b\n1,"ha ""ha"" ha"\n""""\n', [['a', 'b'], ['1', 'ha "ha" ha'], ['"']]],
    [
      'JSON in a cell',
      'key,val\n1,"{""type"": ""Point"", ""c"": [1.0, 2.0]}"\n',
      [
        ['key', 'val'],
        ['1', '{"type": "Point", "c": [1.0, 2.0]}'],
      ],
    ],
    [
      'line ends in quotes',
      'a,b\n"1\n2","3\r\n4\r5"\n',
      [
        ['a', 'b'],
        ['1\n2', '3\r\n4\r5'],
      ],
    ],
    [
      'a place with a comma and quotes',
      'first,last\n"John ""Da Man""",Doe\n"Joan ""the bone"", Anne",Jet\n',
      [
        ['first', 'last'],
        ['John "Da Man"', 'Doe'],
        ['Joan "the bone", Anne', 'Jet'],
      ],
    ],
    [
      'text beyond ASCII',
      'a,ʤ\n😀,"ü\u2028"\n',
      [
        ['a', 'ʤ'],
        ['😀', 'ü\u2028'],
      ],
    ],
    ['spaces around', ' a , b \n', [[' a ', ' b ']]],
    ['quotes inside', 'a "b" c,"d"\n', [['a "b" c', 'd']]],
    ['a last delimiter', 'a,b,\n', [['a', 'b', '']]],
    ['no last line end after quotes', 'a,"b"', [['a', 'b']]],
  ])('reads the classic: %s', (_, text, rows) => {
    for (const size of [1, 2, 3, 100]) expect(splitCsv(text, ',', size).records).toEqual(rows);
  });
});

const PIECES = ['', 'a', 'é', '😀', '{}', "'", ' ', 'word', ',', ';', '\t', '|', '"', '\n', '\r\n', '\r'];

/** Well-formed by the plainest rule: a cell is quoted when it must be, or by chance. */
function inventTable(random: Random): Table & { readonly end: '\r\n' | '\n' | '\r' } {
  const delimiter = random.pick([',', ';', '\t', '|']);
  const end = random.pick(['\r\n', '\n', '\r'] as const);
  const width = 1 + random.below(5);
  const rows = Array.from({ length: 1 + random.below(5) }, () =>
    Array.from({ length: width }, () =>
      Array.from({ length: random.below(5) }, () => random.pick(PIECES)).join(''),
    ),
  );
  const lines = rows.map((row) =>
    row.map((cell) => writtenCell(cell, delimiter, width === 1 || random.chance(0.3))),
  );
  const text = lines.map((row) => row.join(delimiter)).join(end) + (random.chance(0.8) ? end : '');
  return { delimiter, end, text, rows };
}

function writtenCell(cell: string, delimiter: string, isQuoted: boolean): string {
  return isQuoted || /["\r\n]/.test(cell) || cell.includes(delimiter)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
