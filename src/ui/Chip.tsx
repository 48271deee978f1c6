import { X } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ChipProps {
  /** What holds, in a few words. */
  readonly children: ReactNode;
  /** What a click does: "Remove the filter …". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** Something that is set, and can be unset. */
export function Chip({ children, removeLabel, onRemove }: ChipProps) {
  return (
    <span className="forced-border inline-flex h-7 max-w-full items-center gap-1 rounded-full border border-line bg-surface pr-0.5 pl-2.5 text-xs text-ink">
      <span className="min-w-0 truncate">{children}</span>
      <button
        type="button"
        aria-label={removeLabel}
        title={removeLabel}
        onClick={onRemove}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-full text-ink-muted hover:bg-sunken hover:text-ink focus-visible:-outline-offset-1"
      >
        <X aria-hidden="true" className="size-3" />
      </button>
    </span>
  );
}
