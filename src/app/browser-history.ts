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
  let step = 0;
  return {
    read: () => {
      const view = readAddress();
      views.set(step, view);
      window.history.replaceState(step, '');
      return view;
    },
    write: (view, mode) => {
      if (mode === 'push') step++;
      views.set(step, view);
      const address = addressOf(view);
      const url = window.location.protocol === 'about:' ? undefined : `#${address}`;
      if (mode === 'push') window.history.pushState(step, '', url);
      else window.history.replaceState(step, '', url);
    },
    back: (steps) => window.history.go(-steps),
    forget: () => views.clear(),
    onMove: (listener) =>
      window.addEventListener('popstate', ({ state }) => {
        step = typeof state === 'number' ? state : step + 1;
        // Unknown after a reload, and when somebody types another address.
        const view = views.get(step) ?? readAddress();
        views.set(step, view);
        listener(view);
      }),
  };
}
