import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs.ts';
import { contentOf, issuesOf, readGood } from './reading.ts';
import { splitCsv } from './split-csv.ts';

const ACTOR = `{'name': 'Ada, B', 'uuid': 'u-1'}`;

describe('a space after the delimiter', () => {
  const cell = fc.stringMatching(/^[a-c ,"\r\n\u00e9]{0,6}$/);
  const spaces = fc.constantFrom('', ' ', '   ');
  const row = fc.array(fc.tuple(cell, spaces, fc.boolean()), { minLength: 2, maxLength: 4 });
  const end = fc.constantFrom('\n', '\r\n', '\r');

  /** Unquoted where nothing asks for quotes; the first cell is always quoted, so that no line is blank. */
  const written = (text: string, isQuoted: boolean) =>
    isQuoted || /^ |[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  it('belongs to it where the file is written so: every table reads back, in chunks of any size', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1 }),
        end,
        fc.integer({ min: 1, max: 9 }),
        (rows, lineEnd, size) => {
          const text = rows
            .map((cells) =>
              cells
                .map(([each, space, q], at) => (at === 0 ? '' : space) + written(each, q || at === 0))
                .join(','),
            )
            .map((line) => line + lineEnd)
            .join('');
          expect(splitCsv(text, ',', size, true)).toEqual({
            records: rows.map((cells) => cells.map(([each]) => each)),
            malformed: 0,
            blankLines: 0,
          });
        },
      ),
    );
  });

  it('makes no difference for what has no such space', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab,"\r\n]{0,60}$/), fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(splitCsv(text, ',', size, true)).toEqual(splitCsv(text, ','));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('loses no line, and gives the same for chunks of any size, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab, "\n]{0,60}$/), fc.integer({ min: 1, max: 9 }), (text, size) => {
        const whole = splitCsv(`${text}\n`, ',', undefined, true);
        expect(splitCsv(`${text}\n`, ',', size, true)).toEqual(whole);
        const inRecords = whole.records.flat().join('').split('\n').length - 1 + whole.records.length;
        expect(inRecords + whole.malformed + whole.blankLines).toBe(text.split('\n').length);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('D3: a space between delimiter and quote, in the header too → A: a quoted cell, noted once with the line', () => {
    const rows = ['2026-03-01T10:00:00Z', `"${ACTOR}"`, 'conversation_created', '"two\nlines"'];
    const plain = readGood(`created_at,actor_info,event,event_info\n${rows.join(',')}\n`);
    for (const header of [
      'created_at, actor_info, event, event_info',
      '"created_at", "actor_info",  "event", "event_info"',
    ]) {
      const file = readGood(`${header}\n${rows.join(', ')}\n${rows.join(',')}\n`);
      expect(contentOf(file.table).rows).toEqual(Array(2).fill(contentOf(plain.table).rows[0]));
      expect(contentOf(file.table).keys.slice(0, 2)).toEqual(contentOf(plain.table).keys);
      expect(issuesOf(file)).toContain('delimiter-spaced × 1: line 1, record 0, "“, ”"');
    }
  });

  it('D6: text after a closing quote where delimiters have a space → Q: that row only', () => {
    const file = readGood('created_at, event\n2026-03-01T10:00:00Z, "a" b\n2026-03-01T10:00:00Z, "c"\n');
    expect(contentOf(file.table).rows).toEqual(['2026-03-01T10:00:00.000Z c system']);
    expect(issuesOf(file)).toContain(
      'quote-unbalanced × 1: line 2, record 1, "2026-03-01T10:00:00Z, \\"a\\" b"',
    );
  });

  it('D8: too long by a quote after a space that the header has not → Q: what would be read stands in a wrong column', () => {
    const file = readGood(
      `created_at,actor_info,event,user_agent\n2026-03-01T10:00:00Z, "${ACTOR}",a,x\n2026-03-01T10:00:00Z,{},b, "x, y"\n`,
    );
    expect(contentOf(file.table).rows).toEqual(['2026-03-01T10:00:00.000Z b system']);
    expect(file.report.issues.map(({ code, count }) => [code, count])).toContainEqual([
      'quote-unbalanced',
      1,
    ]);
    expect(file.report.issues.map(({ code, count }) => [code, count])).toContainEqual(['record-too-long', 1]);
  });

  it('D5: a quote after a space that the header has not, before the event → Q: no event is called “"a"”', () => {
    const file = readGood(
      'created_at,event,user_agent\n2026-03-01T10:00:00Z, "a","x"\n2026-03-01T10:00:00Z, "a"\n2026-03-01T10:00:00Z, b,x\n',
    );
    expect(contentOf(file.table).rows).toEqual(['2026-03-01T10:00:00.000Z b system']);
    expect(file.report.recordsRejected).toBe(2);
    expect(issuesOf(file)).toContain(
      'quote-unbalanced × 2: line 2, record 1, "2026-03-01T10:00:00Z, \\"a\\",\\"x\\""',
    );
  });

  it('D5: a quote after a space that the header has not → A: both stay what they are, as in Python’s csv', () => {
    expect(splitCsv('a, "b"\n', ',').records).toEqual([['a', ' "b"']]);
    const file = readGood('created_at,event,user_agent\n2026-03-01T10:00:00Z,a, "x"\n');
    expect(file.report.issues.map(({ code }) => code)).not.toContain('delimiter-spaced');
    expect(file.table.rowCount).toBe(1);
  });
});
