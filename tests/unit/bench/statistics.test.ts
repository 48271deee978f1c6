import { describe, expect, it } from 'vitest';
import { ratiosOf, spreadOf } from '../../../bench/report/statistics.ts';

describe('spreadOf', () => {
  it('gives median, least and most', () => {
    expect(spreadOf([10, 2, 9])).toEqual({ median: 9, least: 2, most: 10 });
    expect(spreadOf([10, 2, 9, 1])).toEqual({ median: 5.5, least: 1, most: 10 });
    expect(spreadOf([])).toBeNull();
  });
});

describe('ratiosOf', () => {
  it('compares within rounds and leaves out those that lack one', () => {
    expect(ratiosOf([10, 40, null, 9], [5, 10, 1])).toEqual({ median: 3, least: 2, most: 4 });
    expect(ratiosOf([1], [])).toBeNull();
  });
});
