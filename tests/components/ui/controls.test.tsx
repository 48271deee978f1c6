import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../../../src/ui/Button.tsx';
import { Dialog } from '../../../src/ui/Dialog.tsx';
import { FileButton } from '../../../src/ui/FileButton.tsx';
import { Menu } from '../../../src/ui/Menu.tsx';
import { Notice } from '../../../src/ui/Notice.tsx';
import { ProgressBar } from '../../../src/ui/ProgressBar.tsx';
import { SearchField } from '../../../src/ui/SearchField.tsx';
import { Tabs } from '../../../src/ui/Tabs.tsx';
import { ThemeButton } from '../../../src/ui/ThemeButton.tsx';
import './gallery.tsx';

describe('FileButton', () => {
  it('hands over the same file twice', async () => {
    const onFiles = vi.fn<(files: readonly File[]) => void>();
    await render(
      <FileButton accept=".csv" onFiles={onFiles}>
        Choose files
      </FileButton>,
    );
    const input = page.getByLabelText('Files to open');
    const file = new File(['a,b'], 'log.csv', { type: 'text/csv' });
    await userEvent.upload(input, file);
    await userEvent.upload(input, file);
    expect(onFiles.mock.calls.map(([files]) => files.map((each) => each.name))).toEqual([
      ['log.csv'],
      ['log.csv'],
    ]);
  });

  it('is a button that opens the input, and the input is no second stop', async () => {
    await render(<FileButton onFiles={() => {}}>Choose files</FileButton>);
    const input = page.getByLabelText('Files to open').element() as HTMLInputElement;
    const opened = vi.spyOn(input, 'click').mockImplementation(() => {});
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'Choose files' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledOnce();
    expect(input.tabIndex).toBe(-1);
  });
});

describe('SearchField', () => {
  it('is emptied by the first Escape and lets the second one through', async () => {
    const onEscape = vi.fn();
    await render(<Search onEscape={onEscape} />);
    const field = page.getByRole('searchbox', { name: 'Search people' });
    await userEvent.type(field, 'ada');
    await expect.element(field).toHaveValue('ada');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('');
    expect(onEscape).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onEscape).toHaveBeenCalledOnce();
  });

  it('is emptied by its button and keeps the focus', async () => {
    await render(<Search onEscape={() => {}} />);
    const field = page.getByRole('searchbox');
    await userEvent.type(field, 'ada');
    await userEvent.click(page.getByRole('button', { name: 'Clear search' }));
    await expect.element(field).toHaveValue('');
    await expect.element(field).toHaveFocus();
  });
});

describe('Menu', () => {
  it('works by keyboard and gives the focus back', async () => {
    const onSelect = vi.fn();
    await render(
      <Menu
        trigger={<Button>Export</Button>}
        items={[
          { id: 'csv', label: 'CSV', onSelect: () => {} },
          { id: 'png', label: 'PNG', description: 'The picture', onSelect },
        ]}
      />,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem', { name: 'CSV' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('menuitem', { name: 'PNG' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(onSelect).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('button', { name: 'Export' })).toHaveFocus();

    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Export' })).toHaveFocus();
  });
});

describe('Dialog', () => {
  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its button', () => userEvent.click(page.getByRole('button', { name: 'Close' }))],
  ])('closes by %s and gives the focus back', async (_, close) => {
    await render(<Asking />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Details' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
    await close();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });
});

describe('Tabs', () => {
  it('moves by arrow keys and shows the panel at once', async () => {
    await render(<Views />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('tab', { name: 'Second' })).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('tabpanel', { name: 'Second' })).toHaveTextContent('Second panel');
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByText('First panel')).toBeVisible();
  });
});

describe('Notice', () => {
  it('interrupts only for an error', async () => {
    await render(
      <>
        <Notice tone="error" title="It failed" />
        <Notice tone="warning" title="Take care" />
      </>,
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent('Error: It failed');
    await expect.element(page.getByRole('status')).toHaveTextContent('Warning: Take care');
  });

  it('folds its details and can be dismissed', async () => {
    const onDismiss = vi.fn();
    await render(<Notice tone="info" title="Note" details="Row 7" onDismiss={onDismiss} />);
    await expect.element(page.getByText('Row 7')).not.toBeVisible();
    await userEvent.click(page.getByText('Details'));
    await expect.element(page.getByText('Row 7')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Dismiss' }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});

describe('ProgressBar', () => {
  it('has a name and a value, and no value while nobody knows', async () => {
    await render(
      <>
        <ProgressBar label="Reading" ratio={0.42} />
        <ProgressBar label="Looking" ratio={null} />
      </>,
    );
    await expect.element(page.getByRole('progressbar', { name: 'Reading' })).toHaveAttribute('value', '0.42');
    await expect.element(page.getByText('42 %')).toBeVisible();
    await expect.element(page.getByRole('progressbar', { name: 'Looking' })).not.toHaveAttribute('value');
  });
});

describe('ThemeButton', () => {
  afterEach(() => {
    delete document.documentElement.dataset['theme'];
  });

  it('changes the theme of the page and names the one in force', async () => {
    await render(<ThemeButton />);
    await userEvent.click(page.getByRole('button', { name: 'Theme: System' }));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(16, 16, 17)');
    await userEvent.click(page.getByRole('button', { name: 'Theme: Dark' }));
    await userEvent.click(page.getByRole('menuitemradio', { name: 'System' }));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});

function Search({ onEscape }: { readonly onEscape: () => void }) {
  const [value, setValue] = useState('');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for whatever closes on Escape.
    <div onKeyDown={(event) => event.key === 'Escape' && onEscape()}>
      <SearchField label="Search people" value={value} onChange={setValue} />
    </div>
  );
}

function Asking() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Details">
        Words
      </Dialog>
    </>
  );
}

function Views() {
  const [value, setValue] = useState<'a' | 'b'>('a');
  return (
    <Tabs
      label="Views"
      value={value}
      onChange={setValue}
      tabs={[
        { id: 'a', label: 'First', content: 'First panel' },
        { id: 'b', label: 'Second', content: 'Second panel' },
      ]}
    />
  );
}
