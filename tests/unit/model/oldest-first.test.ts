import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventTable } from '../../../src/model/event-table.ts';
import { mergeTables } from '../../../src/model/merge-tables.ts';
import { turnOldestFirst } from '../../../src/model/oldest-first.ts';
import { tableFromText } from '../../support/table-from-text.ts';

const lineOf = ([minute, who, event]: readonly [number, string, string]): string =>
  `2026-03-01T10:0${minute}:00Z ${who} ${event}`;

/** Rows as they stand, all columns of each. */
function rowsOf(table: EventTable): unknown[] {
  return Array.from({ length: table.rowCount }, (_, row) => ({
    time: table.time[row],
    event: table.eventNames[table.event[row]!],
    actor: table.actors[table.actor[row]!],
    platform: table.platforms[table.platform[row]!],
    project: table.projects[table.project[row]!],
    key: [table.contentKey[2 * row], table.contentKey[2 * row + 1]],
    line: table.line[row],
  }));
}

function turned(text: string): EventTable {
  const table = tableFromText(text);
  turnOldestFirst(table);
  return table;
}

describe('turnOldestFirst', () => {
  it('turns what runs from new to old around, all columns of a row together', () => {
    const lines = [
      lineOf([3, 'ada', 'file_uploaded']),
      lineOf([2, 'bob', 'project_created']),
      lineOf([2, 'cy', 'conversation_created']),
      lineOf([1, 'ada', 'conversation_created']),
    ].join('\n');
    expect(rowsOf(turned(lines))).toEqual(rowsOf(tableFromText(lines)).toReversed());
  });

  it('leaves what runs from old to new, what runs in no order, and nothing at all', () => {
    for (const minutes of [[1, 2, 3], [2, 3, 1], [3, 1, 2], [2, 2, 2], [1], []]) {
      const lines = minutes.map((minute) => lineOf([minute, 'ada', 'file_uploaded'])).join('\n');
      expect(rowsOf(turned(lines))).toEqual(rowsOf(tableFromText(lines)));
    }
  });

  it('makes a log of one file without a copy', () => {
    const table = turned([3, 2, 1].map((minute) => lineOf([minute, 'ada', 'file_uploaded'])).join('\n'));
    expect(mergeTables([table]).table.time).toBe(table.time);
  });

  it('changes nothing in what files come to together', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('ada', 'bob'),
      fc.constantFrom('file_uploaded', 'project_created'),
    );
    const file = fc.tuple(fc.array(row, { maxLength: 8 }), fc.constantFrom(-1, 0, 1)).map(([rows, order]) =>
      rows
        .toSorted((a, b) => order * (a[0] - b[0]))
        .map(lineOf)
        .join('\n'),
    );
    fc.assert(
      fc.property(fc.array(file, { maxLength: 3 }), fc.constantFrom('each', 'once'), (texts, repeated) => {
        const tables = texts.map((text) => tableFromText(text));
        const ofTurned = mergeTables(texts.map(turned), repeated);
        const expected = mergeTables(tables, repeated);
        expect(rowsOf(ofTurned.table)).toEqual(rowsOf(expected.table));
        const told = ({ counts }: typeof expected, of: readonly EventTable[]) =>
          counts.map(({ repeatedRows, alikeRows, ...rest }, index) => ({
            ...rest,
            lines: [repeatedRows, alikeRows].map((rows) => rows.map((each) => of[index]!.line[each])),
          }));
        expect(told(ofTurned, texts.map(turned))).toEqual(told(expected, tables));
      }),
    );
  });
});
