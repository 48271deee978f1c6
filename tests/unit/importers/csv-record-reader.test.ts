import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvRecordReader } from '../../../src/importers/csv-record-reader.ts';
import { runs } from '../../support/runs.ts';
import { bytesOf } from './reading.ts';

const COMMA = 0x2c;

interface Split {
  readonly records: string[][];
  readonly lines: number[];
  readonly offsets: number[];
  readonly malformed: string[];
  readonly blankLines: number;
}

function split(content: string, chunkBytes = 1 << 20, maxRecordBytes?: number): Split {
  const bytes = bytesOf(content);
  const result = {
    records: [] as string[][],
    lines: [] as number[],
    offsets: [] as number[],
    malformed: [] as string[],
    blankLines: 0,
  };
  const textOf = (start: number, end: number) =>
    new TextDecoder().decode(reader.window.bytes.slice(start, end));
  const reader: CsvRecordReader = new CsvRecordReader(
    COMMA,
    {
      visitRecord() {
        const { starts, ends, count } = reader.fields;
        result.records.push(Array.from({ length: count }, (_, i) => textOf(starts[i]!, ends[i]!)));
        result.lines.push(reader.line);
        result.offsets.push(reader.recordOffset);
        return true;
      },
      visitBlankLine: () => void result.blankLines++,
      visitByteOrderMark() {},
      visitMalformed: (code, line) =>
        void result.malformed.push(`${reader.line} ${code} ${new TextDecoder().decode(line)}`),
    },
    maxRecordBytes,
  );
  for (let at = 0; at < bytes.length; at += chunkBytes) reader.push(bytes.subarray(at, at + chunkBytes));
  reader.finish();
  return result;
}

describe('CsvRecordReader', () => {
  it('reads CRLF, LF and CR, also mixed in one file, with or without a last line end', () => {
    const { records, lines, offsets } = split('a,b\r\nc,d\ne,f\rg,h');
    expect(records).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(lines).toEqual([1, 2, 3, 4]);
    expect(offsets).toEqual([0, 5, 9, 13]);
  });

  it('keeps delimiters, line ends and doubled quotes inside quotes', () => {
    const { records, lines } = split('"a,b","c\r\nd","say ""hi"""\r\nx,y,""\r\n');
    expect(records).toEqual([
      ['a,b', 'c\r\nd', 'say "hi"'],
      ['x', 'y', ''],
    ]);
    expect(lines).toEqual([1, 3]);
  });

  it('takes a quote in the middle of an unquoted field as it stands', () => {
    expect(split('a "quoted" word,6" nails\n').records).toEqual([['a "quoted" word', '6" nails']]);
  });

  it('counts blank lines, and takes a line of delimiters as a record', () => {
    const { records, blankLines } = split('\n\na,b\r\n\r\n  \n,\n');
    expect(records).toEqual([
      ['a', 'b'],
      ['', ''],
    ]);
    expect(blankLines).toBe(4);
  });

  it('loses only the line of a quote that is opened and never closed', () => {
    const { records, malformed } = split('a,b\nc,"d\ne,f\ng,"h"\n');
    expect(malformed).toEqual(['2 quote-unbalanced c,"d\n']);
    expect(records).toEqual([
      ['a', 'b'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('loses only the line with text after a closing quote', () => {
    const { records, malformed, lines } = split('a,b\r\n"c"x,"d\r\ne,f\r\n');
    expect(malformed).toEqual(['2 quote-unbalanced "c"x,"d\r']);
    expect(records).toEqual([
      ['a', 'b'],
      ['e', 'f'],
    ]);
    expect(lines).toEqual([1, 3]);
  });

  it('loses only the last line when the file ends inside quotes', () => {
    expect(split('a,b\n"c,d')).toMatchObject({
      records: [['a', 'b']],
      malformed: ['2 quote-unbalanced "c,d'],
    });
  });

  it('gives up a line that is too long, and goes on after it', () => {
    const { records, malformed, lines } = split(`a,b\n${'x'.repeat(50)}\nc,d\n`, 7, 20);
    expect(malformed).toEqual([`2 record-too-large ${'x'.repeat(20)}`]);
    expect(records).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(lines).toEqual([1, 3]);
  });

  it('gives up only the first line of a record that is too long', () => {
    const { records, malformed } = split('"a\nb,c\nd,e\nf,g\nh,i\n', 3, 10);
    expect(malformed).toEqual(['1 record-too-large "a\n']);
    expect(records).toEqual([
      ['b', 'c'],
      ['d', 'e'],
      ['f', 'g'],
      ['h', 'i'],
    ]);
  });

  const cell = fc.stringMatching(/^[a-c ,;"\r\n\u00e9]{0,6}$/);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('agrees with PapaParse on whatever PapaParse writes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\r\n', '\n'),
        fc.boolean(),
        (rows, newline, quotes) => {
          const text = Papa.unparse(rows, { newline, quotes });
          expect(split(text).records).toEqual(Papa.parse(text, { newline, delimiter: ',' }).data);
        },
      ),
    );
  });

  it('gives back every table, in whatever line ends and quotes it is written', () => {
    const ends = fc.constantFrom('\r\n', '\n', '\r');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, ends), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const text = rows.map(([a, b, end]) => `${quoted(a)},${quoted(b)}${end}`).join('');
          expect(split(text, size).records).toEqual(rows.map(([a, b]) => [a, b]));
        },
      ),
    );
  });

  it('gives the same for chunks of any size, whatever the bytes', () => {
    const hostile = fc.stringMatching(/^[ab,"\r\n]{0,60}$/);
    fc.assert(
      fc.property(
        hostile,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, 8),
        (text, size, limit) => {
          expect(split(text, size, limit)).toEqual(split(text, 1 << 20, limit));
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('loses no line: every one is in a record, malformed or blank', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab,"\n]{0,60}$/), (text) => {
        const { records, malformed, blankLines } = split(`${text}\n`);
        const inRecords = records.flat().join('').split('\n').length - 1 + records.length;
        expect(inRecords + malformed.length + blankLines).toBe(text.split('\n').length);
      }),
      { numRuns: runs(1000) },
    );
  });

  // Each of these opens a quote on every line, in ways that send a reader far ahead before it finds out.
  it.each([
    ['opened and never closed', '"a\n'],
    ['closed and opened again on every line', 'a","b\n'],
    ['opened at the end of every line', 'a,"\n'],
    ['doubled', '"""\n'],
    ['text after it', '"a"b\n'],
  ])('takes time in proportion when every line has a quote: %s', (_, line) => {
    // 16 times the lines: 16 when linear, 256 when quadratic. The rest is room for a busy machine.
    const small = timeOf(() => split(line.repeat(8000)));
    const large = timeOf(() => split(line.repeat(128_000)));
    expect(large / small).toBeLessThan(100);
  });
});

/** The quickest of three, in time of the processor, so that a busy machine does not decide. */
function timeOf(work: () => void): number {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.max(1, Math.min(...times));
}
