import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { averagedSeries } from '../../../src/ui/charts/averaged-series.ts';
import { LazyTimeSeriesChart } from '../../../src/ui/charts/LazyTimeSeriesChart.tsx';
import { TimeSeriesCard } from '../../../src/ui/charts/TimeSeriesCard.tsx';
import TimeSeriesChart from '../../../src/ui/charts/TimeSeriesChart.tsx';
import { PIECES, tenDays } from './gallery.tsx';

const TITLE = 'How much fruit is eaten each day?';
const chart = page.getByRole('application', { name: TITLE });

function showCard(mark: 'line' | 'bars' = 'line', points = tenDays) {
  return render(
    <TimeSeriesCard
      title={TITLE}
      summary="More every day."
      {...averagedSeries(points, { mark, ...PIECES })}
    />,
  );
}

describe('TimeSeriesCard', () => {
  it('is a region named by its question, with a chart of the same name', async () => {
    await showCard();
    await expect.element(page.getByRole('region', { name: TITLE })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect.element(chart).toHaveAccessibleDescription('More every day.');
  });

  it('shows the same data as a table, newest first, partial days and missing averages marked', async () => {
    await showCard();
    await userEvent.click(page.getByRole('radio', { name: 'Table' }));
    const rows = page.getByRole('row');
    expect(rows.elements()).toHaveLength(11);
    await expect.element(rows.nth(1)).toHaveTextContent('Tue 10 Mar 2026Partial day19–');
    await expect.element(rows.nth(2)).toHaveTextContent('Mon 9 Mar 20261815');
    await expect.element(page.getByRole('table', { name: / by date$/ })).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Chart' }));
    await expect.element(chart).toBeVisible();
  });

  it('switches by arrow key', async () => {
    await showCard();
    await userEvent.tab();
    await expect.element(page.getByRole('radio', { name: 'Chart' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('radio', { name: 'Table' })).toBeChecked();
  });

  it('explains its marks beside the title', async () => {
    await showCard();
    expect(
      page
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent),
    ).toEqual(['Pieces', '7-day average', 'Partial day']);
  });

  it.each(['line', 'bars'] as const)(
    'marks the partial day in a chart of %s, and only that',
    async (mark) => {
      await showCard(mark);
      await expect.element(chart).toBeVisible();
      const marks = chart.element().querySelectorAll('[data-partial]');
      expect(marks.length).toBeGreaterThan(0);
      for (const partial of marks) expect(partial.getAttribute('fill')).toBe('var(--surface)');
      const xs = [...marks].map((partial) => Math.round(partial.getBoundingClientRect().left));
      expect(new Set(xs).size).toBe(1);
    },
  );

  it('reads out every day by arrow key, to the very last', async () => {
    await showCard();
    await expect.element(chart).toBeVisible();
    chart.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    const tooltip = page.getByRole('status');
    await expect.element(tooltip).toHaveTextContent('Mon 2 Mar 2026Pieces11');
    for (let day = 3; day <= 10; day++) {
      await userEvent.keyboard('{ArrowRight}');
      await expect.element(tooltip).toHaveTextContent(` ${day} Mar 2026`);
    }
    await expect.element(tooltip).toHaveTextContent('Tue 10 Mar 2026Partial dayPieces19');
  });

  it('needs no average in a short span', async () => {
    await showCard('line', tenDays.slice(0, 3));
    expect(
      page
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent),
    ).toEqual(['Pieces']);
  });

  it.each([
    ['a.b', 'a[0]'],
    ['constructor', '__proto__'],
    ['value', 'average'],
  ])(
    'I6: series called a.b, a[0] or constructor, in data that has such fields → the same picture and the same readings as with plain names (%s, %s)',
    async (valueLabel, averageLabel) => {
      const odd = tenDays.map((point) => ({ ...point, 'a.b': 7, 'a[0]': 7, a: { b: 8, 0: 8 } }));
      const seen = async (
        points: typeof tenDays,
        labels: readonly [string, string],
        mark: 'line' | 'bars',
      ) => {
        const screen = await render(
          <TimeSeriesCard
            title={TITLE}
            summary="More every day."
            {...averagedSeries(points, { mark, valueLabel: labels[0], averageLabel: labels[1] })}
          />,
        );
        await expect.element(chart).toBeVisible();
        const shapes = [...chart.element().querySelectorAll('path')].map((path) => path.getAttribute('d'));
        chart.element().focus();
        await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
        const tooltip = page.getByRole('status');
        await expect.element(tooltip).toHaveTextContent('Sat 7 Mar 2026');
        const reading = tooltip.element().textContent;
        await screen.unmount();
        return { shapes, reading };
      };
      for (const mark of ['line', 'bars'] as const) {
        const plain = await seen(tenDays, ['Pieces', 'Mean'], mark);
        const hostile = await seen(odd, [valueLabel, averageLabel], mark);
        expect(hostile.shapes).toEqual(plain.shapes);
        expect(hostile.shapes.filter((shape) => shape !== null && shape.length > 50)).not.toEqual([]);
        expect(hostile.reading).toBe(
          plain.reading.replace('Pieces', valueLabel).replace('Mean', averageLabel),
        );
      }
    },
  );

  it('draws nothing, one day and only zeros without complaint', async () => {
    for (const points of [
      [],
      tenDays.slice(0, 1),
      tenDays.map((point) => ({ ...point, value: 0, average: 0 })),
    ]) {
      const screen = await showCard('bars', points);
      await expect.element(chart).toBeVisible();
      await screen.unmount();
    }
  });
});

describe('LazyTimeSeriesChart', () => {
  it('says when the chart cannot be drawn and tries again', async () => {
    let attempts = 0;
    const load = () => {
      attempts += 1;
      return attempts === 1
        ? Promise.reject(new Error('offline'))
        : Promise.resolve({ default: TimeSeriesChart });
    };
    await render(
      <LazyTimeSeriesChart
        title={TITLE}
        description="More."
        {...averagedSeries(tenDays, { mark: 'line', ...PIECES })}
        load={load}
      />,
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent('The chart could not be drawn');
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(chart).toBeVisible();
  });
});
