import { expect, test } from 'vitest';
import { withoutEmptySeries } from '../../../../src/ui/charts/without-empty-series.ts';

const SERIES = [
  { label: '30 days', mark: 'line', color: 2 },
  { label: '7 days', mark: 'line', color: 1 },
] as const;
const point = (date: string, ...values: (number | null)[]) => ({ date, values, isPartial: false });

test('leaves out a series without any value, and its values with it', () => {
  const plotted = withoutEmptySeries({
    points: [point('2026-03-02', null, 0), point('2026-03-03', null, null)],
    series: SERIES,
  });
  expect(plotted.series.map(({ label }) => label)).toEqual(['7 days']);
  expect(plotted.points.map(({ values }) => values)).toEqual([[0], [null]]);
});

test('gives no points where no series has a value, so that the chart says that it is empty', () => {
  expect(withoutEmptySeries({ points: [point('2026-03-02', null, null)], series: SERIES })).toEqual({
    points: [],
    series: SERIES,
  });
});
