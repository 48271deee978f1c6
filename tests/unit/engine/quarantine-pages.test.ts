import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import type { CsvPart } from '../../../src/engine/questions.ts';
import { readGood } from '../importers/reading.ts';

const GOOD = '2026-03-01T10:00:00Z,a\n';

/** Two files, the first with three rejected records, the second with two. */
function loaded() {
  const keeper = new LogKeeper();
  const texts = [
    `created_at,event\n,x\n${GOOD}2026-02-30T10:00:00Z,=cmd()\n,"two\nlines"\n`,
    `created_at,event\n2026-03-02T10:00:00Z,b\n,+${'z'.repeat(500)}\n"q"r\n`,
  ];
  const files = texts.map((text, index) => {
    const file = readGood(text);
    return { ...file, report: { ...file.report, name: `${index + 1}.csv` } };
  });
  const { version } = keeper.add(files, 'join');
  return { keeper, version };
}

const shown = (keeper: LogKeeper, version: number, from: number, to: number, code: 'time-missing' | null) =>
  keeper
    .askPart('quarantine', version, { code, from, to })
    ?.map((record) => `${record.file}:${record.line}:${record.record} ${record.code}`);

describe('quarantinePage', () => {
  it('numbers the records of all files one after the other', () => {
    const { keeper, version } = loaded();
    const all = [
      '1.csv:2:1 time-missing',
      '1.csv:4:3 time-unreadable',
      '1.csv:5:4 time-missing',
      '2.csv:3:2 time-missing',
      '2.csv:4:3 quote-unbalanced',
    ];
    for (let from = 0; from <= 5; from++) {
      for (let to = from; to <= 6; to++)
        expect(shown(keeper, version, from, to, null)).toEqual(all.slice(from, to));
    }
  });

  it('numbers those of one reason', () => {
    const { keeper, version } = loaded();
    const missing = ['1.csv:2:1 time-missing', '1.csv:5:4 time-missing', '2.csv:3:2 time-missing'];
    for (let from = 0; from <= 3; from++) {
      for (let to = from; to <= 4; to++)
        expect(shown(keeper, version, from, to, 'time-missing')).toEqual(missing.slice(from, to));
    }
  });

  it('shortens long texts, and has them in full on demand', () => {
    const { keeper, version } = loaded();
    const [record] = keeper.askPart('quarantine', version, { code: 'time-missing', from: 2, to: 3 }) ?? [];
    expect(record).toMatchObject({ text: `,+${'z'.repeat(398)}`, isShortened: true });
    const { fileId, index } = record!;
    expect(keeper.askPart('quarantinedText', version, { fileId, index })).toEqual({
      text: `,+${'z'.repeat(500)}`,
      isShortened: false,
    });
  });

  it('K1: downloads as CSV, with formulas defused and texts as they stand in the file', () => {
    const { keeper, version } = loaded();
    const part = keeper.askPart('quarantineCsv', version, { from: 0, texts: 'guarded' });
    expect(part?.next).toBeNull();
    const { data } = Papa.parse<string[]>(part?.text ?? '', { skipEmptyLines: true });
    expect(data).toEqual([
      ['file', 'line', 'record', 'reason', 'text', 'remark'],
      ['1.csv', '2', '1', 'time-missing', ',x', ''],
      ['1.csv', '4', '3', 'time-unreadable', '2026-02-30T10:00:00Z,=cmd()', ''],
      ['1.csv', '5', '4', 'time-missing', ',"two\nlines"', ''],
      ['2.csv', '3', '2', 'time-missing', `,+${'z'.repeat(500)}`, ''],
      ['2.csv', '4', '3', 'quote-unbalanced', '"q"r', ''],
    ]);
  });

  it('K1: downloads rejected records exactly on demand, and counts apostrophes otherwise', () => {
    const keeper = new LogKeeper();
    const file = readGood(`created_at,event\n${GOOD}=cmd(),x\n+1,y\n-2,z\nplain,z\n`);
    const { version } = keeper.add([{ ...file, report: { ...file.report, name: '=file.csv' } }], 'join');
    const csvOf = (texts: 'guarded' | 'exact') => {
      const part = keeper.askPart('quarantineCsv', version, { from: 0, texts });
      const { data } = Papa.parse<string[]>(part?.text ?? '', { skipEmptyLines: true });
      return { guarded: part?.guarded, cells: data.slice(1).map((row) => [row[0], row[4]]) };
    };
    expect(csvOf('exact')).toEqual({
      guarded: 0,
      cells: [
        ['=file.csv', '=cmd(),x'],
        ['=file.csv', '+1,y'],
        ['=file.csv', '-2,z'],
        ['=file.csv', 'plain,z'],
      ],
    });
    expect(csvOf('guarded')).toEqual({
      guarded: 7,
      cells: [
        ["'=file.csv", "'=cmd(),x"],
        ["'=file.csv", "'+1,y"],
        ["'=file.csv", "'-2,z"],
        ["'=file.csv", 'plain,z'],
      ],
    });
  });

  it('K4: is written in parts that join to the whole', () => {
    const keeper = new LogKeeper();
    const rows = Array.from({ length: 7000 }, (_, index) => `,=${index}${'y'.repeat(1000)}\n`);
    const { version } = keeper.add([readGood(`created_at,event\n${GOOD}${rows.join('')}`)], 'join');
    const parts: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const part: CsvPart = keeper.askPart('quarantineCsv', version, { from, texts: 'guarded' })!;
      parts.push(part.text);
      from = part.next;
    }
    expect(parts.length).toBeGreaterThan(2);
    const { data } = Papa.parse<string[]>(parts.join(''), { skipEmptyLines: true });
    expect(data).toHaveLength(7001);
    expect(data.slice(1).map((cells) => cells[4]!.slice(2, 6))).toEqual(
      rows.map((_, index) => `${index}yyyy`.slice(0, 4)),
    );
  });
});
