import type { ReactNode } from 'react';
import { useAppState } from '../state/use-app-state.ts';
import { classNames } from '../ui/class-names.ts';

/** Numbers of what was selected before are dimmed when those of now take their time; those of a log that has changed since, at once. */
export function Answered({ children }: { readonly children: ReactNode }) {
  const isAnswering = useAppState((state) => state.isAnswering);
  const isOfFormerLog = useAppState((state) => state.isOfFormerLog);
  return (
    <div
      aria-busy={isAnswering}
      className={classNames('ui-answered', isAnswering && 'ui-outdated', isOfFormerLog && 'ui-of-former-log')}
    >
      {children}
    </div>
  );
}
