import '../../../src/app/styles.css';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CATEGORY_COLORS } from '../../../src/ui/charts/series-look.ts';
import { TimeSeriesCard } from '../../../src/ui/charts/TimeSeriesCard.tsx';
import type { TimeSeriesProps } from '../../../src/ui/charts/time-series.ts';

const TITLE = 'Which fruit is eaten?';
const chart = page.getByRole('application', { name: TITLE });
const words = page.getByRole('status');

/** Ten weeks from Mon 5 January 2026; pears count up from 10, plums down from 20, the last week is partial. */
const WEEKS: Pick<TimeSeriesProps, 'points' | 'series'> = {
  series: [
    { label: 'Pears', mark: 'bar', color: 1 },
    { label: 'Plums', mark: 'bar', color: 2 },
  ],
  points: Array.from({ length: 10 }, (_, index) => ({
    date: new Date(Date.UTC(2026, 0, 5 + index * 7)).toISOString().slice(0, 10),
    values: [10 + index, 20 - index],
    isPartial: index === 9,
  })),
};

async function show(props: Partial<TimeSeriesProps> = {}) {
  const screen = await render(
    <div style={{ width: 700 }}>
      <TimeSeriesCard title={TITLE} summary="More pears." unit="week" {...WEEKS} {...props} />
    </div>,
  );
  await expect.element(chart).toBeVisible();
  return screen;
}

/** A place over the middle of a point, as the marks on the page have it. */
function overBar(index: number) {
  const bars = [...chart.element().querySelectorAll('path')].filter((path) => path.closest('.recharts-bar'));
  const box = bars[index]!.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

async function mouse(type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', at: { x: number; y: number }) {
  // The tests' own page lies in a frame of the page that the browser shows.
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0, width: innerWidth };
  const scale = frame.width / window.innerWidth;
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: frame.left + at.x * scale,
    y: frame.top + at.y * scale,
    button: type === 'mouseMoved' ? 'none' : 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: 1,
  });
}

async function drag(from: number, to: number, keys: () => Promise<void> = async () => {}) {
  await mouse('mousePressed', overBar(from));
  await mouse('mouseMoved', overBar(Math.round((from + to) / 2)));
  await mouse('mouseMoved', overBar(to));
  await keys();
  await mouse('mouseReleased', overBar(to));
}

const stretch = () => chart.element().querySelector<HTMLElement>('[data-stretch]');

describe('the cursor of a chart', () => {
  it('says all series and what they are together, under the pointer', async () => {
    await show();
    await mouse('mouseMoved', overBar(3));
    await expect.element(words).toHaveTextContent('Week of 26 Jan 2026Pears13Plums17Total30');
  });

  it('says the stretch before with its own date', async () => {
    await show({
      comparison: { label: 'Before', points: [{ date: '2025-10-27', value: 7 }] },
      totalLabel: 'All fruit',
    });
    chart.element().focus();
    await expect
      .element(words)
      .toHaveTextContent('Week of 5 Jan 2026Pears10Plums20BeforeWeek of 27 Oct 20257All fruit30');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(words).not.toHaveTextContent('Before');
  });

  it('goes to both ends, and away with Escape', async () => {
    await show();
    chart.element().focus();
    await userEvent.keyboard('{End}');
    await expect.element(words).toHaveTextContent('Week of 9 Mar 2026Partial week');
    await userEvent.keyboard('{Home}');
    await expect.element(words).toHaveTextContent('Week of 5 Jan 2026');
    await userEvent.keyboard('{Escape}');
    await expect.element(words).toHaveTextContent(/^$/);
  });

  it('never stands out of the card', async () => {
    const screen = await render(
      <div style={{ width: 330 }}>
        <TimeSeriesCard title={TITLE} summary="More pears." unit="week" {...WEEKS} onPick={() => {}} />
      </div>,
    );
    await expect.element(chart).toBeVisible();
    const card = page.getByRole('region', { name: TITLE }).element().getBoundingClientRect();
    chart.element().focus();
    await expect.element(words).toHaveTextContent('Click or press Enter');
    for (const _ of WEEKS.points) {
      const box = words.element().getBoundingClientRect();
      expect(box.width).toBeGreaterThan(100);
      expect(box.left).toBeGreaterThanOrEqual(card.left);
      expect(box.right).toBeLessThanOrEqual(card.right);
      await userEvent.keyboard('{ArrowRight}');
    }
    await screen.unmount();
  });
});

describe('picking', () => {
  it('takes the point under a click', async () => {
    const onPick = vi.fn();
    await show({ onPick });
    await mouse('mouseMoved', overBar(4));
    await mouse('mousePressed', overBar(4));
    await mouse('mouseReleased', overBar(4));
    await vi.waitFor(() => expect(onPick.mock.calls).toEqual([['2026-02-02', 4]]));
  });

  it('takes the point of the arrow keys with Enter, and says so', async () => {
    const onPick = vi.fn();
    await show({ onPick, pickHint: 'Enter for the eaters' });
    chart.element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(onPick.mock.calls).toEqual([['2026-01-19', 2]]);
    await expect.element(words).toHaveTextContent('Enter for the eaters');
    await expect.element(chart).toHaveAccessibleDescription('More pears. Enter for the eaters');
  });

  it('takes a line of the table', async () => {
    const onPick = vi.fn();
    await show({ onPick });
    await userEvent.click(page.getByRole('radio', { name: 'Table' }));
    await userEvent.click(page.getByRole('button', { name: 'Week of 12 Jan 2026' }));
    expect(onPick.mock.calls).toEqual([['2026-01-12', 1]]);
  });
});

describe('dragging over a chart', () => {
  it('shades the stretch and hands over its first and last date, in either direction', async () => {
    const onSelectRange = vi.fn();
    const onPick = vi.fn();
    await show({ onSelectRange, onPick });
    await drag(2, 6, async () => {
      await expect.element(words).toHaveTextContent('Week of 19 Jan 2026 – Week of 16 Feb 2026');
      const shade = stretch()!.getBoundingClientRect();
      expect(shade.left).toBeLessThan(overBar(2).x);
      expect(shade.left).toBeGreaterThan(overBar(1).x);
      expect(shade.right).toBeGreaterThan(overBar(6).x);
      expect(shade.right).toBeLessThan(overBar(7).x);
    });
    await vi.waitFor(() => expect(onSelectRange.mock.calls).toEqual([['2026-01-19', '2026-02-16']]));
    expect(stretch()).toBe(null);
    await drag(5, 3);
    await vi.waitFor(() => expect(onSelectRange.mock.calls[1]).toEqual(['2026-01-26', '2026-02-09']));
    expect(onPick).not.toHaveBeenCalled();
  });

  it('is given up with Escape, and then picks nothing either', async () => {
    const onSelectRange = vi.fn();
    const onPick = vi.fn();
    await show({ onSelectRange, onPick });
    await drag(2, 6, async () => {
      await expect.poll(stretch).not.toBe(null);
      await userEvent.keyboard('{Escape}');
      expect(stretch()).toBe(null);
    });
    await mouse('mouseMoved', overBar(1));
    await expect.element(words).toHaveTextContent('Week of 12 Jan 2026');
    expect(onSelectRange).not.toHaveBeenCalled();
    expect(onPick).not.toHaveBeenCalled();
  });

  it('leaves a click a click', async () => {
    const onSelectRange = vi.fn();
    const onPick = vi.fn();
    await show({ onSelectRange, onPick });
    const { x, y } = overBar(3);
    await mouse('mousePressed', { x, y });
    await mouse('mouseMoved', { x: x + 3, y });
    await mouse('mouseReleased', { x: x + 3, y });
    await vi.waitFor(() => expect(onPick.mock.calls).toEqual([['2026-01-26', 3]]));
    expect(onSelectRange).not.toHaveBeenCalled();
  });

  it('leaves a finger that moves up or down to the page', async () => {
    await show({ onSelectRange: () => {} });
    expect(getComputedStyle(chart.element()).touchAction).toBe('pan-y');
  });
});

describe('several series', () => {
  it('stand on each other, each in its colour, with their sum in the table', async () => {
    await show();
    const bars = [...chart.element().querySelectorAll('path[fill^="var(--series"]')];
    const [pears, plums] = [1, 2].map((color) =>
      bars.filter((bar) => bar.getAttribute('fill') === `var(--series-${color})`),
    ) as [Element[], Element[]];
    expect([pears.length, plums.length]).toEqual([9, 9]);
    pears.forEach((pear, index) => {
      const [below, above] = [pear.getBoundingClientRect(), plums[index]!.getBoundingClientRect()];
      expect(Math.abs(below.left - above.left)).toBeLessThan(1);
      expect(above.bottom).toBeLessThanOrEqual(below.top + 0.5);
      // 10 to 20 and 11 to 19: the heights are as the numbers, but for the hairline between them.
      expect(above.height / (below.height + 1)).toBeCloseTo((20 - index) / (10 + index), 1);
    });
    await userEvent.click(page.getByRole('radio', { name: 'Table' }));
    await expect.element(page.getByRole('row').nth(2)).toHaveTextContent('Week of 2 Mar 2026181230');
  });

  it('draws each line where its own values are', async () => {
    await show({
      series: [
        { label: 'Pears', mark: 'line', color: 1 },
        { label: 'Plums', mark: 'line', color: 2 },
      ],
      points: WEEKS.points.map((point, index) => ({ ...point, values: [10, index < 5 ? null : 20] })),
    });
    const lineOf = (color: number) =>
      chart.element().querySelector(`path[stroke="var(--series-${color})"]`)!.getBoundingClientRect();
    expect(lineOf(2).left).toBeGreaterThan(lineOf(1).left + lineOf(1).width / 2 - 10);
    expect(lineOf(2).top).toBeLessThan(lineOf(1).top - 50);
  });
});

describe('where colours are forced', () => {
  afterEach(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });

  it('bars differ by patterns and lines by dashes', async () => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const bars = await show({
      series: [...CATEGORY_COLORS, 'other' as const].map((color) => ({
        label: `Fruit ${color}`,
        mark: 'bar',
        color,
      })),
      points: [{ date: '2026-01-05', values: [1, 1, 1, 1, 1, 1, 1], isPartial: false }],
    });
    const fills = [...chart.element().querySelectorAll('.recharts-bar path')].map(
      (bar) => bar.getAttribute('fill')!,
    );
    expect(new Set(fills).size).toBe(7);
    const patterned = fills.filter((fill) => fill.startsWith('url(#'));
    expect(patterned).toHaveLength(6);
    const shapes = patterned.map((fill) => document.getElementById(fill.slice(5, -1))!.innerHTML);
    expect(new Set(shapes).size).toBe(6);
    await bars.unmount();

    await show({
      series: [
        { label: 'Pears', mark: 'line', color: 1 },
        { label: 'Plums', mark: 'line', color: 2 },
      ],
    });
    const dashes = [...chart.element().querySelectorAll('.recharts-line-curve')]
      .filter((line) => line.getAttribute('stroke-width') === '2')
      .map((line) => line.getAttribute('stroke-dasharray'));
    expect(new Set(dashes).size).toBe(2);
  });
});
