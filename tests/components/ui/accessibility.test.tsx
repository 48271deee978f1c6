import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Gallery } from './gallery.tsx';

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The frame around the tests is Vitest's, and so is the document's language.
    rules: {
      'html-has-lang': { enabled: false },
      'document-title': { enabled: false },
      // What floats hangs at the end of the body, beside all landmarks.
      region: { enabled: false },
    },
  });
  return found.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}

async function showGallery(theme: string) {
  document.documentElement.dataset['theme'] = theme;
  await render(<Gallery />);
  await expect.element(page.getByRole('application').nth(1)).toBeVisible();
}

describe.each(['light', 'dark'])('everything at once, %s', (theme) => {
  it('gives axe nothing to say', async () => {
    await showGallery(theme);
    expect(await violations()).toEqual([]);
  });

  it('gives axe nothing to say about menus, definitions and dialogs either', async () => {
    await showGallery(theme);
    await userEvent.click(page.getByRole('button', { name: 'Export' }));
    await expect.element(page.getByRole('menu')).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');

    await userEvent.click(page.getByRole('button', { name: 'What does Fruit eaten count?' }));
    await expect.element(page.getByRole('dialog', { name: 'Fruit eaten' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');

    await userEvent.click(page.getByRole('button', { name: 'Open dialog' }));
    await expect.element(page.getByRole('dialog', { name: 'A dialog' })).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe('the page’s policy', () => {
  it('is not asked for a style element by anything that opens', async () => {
    await showGallery('light');
    const injected: Node[] = [];
    const observer = new MutationObserver((records) => {
      for (const record of records)
        injected.push(...[...record.addedNodes].filter((node) => node.nodeName === 'STYLE'));
    });
    observer.observe(document, { childList: true, subtree: true });

    await userEvent.click(page.getByRole('button', { name: 'Export' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      page
        .getByRole('button', { name: 'Theme: System' })
        .or(page.getByRole('button', { name: 'Theme: Light' })),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'What does Fruit eaten count?' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: 'Open dialog' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.hover(page.getByRole('application').first());

    observer.disconnect();
    expect(injected).toEqual([]);
  });
});
