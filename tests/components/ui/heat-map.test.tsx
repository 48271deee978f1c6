import '../../../src/app/styles.css';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { HeatMapCard, type HeatMapCardProps } from '../../../src/ui/charts/heat-map/HeatMapCard.tsx';

const TITLE = 'When is fruit eaten?';
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const grid = page.getByRole('grid', { name: TITLE });
const cell = (name: string) => page.getByRole('gridcell', { name });

/** On day d at hour h, d × h pieces; nothing on Mondays and at midnight. */
async function show(width: number, props: Partial<HeatMapCardProps> = {}) {
  const screen = await render(
    <div style={{ width }}>
      <HeatMapCard
        title={TITLE}
        summary="Late on Sundays."
        rowsLabel="Weekday"
        rows={DAYS}
        columnsLabel="Hour"
        columns={HOURS}
        values={DAYS.map((_, day) => HOURS.map((_hour, hour) => day * hour))}
        valueLabel="Pieces"
        {...props}
      />
    </div>,
  );
  await expect.element(grid).toBeVisible();
  return screen;
}

const levelOf = (name: string) =>
  cell(name).element().querySelector('[data-level]')!.getAttribute('data-level');
const tooltip = () => grid.element().parentElement!.querySelector('[data-tooltip]')?.textContent ?? null;

describe('HeatMap', () => {
  it('has a named cell for each number, coloured by its step, and nothing is an outline', async () => {
    await show(900);
    expect(page.getByRole('gridcell').elements()).toHaveLength(7 * 24);
    expect([
      levelOf('Mon, 23: 0 pieces'),
      levelOf('Tue, 01: 1 pieces'),
      levelOf('Sun, 23: 138 pieces'),
    ]).toEqual(['0', '1', '5']);
    const empty = cell('Mon, 23: 0 pieces').element().querySelector('[data-level]')!;
    expect(getComputedStyle(empty).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(empty).borderTopWidth).toBe('1px');
  });

  it('says in numbers what its colours stand for, from nothing to the highest', async () => {
    await show(900);
    const steps = page.getByRole('list', { name: 'Pieces, by colour' }).getByRole('listitem').elements();
    const texts = steps.map((step) => step.textContent);
    expect(texts[0]).toBe('0');
    expect(texts).toHaveLength(6);
    expect(texts[1]).toMatch(/^1–\d+$/);
    expect(texts[5]).toMatch(/^\d+–138$/);
  });

  it('takes one Tab stop, and arrow keys, Home and End move in it', async () => {
    await show(900);
    expect(grid.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    cell('Mon, 00: 0 pieces').element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    await expect.element(cell('Wed, 01: 2 pieces')).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(cell('Wed, 23: 46 pieces')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowUp}{Home}');
    await expect.element(cell('Tue, 00: 0 pieces')).toHaveFocus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.element(cell('Sun, 23: 138 pieces')).toHaveFocus();
    expect([...grid.element().querySelectorAll('[tabindex="0"]')]).toEqual([document.activeElement]);
  });

  it('says a cell on hover and on focus, until Escape', async () => {
    await show(900, { describeCell: (row, column) => `${DAYS[row]} at ${column} o’clock` });
    await userEvent.hover(cell('Tue at 5 o’clock: 5 pieces'));
    await expect.poll(tooltip).toBe('Tue at 5 o’clockPieces5');
    cell('Sun at 2 o’clock: 12 pieces').element().focus();
    await expect.poll(tooltip).toBe('Sun at 2 o’clockPieces12');
    await userEvent.keyboard('{Escape}');
    await expect.poll(tooltip).toBe(null);
  });

  it('picks the cell of a click and of Enter, by row and column of the data', async () => {
    const onPick = vi.fn();
    await show(900, { onPick });
    await userEvent.click(cell('Thu, 10: 30 pieces'));
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    expect(onPick.mock.calls).toEqual([
      [3, 10],
      [3, 9],
    ]);
  });

  it('stands upright where cells would be too narrow, picks the same cells and stays in its card', async () => {
    const onPick = vi.fn();
    await show(360, { onPick });
    await expect.poll(() => page.getByRole('row').elements().length).toBe(25);
    const box = cell('Thu, 10: 30 pieces').element().getBoundingClientRect();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    const card = page.getByRole('region', { name: TITLE }).element();
    expect(card.scrollWidth).toBe(card.clientWidth);
    await userEvent.click(cell('Thu, 10: 30 pieces'));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onPick.mock.calls).toEqual([
      [3, 10],
      [3, 11],
    ]);
  });

  it('gives the same numbers as a table that sorts weekdays as they follow each other', async () => {
    const onPick = vi.fn();
    await show(900, { onPick });
    await userEvent.click(page.getByRole('radio', { name: 'Table' }));
    const rows = page.getByRole('row');
    await expect.element(rows.nth(1)).toHaveTextContent('Mon000');
    await userEvent.click(page.getByRole('button', { name: 'Pieces' }));
    await expect.element(rows.nth(1)).toHaveTextContent('Sun23138');
    await userEvent.click(rows.nth(1).getByRole('button', { name: 'Sun' }));
    expect(onPick.mock.calls).toEqual([[6, 23]]);
  });
});

describe('a heat map where colours are forced', () => {
  afterEach(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });

  it('shows its steps by size', async () => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await show(900);
    const widths = [1, 2, 3, 4, 5].map(
      (level) => grid.element().querySelector(`[data-level="${level}"]`)!.getBoundingClientRect().width,
    );
    expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b));
  });
});
