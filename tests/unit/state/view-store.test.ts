import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, type View } from '../../../src/state/view.ts';
import { ViewStore } from '../../../src/state/view-store.ts';

describe('ViewStore', () => {
  it('makes one step of a change that is told twice', () => {
    const steps: View[] = [];
    const store = new ViewStore({
      read: () => FIRST_VIEW,
      write: (view) => steps.push(view),
      back: () => {},
      forget: () => {},
      onMove: () => {},
    });
    store.change({ tab: 'people' });
    store.change({ tab: 'people' });
    store.change({ tab: 'overview', panel: null });
    expect(steps.map(({ tab }) => tab)).toEqual(['people', 'overview']);
  });
});
