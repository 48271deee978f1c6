import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { InTurn } from '../../../src/ui/InTurn.tsx';

/** What waits for the page to be at rest; `rest` is such a moment. */
const waiting: IdleRequestCallback[] = [];

function rest(): void {
  waiting.shift()?.({ didTimeout: false, timeRemaining: () => 50 });
}

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => waiting.push(callback));
});

afterEach(() => {
  while (waiting.length > 0) rest();
  window.dispatchEvent(new Event('afterprint'));
  vi.unstubAllGlobals();
});

function Parts() {
  return ['one', 'two', 'three'].map((name) => (
    <InTurn key={name} placeholder={<p>Wait for {name}</p>}>
      <h2>Part {name}</h2>
    </InTurn>
  ));
}

const shown = (): readonly string[] =>
  page
    .getByText(/^(Part|Wait) /)
    .elements()
    .map(textOf);
const textOf = (element: Element): string => element.textContent;

describe('InTurn', () => {
  it('draws nothing before the page is at rest, then one part after the other from above', async () => {
    await render(<Parts />);
    await expect.poll(shown).toEqual(['Wait for one', 'Wait for two', 'Wait for three']);
    rest();
    await expect.poll(shown).toEqual(['Part one', 'Wait for two', 'Wait for three']);
    rest();
    await expect.poll(shown).toEqual(['Part one', 'Part two', 'Wait for three']);
    rest();
    await expect.poll(shown).toEqual(['Part one', 'Part two', 'Part three']);
    expect(waiting).toEqual([]);
  });

  it('draws everything at once for paper, before the browser lays it out, and lets it stay', async () => {
    await render(<Parts />);
    window.dispatchEvent(new Event('beforeprint'));
    expect(shown()).toEqual(['Part one', 'Part two', 'Part three']);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(shown).toEqual(['Part one', 'Part two', 'Part three']);
  });

  it('gives the turn of what has gone to the next', async () => {
    const { rerender } = await render(<Parts />);
    await rerender(<p>Part of another page</p>);
    await rerender(
      <InTurn placeholder={<p>Wait for four</p>}>
        <h2>Part four</h2>
      </InTurn>,
    );
    rest();
    await expect.poll(shown).toEqual(['Part four']);
  });

  it('draws everything where no browser tells of rest', async () => {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    await render(<Parts />);
    await expect.poll(shown).toEqual(['Part one', 'Part two', 'Part three']);
  });
});
