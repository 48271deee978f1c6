import { X } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

const SIZES = { small: 'max-w-sm', medium: 'max-w-xl', large: 'max-w-4xl' } as const;

/** The platform's own dialog: it traps the focus, closes on Escape and gives the focus back. Keep it mounted. */
export function Dialog({ isOpen, onClose, title, children, actions, size = 'medium' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (isOpen && !dialog.open) dialog.showModal();
    if (!isOpen && dialog.open) dialog.close();
  }, [isOpen]);

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };

  // Escape closes what lies on top, and nothing below it.
  const keepEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
  };

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOnBackdrop}
      onKeyDown={keepEscape}
      className={classNames(
        'ui-dialog m-auto max-h-[min(44rem,calc(100dvh-2rem))] w-[calc(100vw-2rem)] flex-col rounded-card border border-line bg-surface p-0 text-ink shadow-overlay open:flex',
        SIZES[size],
      )}
    >
      {isOpen && (
        <>
          <div className="flex items-center justify-between gap-4 border-b border-line py-2 pr-2 pl-4">
            <h2 id={titleId} className="min-w-0 truncate text-base font-semibold">
              {title}
            </h2>
            <IconButton label="Close" icon={<X />} onClick={onClose} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto p-4 text-sm">{children}</div>
          {actions !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{actions}</div>
          )}
        </>
      )}
    </dialog>
  );
}
