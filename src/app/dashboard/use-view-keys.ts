import type { RangeChoice } from '../../model/selection.ts';
import { useViewStore } from '../../state/use-view.ts';
import { TAB_IDS } from '../../state/view.ts';
import { useSingleKeys } from '../../ui/single-keys.ts';

/** The keys of `KeyboardHelp` that change the view; those that open something are with what they open. */
export function useViewKeys(): void {
  const views = useViewStore();
  const show = (range: RangeChoice) => () => views.select({ range });
  useSingleKeys({
    ...Object.fromEntries(TAB_IDS.map((tab, place) => [String(place + 1), () => views.change({ tab })])),
    w: show({ kind: 'last', days: 7 }),
    m: show({ kind: 'last', days: 30 }),
    q: show({ kind: 'last', days: 90 }),
    a: show({ kind: 'all' }),
    h: () => views.select({ hidesNames: !views.getView().selection.hidesNames }),
    '/': focusSearch,
  });
}

/** The first search of the tab that is shown. */
function focusSearch(): void {
  document.querySelector<HTMLElement>('[role="tabpanel"] input[type="search"]')?.focus();
}
