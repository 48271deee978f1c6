import { describe, expect, it } from 'vitest';
import { timeSeriesValues } from '../../../../src/ui/charts/time-series-values.ts';

describe('timeSeriesValues', () => {
  it('says days by date, what is missing as nothing, and numbers as they are', () => {
    expect(
      timeSeriesValues({
        series: [
          { label: 'Users', mark: 'thin-line', color: '1-muted' },
          { label: 'Mean', mark: 'line', color: 1 },
        ],
        points: [
          { date: '2026-03-01', values: [7, null], isPartial: true },
          { date: '2026-03-02', values: [0, 10 / 3], isPartial: false },
        ],
      }),
    ).toEqual({
      columns: ['date', 'partial', 'Users', 'Mean'],
      rows: [
        ['2026-03-01', true, 7, null],
        ['2026-03-02', false, 0, 10 / 3],
      ],
    });
  });

  it('says weeks by first and last day, bars with their total, and the stretch before with its first day', () => {
    expect(
      timeSeriesValues({
        unit: 'week',
        totalLabel: 'Active',
        series: [
          { label: 'New', mark: 'bar', color: 1 },
          { label: 'Back', mark: 'bar', color: 2 },
        ],
        comparison: {
          label: 'Before',
          points: [
            { date: '2026-02-16', value: null },
            { date: '2026-02-23', value: 9 },
          ],
        },
        points: [
          { date: '2026-03-02', lastDate: '2026-03-08', values: [1, 2], isPartial: false },
          { date: '2026-03-09', lastDate: '2026-03-11', values: [3, 4], isPartial: true },
        ],
      }),
    ).toEqual({
      columns: ['from', 'to', 'partial', 'New', 'Back', 'Active', 'Before', 'Before: from'],
      rows: [
        ['2026-03-02', '2026-03-08', false, 1, 2, 3, null, null],
        ['2026-03-09', '2026-03-11', true, 3, 4, 7, 9, '2026-02-23'],
      ],
    });
  });
});
