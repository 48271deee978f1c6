import { describe, expect, it } from 'vitest';
import { computeDateTicks, computeValueTicks } from '../../../../src/ui/charts/ticks.ts';

function daysFrom(start: string, count: number, step = 1): string[] {
  const first = Date.parse(`${start}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * step * 86_400_000).toISOString().slice(0, 10),
  );
}
const labelsOf = (dates: readonly string[], width: number) =>
  computeDateTicks(dates, width).map((t) => t.label);

describe('computeDateTicks', () => {
  it('gives nothing for no dates and the date itself for one', () => {
    expect(computeDateTicks([], 600)).toEqual([]);
    expect(labelsOf(['2026-03-03'], 600)).toEqual(['3 Mar']);
  });

  it('labels every day of a short span', () => {
    expect(labelsOf(daysFrom('2026-02-27', 4), 600)).toEqual(['27 Feb', '28 Feb', '1 Mar', '2 Mar']);
  });

  it('labels Mondays of a month', () => {
    // 2 March 2026 is a Monday.
    expect(labelsOf(daysFrom('2026-02-27', 30), 600)).toEqual(['2 Mar', '9 Mar', '16 Mar', '23 Mar']);
  });

  it('labels months of half a year, with the year at the first and in January', () => {
    expect(labelsOf(daysFrom('2025-10-15', 150), 600)).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb', 'Mar']);
  });

  it('skips months where there is no room', () => {
    expect(labelsOf(daysFrom('2025-10-15', 180), 200)).toEqual(['Nov 2025', 'Jan 2026', 'Mar']);
  });

  it('leaves room after a month with its year, also where February is short', () => {
    /* 1.7 pixels a day: February has 48, too few for “Feb 2026”. */
    expect(labelsOf(daysFrom('2026-01-18', 180), 310)).toEqual(['Mar 2026', 'May', 'Jul']);
    expect(labelsOf(daysFrom('2026-01-18', 180), 400)).toEqual([
      'Feb 2026',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
    ]);
  });

  it('covers two years', () => {
    const labels = labelsOf(daysFrom('2025-01-01', 730), 600);
    expect(labels[0]).toBe('Jan 2025');
    expect(labels.length).toBeGreaterThanOrEqual(4);
    expect(labels.length).toBeLessThanOrEqual(13);
  });

  it('finds months in weekly points, none of which falls on the first', () => {
    expect(labelsOf(daysFrom('2026-01-05', 20, 7), 400)).toEqual(['Feb 2026', 'Mar', 'Apr', 'May']);
  });

  it.each([1, 2, 7, 14, 30, 60, 90, 180, 365, 400, 730])(
    'never overlaps and is never alone over %i days',
    (count) => {
      const dates = daysFrom('2025-05-14', count);
      for (const width of [220, 300, 600, 1000, 1400]) {
        const ticks = computeDateTicks(dates, width);
        expect(ticks.length).toBeGreaterThanOrEqual(Math.min(2, count));
        expect(ticks.length * 46).toBeLessThanOrEqual(width);
        expect(ticks.every((tick) => dates.includes(tick.date))).toBe(true);
      }
    },
  );
});

describe('computeDateTicks of weeks and months', () => {
  it('labels weeks by their first days, whichever weekday that is', () => {
    // 1 March 2026 is a Sunday.
    const sundays = daysFrom('2026-03-01', 6, 7);
    const labels = computeDateTicks(sundays, 600, 'week').map(({ label }) => label);
    expect(labels).toEqual(['1 Mar', '8 Mar', '15 Mar', '22 Mar', '29 Mar', '5 Apr']);
    expect(computeDateTicks(sundays, 200, 'week').map(({ label }) => label)).toEqual([
      '1 Mar',
      '15 Mar',
      '29 Mar',
    ]);
  });

  it('labels months by their names, however few they are', () => {
    const months = ['2025-11-01', '2025-12-01', '2026-01-01'];
    const labels = computeDateTicks(months, 600, 'month').map(({ label }) => label);
    expect(labels).toEqual(['Nov 2025', 'Dec', 'Jan 2026']);
    expect(computeDateTicks(['2026-03-01'], 600, 'month').map(({ label }) => label)).toEqual(['Mar 2026']);
  });
});

describe('computeValueTicks', () => {
  it('gives only 0 where everything is 0', () => {
    expect(computeValueTicks(0)).toEqual([0]);
  });

  it.each([
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [12, [0, 5, 10, 15]],
    [118, [0, 50, 100, 150]],
    [250_000, [0, 100_000, 200_000, 300_000]],
  ])('reaches %i in whole, round steps', (max, ticks) => {
    expect(computeValueTicks(max)).toEqual(ticks);
  });
});
