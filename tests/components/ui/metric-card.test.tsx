import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Change } from '../../../src/ui/Change.tsx';
import { Definition } from '../../../src/ui/Definition.tsx';
import { MetricCard } from '../../../src/ui/MetricCard.tsx';
import { tenDays } from './gallery.tsx';

describe('MetricCard', () => {
  it('is a group named exactly by its title', async () => {
    await render(
      <MetricCard
        title="Fruit eaten"
        value={12845}
        definition="Pieces eaten."
        trend={{ label: 'last 7 days', value: 134, previous: 120, comparedWith: 'the 7 days before' }}
        sparkline={tenDays}
      />,
    );
    const card = page.getByRole('group', { name: 'Fruit eaten', exact: true });
    await expect.element(card).toHaveTextContent('12,845');
    await expect.element(card).toHaveTextContent('last 7 days: 134');
    await expect.element(card.getByText('12 % more than the 7 days before')).toBeInTheDocument();
  });

  it('draws the partial end dashed and hollow', async () => {
    await render(<MetricCard title="Fruit" value={1} sparkline={tenDays} />);
    const group = page.getByRole('group', { name: 'Fruit' }).element();
    expect([...group.querySelectorAll('[data-partial]')].map((mark) => mark.tagName)).toEqual([
      'path',
      'circle',
    ]);
  });
});

describe('Change', () => {
  it.each([
    [134, 120, '+12 %', '12 % more than May'],
    [100, 120, '−17 %', '17 % less than May'],
    [5, 5, '±0 %', 'the same as May'],
    [5, 0, 'new', 'none in May'],
    [5, null, 'n/a', 'the log starts later'],
  ])('says %s after %s as “%s”, and “%s” to who cannot see', async (value, previous, short, long) => {
    await render(
      <Change value={value} previous={previous} comparedWith="May" unknownReason="the log starts later" />,
    );
    await expect.element(page.getByText(short, { exact: true })).toBeVisible();
    await expect.element(page.getByText(long, { exact: true })).toBeInTheDocument();
  });
});

describe('Definition', () => {
  const button = page.getByRole('button', { name: 'What does Fruit count?' });
  const text = page.getByText('Pieces eaten.');

  it('opens by Enter, closes by Escape and gives the focus back', async () => {
    await render(<Definition term="Fruit">Pieces eaten.</Definition>);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Fruit' })).toHaveFocus();
    await expect.element(text).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(text).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  });

  it('opens under a resting pointer without taking the focus, and stays when clicked', async () => {
    await render(<Definition term="Fruit">Pieces eaten.</Definition>);
    await userEvent.hover(button);
    await expect.element(text).toBeVisible();
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(button);
    await userEvent.hover(document.body);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect.element(text).toBeVisible();
  });

  it('goes with the pointer', async () => {
    await render(
      <>
        <Definition term="Fruit">Pieces eaten.</Definition>
        <p>Elsewhere, far away</p>
        <div style={{ height: 300 }} />
        <p>The end</p>
      </>,
    );
    await userEvent.hover(button);
    await expect.element(text).toBeVisible();
    await userEvent.hover(page.getByText('The end'));
    await expect.element(text).not.toBeInTheDocument();
  });
});
