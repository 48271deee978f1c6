import { describe, expect, it } from 'vitest';
import { contentOf, issuesOf, readError, readGood, rowsOf } from '../importers/reading.ts';
import { exportOf, keeperOf } from './logs.ts';
import {
  COLUMNS,
  countsOf,
  eventsOf,
  HEADER,
  logOf,
  personCell,
  quoted,
  recordOf,
  rowOf,
} from './small-logs.ts';

const ADA = { actor_info: personCell('Ada'), event: 'x,y', user_agent: 'one\r\ntwo "three"' };
const RECORDS = [recordOf(ADA), recordOf({ event: 'b' })];
const PLAIN = logOf(...RECORDS.map((record) => rowOf(record)));

function written(columns: readonly (keyof (typeof RECORDS)[0])[], delimiter: string, end: string): string {
  const lines = [columns, ...RECORDS.map((record) => columns.map((column) => record[column]))];
  return lines.map((cells) => cells.map(quoted).join(delimiter) + end).join('');
}

/** Rows and keys are those of the same log as Anthropic writes it, whatever the chunks. */
function expectSame(text: string, counts: Record<string, number>): void {
  for (const size of [1, 7, 1 << 20]) {
    const file = readGood(text, size);
    expect(contentOf(file.table)).toEqual(contentOf(readGood(PLAIN).table));
    expect(countsOf(file)).toEqual(counts);
  }
}

describe('D. CSV shape', () => {
  it('D1: semicolon, tab or bar between the cells, with or without a first line sep=; → A: the same rows, noted', () => {
    for (const delimiter of [';', '\t', '|']) {
      const table = written(COLUMNS, delimiter, '\r\n');
      expectSame(table, { 'delimiter-other': 1 });
      expectSame(`sep=${delimiter}\r\n${table}`, { 'delimiter-other': 1 });
      expectSame(`\uFEFF"sep=${delimiter}"\n${table}`, { 'delimiter-other': 1 });
    }
    expectSame(`sep=,\n${written(COLUMNS, ',', '\n')}`, {});
    expectSame(`sep=^\n${written(COLUMNS, '^', '\n')}`, { 'delimiter-other': 1 });
    expect(issuesOf(readGood(`sep=;\n${written(COLUMNS, ';', '\n')}`))).toEqual([
      'delimiter-other × 1: line 2, record 0, "“;”"',
    ]);
  });

  it('D2: CRLF, LF, CR, and all of them in one file → A: the same rows', () => {
    for (const end of ['\r\n', '\n', '\r']) expectSame(written(COLUMNS, ',', end), {});
    const rows = PLAIN.split(/\r\n(?!two)/);
    expectSame(`${rows[0]}\r${rows[1]}\n${rows[2]}\r\n`, {});
  });

  it('D3: line ends, quotes and delimiters inside quotes → A: as written; an issue has both its line and its record', () => {
    const file = readGood(logOf(rowOf({ user_agent: 'a\n"b",\r\nc' }), rowOf({ created_at: 'never' })));
    expect(issuesOf(file)).toEqual(['time-unreadable × 1: line 5, record 2, "never"']);
  });

  it('D4: a quote opened and never closed → Q: its line only, with the line number; all later rows are read', () => {
    const file = readGood(
      logOf(
        rowOf(),
        '2026-03-02T10:00:00Z,"{},b,,,,,,',
        ...Array(500).fill(rowOf({ event: 'c', user_agent: 'x, y' })),
      ),
    );
    expect(file.report).toMatchObject({ recordsRead: 502, recordsKept: 501 });
    expect(issuesOf(file)).toEqual([
      'quote-unbalanced × 1: line 3, record 2, "2026-03-02T10:00:00Z,\\"{},b,,,,,,"',
    ]);
  });

  it('D5: a quote in the middle of an unquoted cell → A: an ordinary character', () => {
    expect(eventsOf(readGood(logOf('2026-03-02T10:00:00Z,{},6" of "it",{},{},,,,')))).toEqual(['6" of "it"']);
  });

  it('D6: text after a closing quote → Q: that row only', () => {
    const file = readGood(logOf(rowOf(), '2026-03-02T10:00:00Z,"{}"x,b,{},{},,,,', rowOf({ event: 'c' })));
    expect(eventsOf(file)).toEqual(['a', 'c']);
    expect(countsOf(file)).toEqual({ 'quote-unbalanced': 1 });
  });

  it('D7: a row that is too short → W when its time and event are there, else Q', () => {
    const file = readGood(logOf('2026-03-02T10:00:00Z,{},b', '2026-03-02T10:00:00Z,{}', rowOf()));
    expect(eventsOf(file)).toEqual(['b', 'a']);
    expect(issuesOf(file)).toEqual([
      'cells-missing × 1: line 2, record 1, "2026-03-02T10:00:00Z"',
      'record-too-short × 1: line 3, record 2, "2026-03-02T10:00:00Z,{}"',
    ]);
  });

  it('D8: a row that is too long → W: kept, the surplus shown and part of what tells rows apart', () => {
    const [plain, longer] = [readGood(logOf(rowOf())), readGood(logOf(`${rowOf()},more`))];
    expect(issuesOf(longer)).toEqual(['record-too-long × 1: line 2, record 1, "more"']);
    expect([...longer.table.contentKey]).not.toEqual([...plain.table.contentKey]);
  });

  it('D9: columns beyond the nine → A: kept, listed by name', () => {
    const file = readGood('created_at,event,team\n2026-03-02T10:00:00Z,a,red\n');
    expect(issuesOf(file)).toContain('column-unknown × 1: line 1, record 0, "team"');
  });

  it('D10: an optional column is missing → W once for the file, naming what will be empty', () => {
    const file = readGood('created_at,event\n2026-03-02T10:00:00Z,a\n2026-03-02T10:00:00Z,b\n');
    expect(file.report.issues).toHaveLength(1);
    expect(file.report.issues[0]).toMatchObject({ code: 'column-missing', count: 7, effect: 'cell-empty' });
  });

  it('D11: created_at or event is missing → R: found and expected headers are named', () => {
    expect(readError('event,actor_info\na,{}\n')).toEqual({
      code: 'columns-missing',
      file: 'log',
      missing: ['created_at'],
      found: ['event', 'actor_info'],
    });
    expect(readError('when;what\n1;2\n')).toMatchObject({
      missing: ['created_at', 'event'],
      found: ['when', 'what'],
    });
  });

  it('D12: columns in another order, or under a name that can mean nothing else → A: renamed ones are listed', () => {
    expectSame(written(COLUMNS.toReversed(), ',', '\n'), {});
    const renamed = written(COLUMNS, ',', '\n')
      .replace('"created_at"', 'Timestamp')
      .replace('"event"', '"Event Type"')
      .replace('"actor_info"', 'actor');
    expectSame(renamed, { 'column-renamed': 3 });
    expect(readGood(renamed).report.issues[0]?.examples.map(({ found }) => found)).toEqual([
      'timestamp → created_at',
      'actor → actor_info',
      'event_type → event',
    ]);
    expect(readError('time,timestamp,event\n1,2,3\n')).toMatchObject({
      code: 'columns-missing',
      missing: ['created_at'],
    });
    const both = readGood('timestamp,created_at,event\nx,2026-03-02T10:00:00Z,a\n');
    expect(countsOf(both)).toMatchObject({ 'column-unknown': 1 });
  });

  it('D13: headers in other case, with spaces, quotes, no-break spaces or a byte-order mark → A: normalised', () => {
    const file = readGood(
      `\uFEFF CREATED AT ,"\u00a0'Event' ","Actor\u00a0Info"\n2026-03-02T10:00:00Z,a,{}\n`,
    );
    expect(rowsOf(file.table)).toEqual(['2026-03-02T10:00:00.000Z a system']);
  });

  it('D14: two columns of one name → W: both kept, the first one used', () => {
    const read = (row: string) => readGood(`created_at,event,event\n${row}\n`);
    const file = read('2026-03-02T10:00:00Z,a,b');
    expect(eventsOf(file)).toEqual(['a']);
    expect(issuesOf(file)).toContain('column-repeated × 1: line 1, record 0, "event (column 3)"');
    expect([...file.table.contentKey]).not.toEqual([...read('2026-03-02T10:00:00Z,a,c').table.contentKey]);
    expect([...file.table.contentKey]).not.toEqual([...read('2026-03-02T10:00:00Z,b,a').table.contentKey]);
  });

  it('D15: headers __proto__, constructor and none at all → A: columns like any other', () => {
    const read = (cells: string) => readGood(`__proto__,created_at,constructor,event,\n${cells}\n`);
    const file = read('x,2026-03-02T10:00:00Z,y,a,z');
    expect(eventsOf(file)).toEqual(['a']);
    const unknown = file.report.issues.find(({ code }) => code === 'column-unknown');
    expect(unknown?.examples.map(({ found }) => found)).toEqual([
      '__proto__',
      'constructor',
      'no name (column 5)',
    ]);
    expect([...file.table.contentKey]).not.toEqual([
      ...read('w,2026-03-02T10:00:00Z,y,a,z').table.contentKey,
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('D16: the header again inside the file → passed over and counted; in another order it is the new one from there on', () => {
    const first = logOf(rowOf(ADA));
    const other = `event,created_at,team\nb,2026-03-02T11:00:00Z,red\n`;
    for (const size of [1, 1 << 20]) {
      const file = readGood(`${first}${first}${other}${first}`, size);
      expect(file.report).toMatchObject({ recordsRead: 4, recordsKept: 4, repeatedHeaders: 3 });
      expect(eventsOf(file)).toEqual(['x,y', 'x,y', 'b', 'x,y']);
      expect(countsOf(file)).toEqual({ 'header-changed': 2, 'column-missing': 7, 'column-unknown': 1 });
      expect(file.report.issues[0]?.examples.map(({ line }) => line)).toEqual([7, 9]);
      const keys = [...file.table.contentKey];
      expect(keys.slice(6)).toEqual(keys.slice(0, 2));
    }
  });

  it('D17: titles and comments before the header, totals and comments after the last row → W: skipped, listed with their lines', () => {
    for (const size of [1, 1 << 20]) {
      const file = readGood(
        `Audit log, "Example" Ltd\r\n# exported 2026-03-02\r\n\r\n${PLAIN}\r\nTotal,2,,,,,,,\r\n2 rows\r\n# end`,
        size,
      );
      expect(contentOf(file.table).keys).toEqual(contentOf(readGood(PLAIN).table).keys);
      expect(file.report).toMatchObject({ recordsRead: 2, recordsKept: 2, blankLines: 2 });
      expect(file.report.issues).toMatchObject([
        { code: 'line-no-record', count: 5, effect: 'line-skipped' },
      ]);
      expect(file.report.issues[0]?.examples.map(({ line, found }) => `${line} ${found}`)).toEqual([
        '1 Audit log, "Example" Ltd',
        '2 # exported 2026-03-02',
        '9 Total,2,,,,,,,',
        '10 2 rows',
        '11 # end',
      ]);
    }
    const noTotal = readGood(
      logOf(rowOf({ created_at: '', event: 'total_reset' }), rowOf({ event: 'total' })),
    );
    expect(noTotal.report).toMatchObject({ recordsRead: 2, recordsKept: 1 });
  });

  it('D18: blank lines anywhere → skipped and counted', () => {
    const file = readGood(`\r\n\n${logOf('', rowOf(), ' ', rowOf())}\n\n`);
    expect(file.report).toMatchObject({ recordsRead: 2, recordsKept: 2, blankLines: 6 });
  });

  it('D19: a cell of 10 MB → A: kept whole, and shown shortened', () => {
    const long = 'y'.repeat(10 * 1024 * 1024);
    const file = readGood(logOf(rowOf({ event: long }), rowOf()));
    expect(eventsOf(file)[0]).toHaveLength(long.length);
    expect(file.report).toMatchObject({ recordsKept: 2, issues: [] });
    const broken = readGood(logOf(rowOf({ created_at: long }), rowOf()));
    expect(broken.report.issues[0]?.examples[0]?.found.length).toBe(120);
  }, 60_000);

  it('D20: a cell over 64 MB → Q: given up, the rows after it are read', () => {
    const file = readGood(
      `created_at,event\n2026-03-02T10:00:00Z,${'z'.repeat(65 * 1024 * 1024)}\n2026-03-02T10:00:00Z,b\n`,
      1 << 22,
    );
    expect(eventsOf(file)).toEqual(['b']);
    expect(countsOf(file)).toMatchObject({ 'record-too-large': 1 });
  }, 60_000);

  it('D20: 100,000 columns → R: so many columns are no audit log; a row of 100,000 cells → Q', () => {
    const columns = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join();
    expect(readError(`created_at,event,${columns}\n`)).toMatchObject({
      code: 'columns-too-many',
      limit: 2000,
    });
    const file = readGood(logOf(`${rowOf()}${',x'.repeat(100_000)}`, rowOf({ event: 'b' })));
    expect(eventsOf(file)).toEqual(['b']);
    expect(countsOf(file)).toEqual({ 'record-too-large': 1 });
  });

  it('D21: every row quoted into one cell by a spreadsheet → W: recognised and split again', () => {
    const rows = [HEADER, ...RECORDS.map((record) => rowOf(record))];
    expectSame(rows.map((row) => `${quoted(row)}\r\n`).join(''), { 'rows-wrapped': 1 });
    expectSame(`\uFEFF\n${rows.map(quoted).join('\n')}`, { 'rows-wrapped': 1 });
    const damaged = readGood(
      [HEADER, rowOf(), '2026-03-02T10:00:00Z,"{}"x,b', rowOf({ event: 'c' })].map(quoted).join('\n\n'),
    );
    expect(eventsOf(damaged)).toEqual(['a', 'c']);
    expect(issuesOf(damaged)[1]).toBe(
      'quote-unbalanced × 1: line 5, record 2, "2026-03-02T10:00:00Z,\\"{}\\"x,b"',
    );
    const torn = readGood(`${quoted(HEADER)}\n${quoted(rowOf())}\n"2026-03-02T10:00:00Z,{},b`);
    expect(countsOf(torn)).toEqual({ 'rows-wrapped': 1, 'quote-unbalanced': 1, 'file-cut-off': 1 });
  });

  it('D22: times that a spreadsheet turned into serial numbers (45306.43) → W: read back, and the damage named', () => {
    const file = readGood(logOf(rowOf({ created_at: '45306.43' }), rowOf({ created_at: '45306,4301' })));
    expect(rowsOf(file.table)).toEqual([
      '2024-01-15T10:19:12.000Z a system',
      '2024-01-15T10:19:21.000Z a system',
    ]);
    expect(countsOf(file)).toEqual({ 'time-without-zone': 2, 'time-serial': 2 });
  });

  it('D22: times that a spreadsheet rounded to 1.7E+12 → Q: the digits are lost, no day is guessed, the damage is named', () => {
    const file = readGood(
      logOf(rowOf({ created_at: '1.7E+12' }), rowOf({ created_at: '1,77E+12' }), rowOf()),
    );
    expect(issuesOf(file)).toEqual(['time-rounded × 2: line 2, record 1, "1.7E+12"']);
  });

  it('D22: cells cut at 32,767 characters by a spreadsheet → W: kept, the damage named', () => {
    const cut = 'é'.repeat(32_767);
    const file = readGood(
      logOf(
        rowOf({ user_agent: cut }),
        rowOf({ user_agent: `${cut}e` }),
        rowOf({ user_agent: cut.slice(1) }),
      ),
    );
    expect(countsOf(file)).toEqual({ 'cell-cut': 1 });
  });

  it('D23: the last row is cut off → Q: that row, and an issue from which the page can say that the file seems cut off', () => {
    const before = logOf(rowOf());
    const log = logOf(rowOf(), rowOf({ actor_info: personCell('Ada'), user_agent: 'one\r\ntwo' }));
    for (let cut = before.length + 1; cut <= log.lastIndexOf(','); cut++) {
      const text = log.slice(0, cut);
      const file = readGood(text);
      expect(eventsOf(file), text).toEqual(['a']);
      expect(file.report.recordsRejected, text).toBeGreaterThan(0);
      if (!/[\r\n]$/.test(text)) expect(countsOf(file), text).toMatchObject({ 'file-cut-off': 1 });
    }
  });

  it('D23: the last line of the page’s own Events (CSV) is cut off → rejected, and the file seems cut off', () => {
    const keeper = keeperOf([readGood(logOf(rowOf(), rowOf({ event: 'b' })))]);
    const text = exportOf(keeper);
    const lastLine = text.trimEnd().lastIndexOf('\n') + 1;
    for (let cut = lastLine + 1; cut < text.trimEnd().length; cut++) {
      const file = readGood(text.slice(0, cut));
      expect([cut, file.report.recordsKept, file.report.recordsRejected]).toEqual([cut, 1, 1]);
      expect(countsOf(file)).toMatchObject({ 'file-cut-off': 1 });
    }
    expect(countsOf(readGood(text.trimEnd()))).toEqual({});
  });

  it('D23: a last row without a line end that is whole, or as short as all others → A: nothing is cut off', () => {
    expect(readGood(PLAIN.trimEnd()).report.issues).toEqual([]);
    expect(countsOf(readGood(`${HEADER}\n2026-03-02T10:00:00Z,{},a\n2026-03-02T10:00:00Z,{},b`))).toEqual({
      'cells-missing': 2,
    });
  });
});
