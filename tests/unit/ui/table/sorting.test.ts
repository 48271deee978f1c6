import { describe, expect, it } from 'vitest';
import { type Column, nextSort } from '../../../../src/ui/table/column.ts';
import { compareCells } from '../../../../src/ui/table/compare-cells.ts';

describe('compareCells', () => {
  it('sorts text as a reader would look it up', () => {
    expect(['Zoë', 'émile', 'User 10', 'Ada', 'User 9'].sort(compareCells)).toEqual([
      'Ada',
      'émile',
      'User 9',
      'User 10',
      'Zoë',
    ]);
  });

  it('sorts numbers by size, before text', () => {
    expect([10, 'a', 9].sort(compareCells)).toEqual([9, 10, 'a']);
  });
});

describe('nextSort', () => {
  const column: Column<object> = { id: 'a', header: 'A', value: () => null };

  it('starts upwards, or downwards where the column asks for it', () => {
    expect(nextSort(column, null).direction).toBe('ascending');
    expect(nextSort({ ...column, sortDescendingFirst: true }, null).direction).toBe('descending');
  });

  it('turns the order round at the second click', () => {
    expect(nextSort(column, { columnId: 'a', direction: 'ascending' }).direction).toBe('descending');
    expect(nextSort(column, { columnId: 'b', direction: 'ascending' }).direction).toBe('ascending');
  });
});
