import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: string;
  readonly summary?: ReactNode;
  /** Beside the title. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

export function Panel({ title, summary, action, children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="min-w-0 rounded-card border border-line bg-surface break-inside-avoid"
    >
      <header className="px-5 py-4">
        <div className="flex items-start justify-between gap-3">
          <h2 id={titleId} className="text-base font-semibold text-ink">
            {title}
          </h2>
          {action !== undefined && <div className="-my-1 shrink-0">{action}</div>}
        </div>
        {summary !== undefined && (
          <p className="mt-0.5 max-w-3xl text-sm text-pretty text-ink-muted">{summary}</p>
        )}
      </header>
      {children !== undefined && <div className="border-t border-line">{children}</div>}
    </section>
  );
}
