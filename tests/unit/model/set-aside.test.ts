import { describe, expect, it } from 'vitest';
import type { LogSource } from '../../../src/model/log-source.ts';
import { setAsideOverlaps } from '../../../src/model/set-aside.ts';
import { tableFromText } from '../../support/table-from-text.ts';
import { rowsOf } from '../importers/reading.ts';

const day = (number: number, event = 'a'): string => `2026-03-0${number}T12:00:00Z ada ${event}`;
const of = (source: LogSource, ...lines: string[]) => ({ source, table: tableFromText(lines.join('\n')) });
const at = (number: number): number => Date.parse(`2026-03-0${number}T12:00:00Z`);

describe('setAsideOverlaps', () => {
  it('leaves one source alone', () => {
    const one = [of('audit-log', day(1), day(2)), of('audit-log', day(2), day(3))];
    expect(setAsideOverlaps(one, 'audit-log')).toEqual({
      tables: one.map(({ table }) => table),
      overlaps: [],
    });
  });

  it('finds no overlap where sources follow each other', () => {
    const { overlaps } = setAsideOverlaps(
      [of('audit-log', day(1), day(2)), of('compliance-api', day(3), day(4))],
      'audit-log',
    );
    expect(overlaps).toEqual([]);
  });

  it('sets the API aside where the audit log covers the time, and says from when to when', () => {
    const both = [
      of('compliance-api', day(2, 'x'), day(3, 'y'), day(5, 'z')),
      of('audit-log', day(1), day(4)),
    ];
    const { tables, overlaps } = setAsideOverlaps(both, 'audit-log');
    expect(tables.map((table) => table.rowCount)).toEqual([1, 2]);
    expect(rowsOf(tables[0]!)[0]).toContain(' z ');
    expect(overlaps).toEqual([
      { used: 'audit-log', setAside: 'compliance-api', first: at(2), last: at(4), events: 2 },
    ]);
  });

  it('can be turned round, and says so even where nothing is set aside', () => {
    const both = [of('compliance-api', day(1), day(5)), of('audit-log', day(2), day(3))];
    const fields = { first: at(2), last: at(3) };
    expect(setAsideOverlaps(both, 'audit-log').overlaps).toEqual([
      { used: 'audit-log', setAside: 'compliance-api', ...fields, events: 0 },
    ]);
    expect(setAsideOverlaps(both, 'compliance-api').overlaps).toEqual([
      { used: 'compliance-api', setAside: 'audit-log', ...fields, events: 2 },
    ]);
  });

  it('counts an event that two sources cover once, for the more trusted one', () => {
    const { tables, overlaps } = setAsideOverlaps(
      [
        of('data-export', day(1), day(2), day(6)),
        of('compliance-api', day(1), day(5)),
        of('audit-log', day(2), day(4)),
      ],
      'audit-log',
    );
    expect(tables.map((table) => table.rowCount)).toEqual([1, 2, 2]);
    expect(overlaps.map(({ used, setAside, events }) => [used, setAside, events])).toEqual([
      ['audit-log', 'data-export', 1],
      ['audit-log', 'compliance-api', 0],
      ['compliance-api', 'data-export', 1],
    ]);
  });
});
