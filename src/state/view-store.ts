import type { Selection } from '../model/selection.ts';
import { FIRST_VIEW, type View } from './view.ts';

/** Where the view is kept beside this page: the browser's address and its history. */
export interface History {
  /** The view of the address. */
  readonly read: () => View;
  /** Goes to a view, as a new step or in place of the one that stands there. */
  readonly write: (view: View, mode: 'push' | 'replace') => void;
  /** Goes back by so many steps. */
  readonly back: (steps: number) => void;
  /** Forgets all steps; the view that stands there becomes the first one. */
  readonly forget: () => void;
  /** Is told when the reader goes back or forward, with the view of that step. */
  readonly onMove: (listener: (view: View) => void) => void;
}

/**
 * What the reader looks at, and how they came there. Every change is a step of the browser's history, so that back leads back; typing is not.
 */
export class ViewStore {
  private view: View = FIRST_VIEW;
  private readonly listeners = new Set<() => void>();
  private readonly history: History;

  constructor(history: History) {
    this.history = history;
    this.view = history.read();
    history.onMove((view) => this.show(view));
  }

  readonly getView = (): View => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Goes to another view. `replace` while somebody types: nobody wants to go back through letters. */
  change(part: Partial<View>, mode: 'push' | 'replace' = 'push'): void {
    const next = { ...this.view, ...part };
    const isNamingChanged = next.selection.hidesNames !== this.view.selection.hidesNames;
    const view = isNamingChanged ? withoutPeople(next) : next;
    // What changes nothing is no step: a click on a tab tells of it twice.
    if (JSON.stringify(view) !== JSON.stringify(this.view)) this.goTo(view, mode);
  }

  select(part: Partial<Selection>, mode: 'push' | 'replace' = 'push'): void {
    this.change({ selection: { ...this.view.selection, ...part } }, mode);
  }

  /** As the browser's own button does it. */
  back(steps = 1): void {
    this.history.back(steps);
  }

  /** Begins anew, as without an address: nothing of a log that was cleared is to be left behind, no word that was searched for. */
  reset(): void {
    this.history.forget();
    this.goTo(FIRST_VIEW, 'replace');
  }

  /** To be called when the log has changed: pseudonyms mean other people now, so who was looked at or searched for by one is forgotten, in all steps. */
  forgetPseudonyms(): void {
    if (!this.view.selection.hidesNames) return;
    this.history.forget();
    this.goTo(withoutPeople(this.view), 'replace');
  }

  private goTo(view: View, mode: 'push' | 'replace'): void {
    this.history.write(view, mode);
    this.show(view);
  }

  private show(view: View): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}

/** Where names become pseudonyms or the other way round, what was searched for would be found no more – and would stay on the page. */
function withoutPeople(view: View): View {
  return { ...view, selection: { ...view.selection, people: '' }, panel: null };
}
