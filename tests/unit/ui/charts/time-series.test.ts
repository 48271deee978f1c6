import { describe, expect, it } from 'vitest';
import { averagedSeries } from '../../../../src/ui/charts/averaged-series.ts';
import { toChartRows } from '../../../../src/ui/charts/chart-rows.ts';
import { highestOf, readingsAt, type TimeSeries, wordsOf } from '../../../../src/ui/charts/time-series.ts';

const pears: TimeSeries = { label: 'Pears', mark: 'bar', color: 1 };
const plums: TimeSeries = { label: 'Plums', mark: 'bar', color: 2 };
const mean: TimeSeries = { label: 'Mean', mark: 'line', color: 3 };
const chart = {
  series: [pears, plums, mean],
  points: [
    { date: '2026-03-02', values: [3, 4, null], isPartial: false },
    { date: '2026-03-09', values: [5, 0, 6], isPartial: true },
  ],
  comparison: {
    label: 'Before',
    points: [
      { date: '2026-02-16', value: 2 },
      { date: '2026-02-23', value: null },
      { date: '2026-03-02', value: 1000 },
    ],
  },
};

describe('readingsAt', () => {
  it('says each series that has a value, the stretch before with its own date, and what the bars are together', () => {
    expect(readingsAt(chart, 0)).toEqual({
      parts: [
        { ...pears, value: 3 },
        { ...plums, value: 4 },
        { label: 'Before', mark: 'past', color: 'other', value: 2, date: '2026-02-16' },
      ],
      total: { label: 'Total', value: 7 },
    });
    expect(readingsAt(chart, 1).parts.map(({ value }) => value)).toEqual([5, 0, 6]);
  });

  it('adds up nothing but bars, and not one kind alone', () => {
    expect(readingsAt({ ...chart, series: [pears, mean, mean] }, 0).total).toBe(null);
    expect(readingsAt(chart, 7)).toEqual({ parts: [], total: null });
  });
});

describe('highestOf', () => {
  it('is the highest stack, line or value before that is drawn', () => {
    expect(highestOf(chart)).toBe(7);
    expect(highestOf({ ...chart, series: [mean, mean, mean] })).toBe(6);
    const before = { label: 'Before', points: [{ date: '2026-02-16', value: 90 }] };
    expect(highestOf({ ...chart, comparison: before })).toBe(90);
    expect(highestOf({ points: [], series: [] })).toBe(0);
  });
});

describe('wordsOf', () => {
  it('names points by how long they last', () => {
    const { describeDate: week, partialLabel } = wordsOf({ unit: 'week' });
    expect([week('2026-03-02'), partialLabel]).toEqual(['Week of 2 Mar 2026', 'Partial week']);
    expect(wordsOf({ unit: 'month' }).describeDate('2026-03-01')).toBe('Mar 2026');
    expect(wordsOf({}).describeDate('2026-03-01')).toBe('Sun 1 Mar 2026');
  });
});

describe('toChartRows', () => {
  it('dashes what is partial and what leads to it, for each series', () => {
    const rows = toChartRows({
      series: [mean, mean],
      points: [1, 2, 3, 4].map((value) => ({
        date: `2026-03-0${value}`,
        values: [value, value < 3 ? null : value],
        isPartial: value === 4,
      })),
    });
    expect(rows.map(({ whole }) => whole)).toEqual([
      [1, null],
      [2, null],
      [3, 3],
      [null, null],
    ]);
    expect(rows.map(({ dashed }) => dashed)).toEqual([
      [null, null],
      [null, null],
      [3, 3],
      [4, 4],
    ]);
  });

  it('gives a dot to a point that no line reaches, in a long series too', () => {
    const values = Array.from({ length: 30 }, (_, index) => (index % 10 === 5 ? 1 : null));
    const rows = toChartRows({
      series: [mean],
      points: values.map((value, index) => ({
        date: `2026-03-${String(index + 1).padStart(2, '0')}`,
        values: [value],
        isPartial: false,
      })),
    });
    expect(rows.flatMap(({ hasDot }, index) => (hasDot[0] ? [index] : []))).toEqual([5, 15, 25]);
  });

  it('knows the uppermost bar that is not empty', () => {
    expect(toChartRows(chart).map(({ topBar }) => topBar)).toEqual([1, 0]);
  });
});

describe('averagedSeries', () => {
  const day = { date: '2026-03-01', value: 4, average: null, isPartial: false };
  const words = { mark: 'line', valueLabel: 'Pears', averageLabel: 'Mean' } as const;

  it('draws values thin behind their average', () => {
    const { series, points } = averagedSeries([day, { ...day, date: '2026-03-02', average: 4.5 }], words);
    expect(series.map(({ label, mark }) => [label, mark])).toEqual([
      ['Pears', 'thin-line'],
      ['Mean', 'line'],
    ]);
    expect(points.map(({ values }) => values)).toEqual([
      [4, null],
      [4, 4.5],
    ]);
  });

  it('lets the values lead where there is no average yet', () => {
    expect(averagedSeries([day], words).series).toEqual([{ label: 'Pears', mark: 'line', color: 1 }]);
  });
});
