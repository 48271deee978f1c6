import { describe, expect, it } from 'vitest';
import { condenseSeries } from '../../../src/metrics/condense-series.ts';

function days(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    date: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    value: index % 7,
    average: 3,
    isPartial: index === 0 || index === count - 1,
  }));
}

describe('condenseSeries', () => {
  it('leaves a log of up to 400 days as it is', () => {
    expect(condenseSeries(days(400))).toEqual({ points: days(400), daysPerPoint: 1 });
  });

  it('draws a longer one by weeks, each with the mean of its days', () => {
    const { points, daysPerPoint } = condenseSeries(days(402));
    expect(daysPerPoint).toBe(7);
    expect(points).toHaveLength(58);
    expect(points[0]).toEqual({ date: '2024-01-01', value: 3, average: null, isPartial: true });
    expect(points[1]).toEqual({ date: '2024-01-08', value: 3, average: null, isPartial: false });
    expect(points.at(-1)).toEqual({ date: '2025-02-03', value: 1, average: null, isPartial: true }); // 0, 1, 2
  });

  it('never gives more than 400 points', () => {
    for (const count of [0, 1, 401, 2_801, 11_201, 37_000]) {
      expect(condenseSeries(days(count)).points.length).toBeLessThanOrEqual(400);
    }
  });
});
