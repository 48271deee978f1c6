import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, type View } from '../../../src/state/view.ts';
import { type History, ViewStore } from '../../../src/state/view-store.ts';

/** A history in memory, and what was done with it. */
function historyWith(first: View = FIRST_VIEW) {
  const done: string[] = [];
  let move: (view: View) => void = () => undefined;
  const history = {
    read: () => first,
    write: ({ tab, selection: { people } }: View, mode: string) =>
      done.push(`${mode} ${tab} ${people}`.trim()),
    forget: () => done.push('forget'),
    onMove: (listener: (view: View) => void) => {
      move = listener;
    },
  } as unknown as History;
  return { history, done, move: (view: View) => move(view) };
}

describe('ViewStore', () => {
  it('begins with the view of the address', () => {
    const { history } = historyWith({ ...FIRST_VIEW, tab: 'quality' });
    expect(new ViewStore(history).getView().tab).toBe('quality');
  });

  it('makes a step of every change, and none of what changes nothing', () => {
    const { history, done } = historyWith();
    const views = new ViewStore(history);
    views.change({ tab: 'conversations' });
    views.change({ tab: 'conversations' });
    views.select({ range: { kind: 'all' } });
    views.select({ people: 'ada' }, 'replace');
    expect(done).toEqual(['push conversations', 'replace conversations ada']);
  });

  it('shows what the reader goes back to, and writes nothing', () => {
    const { history, done, move } = historyWith();
    const views = new ViewStore(history);
    const seen: string[] = [];
    views.subscribe(() => seen.push(views.getView().tab));
    move({ ...FIRST_VIEW, tab: 'quality' });
    expect([seen, done]).toEqual([['quality'], []]);
  });

  it('forgets who was looked at by a pseudonym when the log changes, in all steps; what is not hidden stays', () => {
    const { history, done } = historyWith();
    const views = new ViewStore(history);
    views.change({ tab: 'people', panel: { kind: 'person', id: 'ada' } });
    views.forgetPseudonyms();
    expect(views.getView().panel).toEqual({ kind: 'person', id: 'ada' });
    views.select({ hidesNames: true });
    views.select({ people: 'Person 7' });
    views.change({ panel: { kind: 'person', id: 'Person 7' } });
    views.forgetPseudonyms();
    expect(views.getView()).toMatchObject({
      tab: 'people',
      panel: null,
      selection: { people: '', hidesNames: true },
    });
    expect(done.slice(-2)).toEqual(['forget', 'replace people']);
  });

  it('forgets all steps when it begins anew, and stands at the first view', () => {
    const { history, done } = historyWith();
    const views = new ViewStore(history);
    views.select({ people: 'ada' });
    views.reset();
    expect(done).toEqual(['push overview ada', 'forget', 'replace overview']);
    expect(views.getView()).toEqual(FIRST_VIEW);
  });
});
