import { describe, expect, it } from 'vitest';
import { rollingMean } from '../../../src/metrics/rolling-mean.ts';
import { computeSeriesFacts } from '../../../src/metrics/series-facts.ts';

function series(values: readonly number[]) {
  return values.map((value, index) => ({
    date: `2026-03-${String(index + 1).padStart(2, '0')}`,
    value,
    isPartial: index === 0 || index === values.length - 1,
  }));
}

describe('rollingMean', () => {
  it('begins on the seventh complete day, counts quiet days and has no mean where a partial day is in the window', () => {
    //                         partial                         partial
    const means = rollingMean(series([100, 6, 0, 6, 12, 0, 6, 12, 13, 1]), 7);
    expect(means.slice(0, 7)).toEqual([null, null, null, null, null, null, null]);
    expect(means[7]).toBe(42 / 7); // days 2 to 8
    expect(means[8]).toBe(49 / 7); // days 3 to 9
    expect(means[9]).toBeNull();
  });

  it('is empty where there is no complete window', () => {
    expect(rollingMean(series([5]), 1)).toEqual([null]);
    expect(rollingMean([], 7)).toEqual([]);
  });
});

describe('computeSeriesFacts', () => {
  it('leaves partial days out of the mean and of the best day', () => {
    expect(computeSeriesFacts(series([100, 2, 8, 8, 0, 100]))).toEqual({
      mean: 18 / 4,
      best: { date: '2026-03-04', value: 8 },
    });
  });

  it('has no figures without a complete day, and no best day when all are quiet', () => {
    expect(computeSeriesFacts(series([5, 5]))).toEqual({ mean: null, best: null });
    expect(computeSeriesFacts(series([5, 0, 0, 5]))).toEqual({ mean: 0, best: null });
  });
});
