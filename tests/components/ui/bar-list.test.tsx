import '../../../src/app/styles.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { BarListCard, type BarListCardProps } from '../../../src/ui/charts/bars/BarListCard.tsx';

const TITLE = 'How much does one eat?';
const list = page.getByRole('list', { name: TITLE });

async function show(props: Partial<BarListCardProps> = {}) {
  await render(
    <div style={{ width: 700 }}>
      <BarListCard
        title={TITLE}
        summary="Little."
        itemsLabel="Pieces"
        valueLabel="People"
        items={[
          { key: 'none', label: '0', value: 30 },
          { key: 'few', label: '1–4', value: 10 },
          { key: 'many', label: '20 or more', value: 0 },
        ]}
        {...props}
      />
    </div>,
  );
}

const texts = () =>
  list
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent);
const bars = () =>
  [...list.element().querySelectorAll('[style*="width"]')].map((bar) => bar.getBoundingClientRect().width);

describe('BarList', () => {
  it('says label, number and share of each, in the given order', async () => {
    await show();
    expect(texts()).toEqual([
      '030 people,75\u00a0%',
      '1–410 people,25\u00a0%',
      '20 or more0 people,0\u00a0%',
    ]);
  });

  it('takes shares of a whole that overlaps, and knows none of nothing', async () => {
    await show({ total: 300 });
    expect(texts()[0]).toContain('10\u00a0%');
    await show({ total: 0 });
    expect(page.getByRole('listitem').last().element().textContent).toContain('–');
  });

  it('draws bars as long as their numbers', async () => {
    await show();
    const [longest = 0, third = 0, none] = bars();
    expect(longest / third).toBeCloseTo(3, 1);
    expect(none).toBe(0);
  });

  it('picks by click, by Enter and from the table', async () => {
    const onPick = vi.fn();
    await show({ onPick });
    await userEvent.click(list.getByRole('button', { name: /^1–4/ }));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    await userEvent.click(page.getByRole('radio', { name: 'Table' }));
    await userEvent.click(page.getByRole('button', { name: '20 or more' }));
    expect(onPick.mock.calls).toEqual([
      ['few', 1],
      ['none', 0],
      ['many', 2],
    ]);
  });

  it('gives the same numbers as a table', async () => {
    await show();
    await userEvent.click(page.getByRole('radio', { name: 'Table' }));
    await expect.element(page.getByRole('row').nth(2)).toHaveTextContent('1–41025 %');
  });

  it('shows names of anybody as text, with what is hidden in them', async () => {
    await show({ items: [{ key: 'x', label: '<img src=x onerror=alert(1)>\u202eabc', value: 1 }] });
    expect(texts()[0]).toContain('<img src=x onerror=alert(1)>⟨U+202E⟩abc');
    expect(document.querySelector('img')).toBe(null);
  });

  it('folds the tail of a long list into one line, and picks the right one when it is unfolded', async () => {
    const onPick = vi.fn();
    const items = Array.from({ length: 66 }, (_, index) => ({
      key: `k${index}`,
      label: `Client ${index}`,
      value: 100 - index,
    }));
    await show({ items, onPick });
    expect(list.getByRole('listitem').elements()).toHaveLength(9);
    // 91 + 90 + … + 35 of 100 + 99 + … + 35: 3,591 of 4,455.
    const fold = page.getByRole('button', { name: /^57 more/ });
    expect(fold.element().textContent).toBe('57 more3,591 people,81\u00a0%');
    await userEvent.click(fold);
    expect(list.getByRole('listitem').elements()).toHaveLength(66);
    await userEvent.click(list.getByRole('button', { name: /^Client 65/ }));
    expect(onPick.mock.calls).toEqual([['k65', 65]]);
    await userEvent.click(page.getByRole('button', { name: 'Show fewer' }));
    expect(list.getByRole('listitem').elements()).toHaveLength(9);
  });

  it('does not fold one item into a line that is as long', async () => {
    await show({
      items: Array.from({ length: 10 }, (_, index) => ({ key: `${index}`, label: `${index}`, value: 1 })),
    });
    expect(list.getByRole('listitem').elements()).toHaveLength(10);
    await expect.element(page.getByRole('button', { name: /more/ })).not.toBeInTheDocument();
  });

  it('says that there is nothing', async () => {
    await show({ items: [], emptyText: 'Nobody ate' });
    await expect.element(page.getByText('Nobody ate')).toBeVisible();
  });
});
