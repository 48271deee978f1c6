import type { View } from '../state/view.ts';
import { addressOf, viewOf } from '../state/view-address.ts';
import type { History } from '../state/view-store.ts';

/**
 * Keeps the view in the browser's history: in the address behind `#`, which no browser sends to a server, and – with what must not stand there, the words
 * of a search – in this page's memory, by the number of the step.
 *
 * The page in one file runs in a frame without an address. There, back and forward work all the same, and a reload begins anew.
 */
export function browserHistory(): History {
  const views = new Map<number, View>();
  const readAddress = () => viewOf(window.location.hash);
  // Steps outlive a reload, the memory of them does not: numbers go on from the step that stands there, so that none is given twice.
  let step = Number.isSafeInteger(window.history.state) ? window.history.state : 0;
  let lastStep: number = step;
  return {
    read: () => {
      const view = readAddress();
      views.set(step, view);
      window.history.replaceState(step, '');
      return view;
    },
    write: (view, mode) => {
      if (mode === 'push') step = ++lastStep;
      views.set(step, view);
      const url = window.location.protocol === 'about:' ? undefined : `#${addressOf(view)}`;
      if (mode === 'push') window.history.pushState(step, '', url);
      else window.history.replaceState(step, '', url);
    },
    back: (steps) => window.history.go(-steps),
    forget: () => views.clear(),
    onMove: (listener) =>
      window.addEventListener('popstate', ({ state }) => {
        // Somebody who types another address makes a step without a number.
        const isNumbered = Number.isSafeInteger(state);
        step = isNumbered ? state : ++lastStep;
        lastStep = Math.max(lastStep, step);
        if (!isNumbered) window.history.replaceState(step, '');
        // Unknown after a reload, too.
        const view = views.get(step) ?? readAddress();
        views.set(step, view);
        listener(view);
      }),
  };
}
