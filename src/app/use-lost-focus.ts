import { type RefObject, useEffect } from 'react';
import { useAppState } from '../state/use-app-state.ts';

/** Gives an element the focus when what had it has gone: after a load, a choice, or a notice that was dismissed. Whoever has it elsewhere keeps it. */
export function useLostFocus(target: RefObject<HTMLElement | null>): void {
  const isLoading = useAppState((state) => state.loading !== null);
  const version = useAppState((state) => state.status?.version);
  const refusals = useAppState((state) => state.refusals);
  const skipped = useAppState((state) => state.skipped);
  const problem = useAppState((state) => state.problem);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever one of these has changed
  useEffect(() => {
    if (!isLoading && document.activeElement === document.body) target.current?.focus();
  }, [target, isLoading, version, refusals, skipped, problem]);
}
