import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { defuseFormula } from '../../../src/exports/defuse-formula.ts';
import { formatLeaderboardCsv } from '../../../src/exports/leaderboard-csv.ts';
import { formatSummaryJson } from '../../../src/exports/summary-json.ts';
import { formatTableCsv } from '../../../src/exports/table-csv.ts';
import type { Summary } from '../../../src/metrics/summary.ts';
import { composePicture } from '../../../src/ui/charts/picture/chart-picture.ts';

const RANGE = { from: '2026-01-01', to: '2026-03-31', isPart: false };

const personCalled = (name: string, place = 0) => ({
  id: `u${place}`,
  name,
  email: 'ann@example.com',
  conversations: -1,
  conversations7d: -1,
  conversations30d: 2,
  conversationsAll: 3,
  projects: 4,
  files: 5,
  events: 6,
  activeDays: 7,
  firstSeen: Date.parse('2026-01-01T10:00:00Z'),
  lastSeen: Date.parse('2026-03-31T10:00:00Z'),
});

const summaryWith = (name: string) => ({ range: RANGE, people: [personCalled(name)] }) as unknown as Summary;

const leaderboardOf = (...people: readonly ReturnType<typeof personCalled>[]) =>
  formatLeaderboardCsv(people, RANGE, 'guarded');

/** A table of the page with one text and one number. */
const tableOf = (text: string, number = -1) =>
  formatTableCsv(
    'claude-usage-platforms_2026-01-01_to_2026-03-31',
    [
      { header: 'name', cell: () => text },
      { header: 'count', cell: () => number },
    ],
    [null],
    'guarded',
  );

const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true })
    .data;

describe('hostile texts in exports', () => {
  it('K1: texts that a spreadsheet would run → an apostrophe in front in CSV, as they are in JSON', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']) {
      for (const before of ['', ' ', '   ', '\u00a0', ' \u00a0 ']) {
        const name = `${before}${start}1+1`;
        expect(defuseFormula(name)).toBe(`'${name}`);
        expect(rowsOf(leaderboardOf(personCalled(name)).text)[0]?.['name']).toBe(`'${name}`);
        expect(rowsOf(tableOf(name).text)).toEqual([{ name: `'${name}`, count: '-1' }]);
        expect(JSON.parse(formatSummaryJson(summaryWith(name)).text).people[0].name).toBe(name);
      }
    }
  });

  it('K1: CSV with exact text → every name as it is, and no apostrophe counted; without, each one is', () => {
    const names = ['=1+1', '  +1', '\u00a0@x', "'quoted", 'Ann', '＝1', 'a=b'];
    const people = names.map((name, place) => ({ ...personCalled(name, place), email: '-ann@example.com' }));
    const exact = formatLeaderboardCsv(people, RANGE, 'exact');
    expect(rowsOf(exact.text).map(({ name, email }) => [name, email])).toEqual(
      names.map((name) => [name, '-ann@example.com']),
    );
    expect(exact.guarded).toBe(0);
    const guarded = leaderboardOf(...people);
    const changed = rowsOf(guarded.text).filter(({ name }, place) => name !== names[place]);
    expect(changed.map(({ name }) => name)).toEqual(["'=1+1", "'  +1", "'\u00a0@x", "'＝1"]);
    /* Beside these four names, the seven e-mails. */
    expect(guarded.guarded).toBe(11);
  });

  it('K2: a negative number in a column of numbers → a number, no apostrophe', () => {
    expect(rowsOf(leaderboardOf(personCalled('Ann')).text)[0]?.['conversations_7d']).toBe('-1');
  });

  it('K4: 100,000 people → every one in the file, the last line whole', () => {
    const people = Array.from({ length: 100_000 }, (_, place) => personCalled(`Person ${place}`, place));
    const rows = rowsOf(leaderboardOf(...people).text);
    expect(rows).toHaveLength(100_000);
    expect(rows.at(-1)).toMatchObject({ name: 'Person 99999', last_seen: '2026-03-31T10:00:00.000Z' });
  });

  it('K5: the name of an exported file → built from what it is and its days, nothing from the log', () => {
    const hostile = '../../evil\u202e.exe';
    expect(leaderboardOf(personCalled(hostile)).name).toBe(
      'claude-usage-leaderboard_2026-01-01_to_2026-03-31.csv',
    );
    expect(formatSummaryJson(summaryWith(hostile)).name).toBe(
      'claude-usage-summary_2026-01-01_to_2026-03-31.json',
    );
  });

  it('K6: markup in names → exports are CSV and JSON, types that no browser runs; in drawings it is text', () => {
    const name = '<script>alert(1)</script>';
    expect(leaderboardOf(personCalled(name)).type).toBe('text/csv');
    expect(tableOf(name).type).toBe('text/csv');
    expect(formatSummaryJson(summaryWith(name)).type).toBe('application/json');
    const words = { title: name, subtitle: name, summary: name, source: name };
    const { svg } = composePicture(
      { width: 1, height: 1, body: '', legend: [{ label: name, body: '' }] },
      words,
    );
    expect(svg).not.toContain('<script');
    expect(svg.split('&lt;script&gt;alert(1)&lt;/script&gt;')).toHaveLength(8);
  });
});
