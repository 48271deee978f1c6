import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventTable } from '../../../src/model/event-table.ts';
import { mergeTables } from '../../../src/model/merge-tables.ts';
import { personActor, tableFromText } from '../../support/table-from-text.ts';

const a = '2026-03-01T10:00:00Z ada conversation_created';
const b = '2026-03-01T10:00:00Z bob conversation_created';
const c = '2026-03-02T10:00:00Z ada file_uploaded';
const d = '2026-03-03T10:00:00Z bob project_created';

const noneAlike = { alike: 0, alikeRows: [] };

function table(...lines: string[]): EventTable {
  return tableFromText(lines.join('\n'));
}

function describeRows({ time, event, eventNames, actor, actors }: EventTable): string[] {
  return Array.from(time, (instant, row) => {
    const who = actors[actor[row]!]!;
    const name = who.kind === 'person' ? who.accountId : '-';
    return `${new Date(instant).toISOString().replace('.000', '')} ${name} ${eventNames[event[row]!]}`;
  });
}

describe('mergeTables', () => {
  it('counts every event of overlapping exports once', () => {
    const { table: merged, counts } = mergeTables([table(c, b, a), table(d, c)]);
    expect(describeRows(merged)).toEqual([a, b, c, d]);
    const at = Date.parse('2026-03-02T10:00:00Z');
    expect(counts).toEqual([
      { duplicates: 0, shared: null, repeated: 0, repeatedRows: [], ...noneAlike },
      {
        duplicates: 1,
        shared: { count: 1, first: at, last: at },
        repeated: 0,
        repeatedRows: [],
        ...noneAlike,
      },
    ]);
  });

  it('keeps and notes a repetition inside one file', () => {
    const { table: merged, counts } = mergeTables([table(a, a, b)]);
    expect(describeRows(merged)).toEqual([a, a, b]);
    expect(counts).toEqual([{ duplicates: 0, shared: null, repeated: 1, repeatedRows: [1], ...noneAlike }]);
  });

  it('counts repeated rows once if that is wanted, still notes them, and adds up', () => {
    const files = [table(a, a, b), table(a, a, a, d), table(b, d, d)];
    const { table: merged, counts } = mergeTables(files, 'once');
    expect(describeRows(merged)).toEqual([a, b, d]);
    const first = Date.parse('2026-03-01T10:00:00Z');
    const last = Date.parse('2026-03-03T10:00:00Z');
    expect(counts).toEqual([
      { duplicates: 1, shared: null, repeated: 1, repeatedRows: [1], ...noneAlike },
      {
        duplicates: 3,
        shared: { count: 1, first, last: first },
        repeated: 2,
        repeatedRows: [1, 2],
        ...noneAlike,
      },
      /* b of the first file and d of the second; its other d is repeated in the file. */
      { duplicates: 3, shared: { count: 2, first, last }, repeated: 1, repeatedRows: [2], ...noneAlike },
    ]);
    const rows = files.reduce((sum, { rowCount }) => sum + rowCount, 0);
    expect(rows).toBe(merged.rowCount + 1 + 3 + 3);
  });

  it('counts max(n, m) when both files repeat a record', () => {
    const { table: merged, counts } = mergeTables([table(a, a), table(a, a, a), table(a)]);
    expect(merged.rowCount).toBe(3);
    expect(counts.map((count) => count.duplicates)).toEqual([0, 2, 1]);
  });

  it('counts records with ids of their own once, also within one file', () => {
    const withIds = { ...table(a, a, b), hasRecordIds: true };
    const { table: merged, counts } = mergeTables([withIds, withIds]);
    expect(describeRows(merged)).toEqual([a, b]);
    expect(counts.map(({ duplicates, repeated }) => [duplicates, repeated])).toEqual([
      [1, 0],
      [3, 0],
    ]);
  });

  it('keeps records apart that differ in one cell', () => {
    expect(mergeTables([table(a), table(b)]).table.rowCount).toBe(2);
  });

  it('counts rows that differ from one of an earlier file in some cell only, and keeps them', () => {
    const { table: merged, counts } = mergeTables([table(a, c), joined(table(d, c), resaved(table(a)))]);
    expect(merged.rowCount).toBe(4);
    expect(counts.map(({ alike, alikeRows }) => [alike, alikeRows])).toEqual([
      [0, []],
      [1, [0]],
    ]);
  });

  it.each([
    ['another person', [table(a)], [table(b)]],
    ['another event', [table(a)], [table(a.replace('conversation', 'project'))]],
    ['another instant', [table(a)], [table(a.replace('00Z', '01Z'))]],
    ['nobody and somebody', [table(a)], [table(a.replace('ada', '-'))]],
    ['one file', [], [joined(table(a), resaved(table(a)))]],
    ['more of what is shared', [table(a)], [table(a, a)]],
    ['one more beside what is shared', [table(a)], [joined(table(a), resaved(table(a)))]],
    ['ids of their own', [table(a)], [{ ...resaved(table(a)), hasRecordIds: true }]],
  ])('calls nothing alike: %s', (_, before, after) => {
    expect(mergeTables([...before, ...after]).counts.filter(({ alike }) => alike > 0)).toEqual([]);
  });

  it('finds the person behind two actors, and nobody in two files', () => {
    const newName = { ada: personActor('ada', 'ada@new.example', 'Ada After') };
    const nobody = a.replace('ada', '-');
    const later = resaved(tableFromText(`${a}\n${nobody}`, newName));
    expect(mergeTables([table(a, nobody), later]).counts[1]).toMatchObject({ alike: 2, alikeRows: [0, 1] });
  });

  it('takes time linear in rows where all have one instant, in many files', () => {
    const files = Array.from({ length: 2_000 }, (_, file) =>
      resaved(table(...Array<string>(20).fill(a)), file),
    );
    const start = performance.now();
    const { counts } = mergeTables(files);
    expect(counts.at(-1)).toMatchObject({ alike: 20, alikeRows: [0, 1, 2, 3, 4] });
    /* 40,000 rows: some 50 ms; comparing each with each would be 800 million steps. */
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('reads files that run from new to old, from old to new and in no order', () => {
    const expected = [a, c, d];
    for (const lines of [
      [d, c, a],
      [a, c, d],
      [c, d, a],
    ]) {
      expect(describeRows(mergeTables([table(...lines)]).table)).toEqual(expected);
    }
  });

  it('gives the same events for any split into files, in any order, with any overlap', () => {
    const line = fc
      .record({ hour: fc.integer({ min: 0, max: 9 }), who: fc.constantFrom('ada', 'bob', '-') })
      .map(({ hour, who }) => `2026-03-01T0${hour}:00:00Z ${who} conversation_created`);
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 8 }), { maxLength: 5 }), (files) => {
        const merged = mergeTables(files.map((lines) => table(...lines)));
        const most = new Map<string, number>();
        for (const lines of files) {
          for (const each of new Set(lines)) {
            const here = lines.filter((other) => other === each).length;
            most.set(each, Math.max(most.get(each) ?? 0, here));
          }
        }
        const expected = [...most].flatMap(([each, count]) => Array<string>(count).fill(each));
        expect(describeRows(merged.table).toSorted()).toEqual(expected.toSorted());
        const duplicates = merged.counts.reduce((sum, count) => sum + count.duplicates, 0);
        expect(merged.table.rowCount + duplicates).toBe(files.flat().length);
        expect(merged.counts.map(({ shared }) => shared)).toEqual(
          files.map((_, file) => sharedBefore(files, file)),
        );
      }),
    );
  });
});

/** The same events with something else in some cell. */
function resaved(given: EventTable, salt = 1): EventTable {
  return { ...given, contentKey: given.contentKey.map((half) => half + 1 + salt) };
}

/** Two tables as those of one file. */
function joined(one: EventTable, other: EventTable): EventTable {
  return mergeTables([one, other]).table;
}

/** What stands in a file and in an earlier one, line by line: as often as it does in both. */
function sharedBefore(files: readonly (readonly string[])[], file: number) {
  const here = files[file]!;
  const timesOf = (lines: readonly string[], line: string) => lines.filter((other) => other === line).length;
  const shared = [...new Set(here)].flatMap((line) => {
    const before = Math.max(0, ...files.slice(0, file).map((lines) => timesOf(lines, line)));
    return Array<number>(Math.min(before, timesOf(here, line))).fill(Date.parse(line.split(' ')[0]!));
  });
  if (shared.length === 0) return null;
  return { count: shared.length, first: Math.min(...shared), last: Math.max(...shared) };
}
