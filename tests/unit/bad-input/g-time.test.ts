import { describe, expect, it } from 'vitest';
import { LogKeeper } from '../../../src/engine/log-keeper.ts';
import { findUnlikelyTimes } from '../../../src/importers/unlikely-times.ts';
import { mergeTables } from '../../../src/model/merge-tables.ts';
import { WHOLE_LOG } from '../../../src/model/selection.ts';
import { issuesOf, readError, readGood } from '../importers/reading.ts';
import { countsOf, eventsOf, logAt, logOf, rowOf, timesOf } from './small-logs.ts';

const NOON = '2026-03-02T12:00:00Z';
const NOW = Date.UTC(2026, 10, 22, 12);

describe('G. Time', () => {
  it('G1: ISO with Z, ±hh:mm, ±hhmm, ±hh, a space, a fraction of any length → A: the instant, microseconds kept', () => {
    const file = readGood(
      logAt(
        NOON,
        '2026-03-02T13:00:00+01:00',
        '2026-03-02T04:30:00-0730',
        '2026-03-02 12:00:00.000001 UTC',
        '2026-03-02 14:00:00 +02',
        '2026-03-02T12:00:00.1234567Z',
      ),
    );
    expect(timesOf(file)).toEqual([
      NOON,
      NOON,
      NOON,
      '2026-03-02T12:00:00.000001Z',
      NOON,
      '2026-03-02T12:00:00.123456Z',
    ]);
    expect(file.report.issues).toEqual([]);
  });

  it('G2: no zone → A: read as UTC whatever the zone of the reader’s desk, and said in one issue for the file', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    const file = readGood(logAt('2026-03-02T12:00:00', '2026-03-02 12:00:00', '02.03.2026 12:00:00'));
    // What would depend on the desk, here: 12:00 in Tokyo.
    expect(Date.parse('2026-03-02T12:00:00')).toBe(Date.parse('2026-03-02T03:00:00Z'));
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(timesOf(file)).toEqual([NOON, NOON, NOON]);
    expect(file.report.issues.filter(({ code }) => code === 'time-without-zone')).toMatchObject([
      { effect: 'kept-as-is', count: 3, examples: [{ line: 2 }, { line: 3 }, { line: 4 }] },
    ]);
  });

  it('G3: seconds, milliseconds, microseconds or nanoseconds since 1970 → A: by their size, noted', () => {
    const epoch = String(Date.parse(NOON) / 1000);
    const file = readGood(
      logAt(epoch, `${epoch}.5`, `${epoch}000`, `${epoch}000.25`, `${epoch}123456`, `${epoch}123456789`),
    );
    expect(timesOf(file)).toEqual([
      NOON,
      '2026-03-02T12:00:00.500Z',
      NOON,
      '2026-03-02T12:00:00.000250Z',
      '2026-03-02T12:00:00.123456Z',
      '2026-03-02T12:00:00.123456Z',
    ]);
    expect(countsOf(file)).toEqual({ 'time-epoch': 6 });
    const quoted = readGood(`[{"created_at":${epoch},"event":"a"},{"created_at":"${epoch}","event":"a"}]`);
    expect(timesOf(quoted)).toEqual([NOON, NOON]);
    const odd = readGood(logAt(NOON, '0', '-1', '12345678', '12345678901', '20260302120000', '1e9', '45306'));
    expect(countsOf(odd)).toEqual({ 'time-unreadable': 7 });
  });

  it('G4: 01/02/2026 beside a date that fits only one way → A: that one decides for the whole file, before and after it, noted', () => {
    const dayFirst = readGood(
      logAt('01/02/2026 12:00', NOON, '31/01/2026 12:00:00', '05/05/2026 12:00', '03-02-2026 12:00:00.5'),
    );
    expect(timesOf(dayFirst)).toEqual([
      '2026-02-01T12:00:00Z',
      NOON,
      '2026-01-31T12:00:00Z',
      '2026-05-05T12:00:00Z',
      '2026-02-03T12:00:00.500Z',
    ]);
    expect(countsOf(dayFirst)).toEqual({ 'time-without-zone': 4, 'time-day-first': 3 });
    const monthFirst = readGood(
      logAt('01/02/2026 12:00 AM', NOON, '01/31/2026 12:00:00 PM', '3/2/2026, 1:05 PM'),
    );
    expect(timesOf(monthFirst)).toEqual([
      '2026-01-02T00:00:00Z',
      NOON,
      '2026-01-31T12:00:00Z',
      '2026-03-02T13:05:00Z',
    ]);
    expect(countsOf(monthFirst)).toEqual({ 'time-without-zone': 3, 'time-month-first': 3 });
    expect(monthFirst.report).toMatchObject({
      firstEvent: Date.UTC(2026, 0, 2),
      lastEvent: Date.UTC(2026, 2, 2, 13, 5),
    });
  });

  it('G4: 01/02/2026 and nothing that decides, or dates that contradict each other → Q: not guessed, with how to mend it', () => {
    const open = readGood(logAt(NOON, '01/02/2026 12:00', '02/02/2026 12:00', '03/04/2026 12:00'));
    expect(timesOf(open)).toEqual([NOON, '2026-02-02T12:00:00Z']);
    expect(open.report).toMatchObject({ recordsRead: 4, recordsKept: 2, recordsRejected: 2 });
    expect(issuesOf(open)[1]).toBe('time-ambiguous × 2: line 3, record 2, "01/02/2026 12:00"');
    const torn = readGood(logAt('31/01/2026 12:00', '01/31/2026 12:00', '01/02/2026 12:00'));
    expect(timesOf(torn)).toEqual(['2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z']);
    expect(countsOf(torn)).toMatchObject({ 'time-ambiguous': 1, 'time-day-first': 1, 'time-month-first': 1 });
    expect(readError(logAt('01/02/2026 12:00'))).toMatchObject({ code: 'no-valid-records' });
  });

  it('G4: 01.02.2026 and 2026/02/01 → A: dots are only written day first, and a year in front decides', () => {
    expect(timesOf(readGood(logAt('01.02.2026 12:00', '2026/02/01 12:00:00Z')))).toEqual([
      '2026-02-01T12:00:00Z',
      '2026-02-01T12:00:00Z',
    ]);
  });

  it('G5: impossible dates and text that only Date would read → Q: undated', () => {
    const bad = [
      '2026-02-30T10:00:00Z',
      '2025-02-29T10:00:00Z',
      '31/02/2026 10:00',
      '2026-13-01T10:00:00Z',
      'abc 1',
      'yesterday',
      '13/13/2026 10:00',
      '1/2/26 10:00',
      '01/31/2026 13:00 PM',
      '2026-03-02',
    ];
    const file = readGood(logAt(NOON, ...bad));
    expect(timesOf(file)).toEqual([NOON]);
    expect(countsOf(file)).toEqual({ 'time-unreadable': bad.length });
  });

  it('G6: 24:00 and 23:59:60 → W: rolled to the next day, clamped to the second before', () => {
    const file = readGood(
      logAt(
        '2026-03-02T24:00:00Z',
        '2026-02-28 24:00',
        '2016-12-31T23:59:60Z',
        '2017-01-01T08:59:60.5+09:00',
        '2026-12-31T24:00:00.000Z',
      ),
    );
    expect(timesOf(file)).toEqual([
      '2026-03-03T00:00:00Z',
      '2026-03-01T00:00:00Z',
      '2016-12-31T23:59:59.999999Z',
      '2016-12-31T23:59:59.999999Z',
      '2027-01-01T00:00:00Z',
    ]);
    expect(countsOf(file)).toEqual({ 'time-without-zone': 1, 'time-adjusted': 5 });
    const bad = readGood(
      logAt(
        NOON,
        '2026-03-02T24:00:01Z',
        '2026-03-02T24:30:00Z',
        '2026-03-02T12:00:60Z',
        '2026-03-02T25:00:00Z',
        '2026-03-02T23:59:61Z',
      ),
    );
    expect(countsOf(bad)).toEqual({ 'time-unreadable': 5 });
  });

  it('G7: before 2020, or later than a day after now → W: kept and counted, by a clock given from outside', () => {
    const file = readGood(
      logAt(
        '2019-12-31T23:59:59Z',
        '2020-01-01T00:00:00Z',
        '2026-11-23T12:00:00Z',
        '2026-11-23T12:00:00.000001Z',
      ),
    );
    expect(file.report.recordsKept).toBe(4);
    expect(findUnlikelyTimes(file.table, NOW)).toEqual([
      {
        code: 'time-unlikely',
        effect: 'kept-as-is',
        count: 2,
        examples: [
          { line: 2, record: null, found: '2019-12-31T23:59:59.000Z' },
          { line: 5, record: null, found: '2026-11-23T12:00:00.000Z' },
        ],
      },
    ]);
    expect(findUnlikelyTimes(readGood(logAt(NOON)).table, NOW)).toEqual([]);
  });

  it('G7: such events stretch no range, and are in one that names their dates', () => {
    const keeper = new LogKeeper(() => NOW);
    keeper.add(
      [readGood(logAt('2019-01-01T00:00:00Z', NOON, '2026-03-01T12:00:00Z', '2031-01-01T00:00:00Z'))],
      'join',
    );
    const { selected, series } = keeper.ask('overview')!;
    expect(selected).toMatchObject({ from: '2026-03-01', to: '2026-03-02', totals: { events: 2 } });
    expect(series.users.points.map(({ date }) => date)).toEqual(['2026-03-01', '2026-03-02']);
    const range = { kind: 'dates', from: '2030-01-01', to: '2031-12-31' } as const;
    expect(keeper.ask('overview', { ...WHOLE_LOG, range })!.selected.totals.events).toBe(1);
    const onlyOld = new LogKeeper(() => NOW);
    onlyOld.add([readGood(logAt('2019-01-01T00:00:00Z'))], 'join');
    expect(onlyOld.ask('overview')!.selected).toMatchObject({ from: '2019-01-01', totals: { events: 1 } });
  });

  it('G8: days of 23 and 25 hours in the shown zone → each has its own events, and there are as many days as dates', () => {
    // Berlin's clocks go from 02:00 to 03:00 on 29 March, and from 03:00 to 02:00 on 25 October.
    const daysOf = (...times: string[]) => {
      const keeper = new LogKeeper(() => NOW);
      keeper.add([readGood(logAt(...times))], 'join');
      const selection = { ...WHOLE_LOG, timeZone: 'Europe/Berlin' };
      return keeper.ask('summary', selection)!.daily.map(({ date, events }) => [date, events]);
    };
    expect(
      daysOf('2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'),
    ).toEqual([
      ['2026-03-28', 1],
      ['2026-03-29', 2],
      ['2026-03-30', 1],
    ]);
    expect(
      daysOf('2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'),
    ).toEqual([
      ['2026-10-24', 1],
      ['2026-10-25', 2],
      ['2026-10-26', 1],
    ]);
  });

  it('G7: before 2000 or after 2099 → Q: days without number would be drawn because of it', () => {
    const file = readGood(
      logAt(
        NOON,
        '1999-12-31T23:59:59Z',
        '1969-12-31T23:59:59Z',
        '2100-01-01T00:00:00Z',
        '9999-12-31T00:00:00Z',
      ),
    );
    expect(countsOf(file)).toEqual({ 'time-implausible': 4 });
  });

  it('G8: times on both sides of a change of clocks → A: each the right instant, also in the hour that is there twice', () => {
    const file = readGood(
      logAt(
        '2026-03-29T01:59:59+01:00',
        '2026-03-29T03:00:00+02:00',
        '2026-10-25T02:30:00+02:00',
        '2026-10-25T02:30:00+01:00',
      ),
    );
    expect(timesOf(file)).toEqual([
      '2026-03-29T00:59:59Z',
      '2026-03-29T01:00:00Z',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ]);
  });

  it('G9: several ways of writing in one file → A: each value by itself, with a count for each way', () => {
    const file = readGood(
      logAt(NOON, '1772452800', '2026-03-02 12:00:00', '31.01.2026 12:00', '46083.5', '2026-03-02T24:00:00Z'),
    );
    expect(file.report.recordsKept).toBe(6);
    expect(countsOf(file)).toEqual({
      'time-epoch': 1,
      'time-without-zone': 3,
      'time-day-first': 1,
      'time-serial': 1,
      'time-adjusted': 1,
    });
  });

  it('G10: no date → Q: undated, counted with its line', () => {
    const file = readGood(logOf(rowOf({ created_at: '' }), rowOf({ created_at: '  ' }), rowOf()));
    expect(file.report).toMatchObject({ recordsRead: 3, recordsKept: 1 });
    expect(issuesOf(file)[0]).toBe('time-missing × 1: line 2, record 1, ""');
  });

  it('G11: unsorted, reversed and equal times → A: in order of time, ties as the file has them', () => {
    const at = (event: string, created_at: string) => rowOf({ event, created_at });
    const file = readGood(
      logOf(
        at('a', '2026-03-01T00:00:00Z'),
        at('c', NOON),
        at('d', NOON),
        at('b', '2026-03-01T00:00:00.000001Z'),
      ),
    );
    expect(eventsOf(file)).toEqual(['a', 'c', 'd', 'b']);
    const { table } = mergeTables([file.table]);
    expect(Array.from(table.event, (id) => table.eventNames[id])).toEqual(['a', 'b', 'c', 'd']);

    /* From new to old, as the API writes: the later of two rows of one instant is the earlier event. */
    const reversed = readGood(
      logOf(
        at('d', NOON),
        at('c', NOON),
        at('b', '2026-03-01T00:00:00.000001Z'),
        at('a', '2026-03-01T00:00:00Z'),
      ),
    );
    const merged = mergeTables([reversed.table]).table;
    expect(Array.from(merged.event, (id) => merged.eventNames[id])).toEqual(['a', 'b', 'c', 'd']);
    expect(Array.from(merged.line)).toEqual([5, 4, 3, 2]);
  });

  it('G12: clocks of two sources that differ → A: every time stays as it is written', () => {
    const slow = readGood(logOf(rowOf({ event: 'answer', created_at: '2026-03-02T11:59:58Z' })));
    const right = readGood(logOf(rowOf({ event: 'question', created_at: NOON })));
    const { table } = mergeTables([right.table, slow.table]);
    expect(Array.from(table.time)).toEqual([Date.parse('2026-03-02T11:59:58Z'), Date.parse(NOON)]);
    expect(Array.from(table.event, (id) => table.eventNames[id])).toEqual(['answer', 'question']);
  });
});
