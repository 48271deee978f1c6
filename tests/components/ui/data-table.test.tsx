import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DataTable } from '../../../src/ui/table/DataTable.tsx';
import { type Fruit, fruitColumns, fruitKey, fruits } from './gallery.tsx';

const rowNames = () =>
  page
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.textContent);
const header = (name: string) => page.getByRole('columnheader', { name });
const sortButton = (name: string) => page.getByRole('button', { name, exact: true });

function showFruits() {
  return render(<DataTable caption="Fruit" columns={fruitColumns} rows={fruits} rowKey={fruitKey} />);
}

describe('DataTable', () => {
  it('shows the rows as they come, with no column marked as sorted', async () => {
    await showFruits();
    await expect.element(page.getByRole('table', { name: 'Fruit' })).toBeVisible();
    expect(rowNames()).toEqual(['Quince', 'apple', 'Medlar', 'Pear']);
    expect(document.querySelectorAll('[aria-sort]')).toHaveLength(0);
  });

  it('sorts both ways by click, text regardless of case', async () => {
    await showFruits();
    await userEvent.click(sortButton('Fruit'));
    expect(rowNames()).toEqual(['apple', 'Medlar', 'Pear', 'Quince']);
    await expect.element(header('Fruit')).toHaveAttribute('aria-sort', 'ascending');

    await userEvent.click(sortButton('Fruit'));
    expect(rowNames()).toEqual(['Quince', 'Pear', 'Medlar', 'apple']);
    await expect.element(header('Fruit')).toHaveAttribute('aria-sort', 'descending');
    expect(document.querySelectorAll('[aria-sort]')).toHaveLength(1);
  });

  it('sorts by keyboard and says so', async () => {
    await showFruits();
    await userEvent.tab();
    await expect.element(sortButton('Fruit')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(rowNames()).toEqual(['apple', 'Medlar', 'Pear', 'Quince']);
    await expect.element(page.getByRole('status')).toHaveTextContent('Sorted by Fruit, ascending');
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('status')).toHaveTextContent('Sorted by Fruit, descending');
  });

  it('keeps empty cells last and equal rows in their order, both ways', async () => {
    await showFruits();
    await userEvent.click(sortButton('Eaten'));
    expect(rowNames()).toEqual(['apple', 'Quince', 'Pear', 'Medlar']);
    await userEvent.click(sortButton('Eaten'));
    expect(rowNames()).toEqual(['Quince', 'Pear', 'apple', 'Medlar']);
  });

  it('explains a column without adding the explanation to its name', async () => {
    await showFruits();
    await expect.element(header('Eaten')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'What does Eaten count?' }));
    await expect.element(page.getByText('How many were eaten.')).toBeVisible();
    expect(rowNames()).toEqual(['Quince', 'apple', 'Medlar', 'Pear']);
  });

  it('leaves the order to its caller when asked to', async () => {
    const onSort = vi.fn();
    await render(
      <DataTable
        caption="Fruit"
        columns={fruitColumns}
        rows={fruits}
        rowKey={fruitKey}
        sort={{ columnId: 'name', direction: 'ascending' }}
        onSort={onSort}
      />,
    );
    await userEvent.click(sortButton('Eaten'));
    expect(onSort).toHaveBeenCalledWith({ columnId: 'eaten', direction: 'descending' });
    expect(rowNames()).toEqual(['apple', 'Medlar', 'Pear', 'Quince']);
  });

  it('says why it is empty', async () => {
    await render(
      <DataTable
        caption="Fruit"
        columns={fruitColumns}
        rows={[]}
        rowKey={fruitKey}
        emptyText="No fruit left"
      />,
    );
    await expect.element(page.getByText('No fruit left')).toBeVisible();
  });

  it('numbers the places of the current order', async () => {
    await render(
      <DataTable caption="Fruit" columns={fruitColumns} rows={fruits} rowKey={fruitKey} hasRank />,
    );
    await userEvent.click(sortButton('Fruit'));
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('1apple12');
  });

  it('keeps a name from right to left to itself and shows a long one in full on hover', async () => {
    const longName = 'x'.repeat(80);
    await render(
      <DataTable
        caption="Fruit"
        columns={fruitColumns}
        rows={[
          { name: 'محمد عبد الرحمن', eaten: 1 },
          { name: longName, eaten: 2 },
        ]}
        rowKey={fruitKey}
      />,
    );
    expect(document.querySelector('bdi')?.textContent).toBe('محمد عبد الرحمن');
    await expect.element(page.getByTitle(longName)).toBeVisible();
  });
});

describe('DataTable on a phone', () => {
  it('scrolls sideways in a region of its own and keeps the first column in view', async () => {
    await render(
      <div style={{ width: 240 }}>
        <DataTable caption="Fruit" columns={fruitColumns} rows={fruits} rowKey={fruitKey} />
      </div>,
    );
    const region = page.getByRole('region', { name: 'Fruit' });
    await expect.element(region).toHaveAttribute('tabindex', '0');
    const element = region.element();
    element.scrollLeft = 1000;
    expect(element.scrollLeft).toBeGreaterThan(0);
    const cell = page.getByRole('rowheader', { name: 'Quince' }).element();
    expect(Math.round(cell.getBoundingClientRect().left)).toBe(
      Math.round(element.getBoundingClientRect().left),
    );
  });
});

describe('DataTable with 20,000 rows', () => {
  const many: readonly Fruit[] = Array.from({ length: 20_000 }, (_, index) => ({
    name: `Fruit ${index}`,
    eaten: index,
  }));

  function showMany() {
    return render(
      <DataTable
        caption="Much fruit"
        columns={fruitColumns}
        rows={many}
        rowKey={fruitKey}
        maxHeight="400px"
      />,
    );
  }

  it('puts few rows into the document and tells how many there are', async () => {
    await showMany();
    await expect
      .element(page.getByRole('table', { name: 'Much fruit' }))
      .toHaveAttribute('aria-rowcount', '20001');
    await expect.element(page.getByRole('rowheader', { name: 'Fruit 0', exact: true })).toBeVisible();
    expect(page.getByRole('rowheader').elements().length).toBeLessThan(60);
    await expect.element(page.getByRole('row').first()).toHaveAttribute('aria-rowindex', '1');
    await expect.element(page.getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '2');
  });

  it('reaches the last row by keyboard, and the columns stay where they are', async () => {
    await showMany();
    const left = () => header('Eaten').element().getBoundingClientRect().left;
    const before = left();
    await userEvent.tab();
    await expect.element(page.getByRole('region', { name: 'Much fruit' })).toHaveFocus();
    await userEvent.keyboard('{End}');
    const last = page.getByRole('rowheader', { name: 'Fruit 19999' });
    await expect.element(last).toBeInViewport();
    expect(last.element().closest('tr')?.getAttribute('aria-rowindex')).toBe('20001');
    expect(left()).toBe(before);
  });

  it('starts at the top again when the order changes', async () => {
    await showMany();
    page.getByRole('region', { name: 'Much fruit' }).element().scrollTop = 50_000;
    await userEvent.click(sortButton('Eaten'));
    await expect.element(page.getByRole('rowheader', { name: 'Fruit 19999' })).toBeInViewport();
  });
});
