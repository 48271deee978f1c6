import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing here. */
  readonly children?: ReactNode;
  /** The way out. */
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
}

export function EmptyState({ title, children, actions, icon }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      {icon !== undefined && (
        <div aria-hidden="true" className="mb-3 text-ink-faint [&_svg]:size-5 [&_svg]:stroke-[1.5]">
          {icon}
        </div>
      )}
      <p className="text-base font-medium text-ink">{title}</p>
      {children !== undefined && (
        <div className="mt-1 max-w-sm text-sm text-pretty text-ink-muted">{children}</div>
      )}
      {actions !== undefined && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
