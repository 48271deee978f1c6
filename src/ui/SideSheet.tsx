import { ArrowLeft, X } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { IconButton } from './IconButton.tsx';
import { OverlayHome } from './overlay-home.ts';

export interface SideSheetProps {
  readonly isOpen: boolean;
  /** Is asked to leave it altogether. */
  readonly onClose: () => void;
  /** Given, there is something to go back to inside of it; Escape does it, too. */
  readonly onBack?: () => void;
  readonly backLabel?: string;
  /** Text, or text with marks. Takes the focus when the sheet opens, and when `contentKey` changes. */
  readonly title: ReactNode;
  /** Tells what it shows from what else it can show. */
  readonly contentKey: string;
  readonly children: ReactNode;
}

/**
 * A wide sheet over the right of the page, all of it where there is little room. The platform's own dialog: the page behind is inert, and the focus goes
 * back to where it was. On paper it is the page; whoever shows one hides what lies beneath. Keep it mounted.
 */
export function SideSheet(props: SideSheetProps) {
  const { isOpen, onClose, onBack, backLabel = 'Back', title, contentKey, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const [home, setHome] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const { heading, body, remember } = useSheetFocus(ref, isOpen, contentKey);

  const leave = onBack ?? onClose;
  const onKeyDown = (event: KeyboardEvent) => {
    // What lies open inside of it, a popover or a search, takes the first Escape.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
  const onClick = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onFocus={remember}
      onClick={onClick}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        leave();
      }}
      className="ui-sheet fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-full max-w-3xl lg:max-w-4xl flex-col overflow-hidden border-line bg-canvas p-0 text-ink shadow-overlay open:flex sm:border-l print:absolute print:inset-x-0 print:top-0 print:bottom-auto print:block print:h-auto print:w-auto print:max-w-none print:overflow-visible print:border-0 print:bg-surface print:shadow-none"
    >
      <OverlayHome value={home}>
        {isOpen && (
          <>
            <header className="flex min-h-13 items-center gap-2 border-b border-line bg-surface py-2 pr-2 pl-4 sm:pl-6 print:hidden">
              {onBack !== undefined && (
                <IconButton label={backLabel} icon={<ArrowLeft />} onClick={onBack} className="-ml-2" />
              )}
              <h2
                ref={heading}
                id={titleId}
                tabIndex={-1}
                className="min-w-0 flex-1 truncate text-base font-semibold outline-none"
              >
                {title}
              </h2>
              <IconButton label="Close" icon={<X />} onClick={onClose} />
            </header>
            <div
              ref={body}
              className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4 sm:px-6 sm:py-5 print:overflow-visible print:p-0"
            >
              {children}
            </div>
          </>
        )}
        <div ref={setHome} />
      </OverlayHome>
    </dialog>
  );
}

/** Opens and closes the dialog, and leads the focus: to the heading of what comes, and back to where it was in what comes back. */
function useSheetFocus(ref: RefObject<HTMLDialogElement | null>, isOpen: boolean, contentKey: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const left = useRef(new Map<string, HTMLElement>());
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (!isOpen) {
      left.current.clear();
      if (dialog.open) dialog.close();
      return;
    }
    if (!dialog.open) dialog.showModal();
    body.current?.scrollTo({ top: 0 });
    const before = left.current.get(contentKey);
    if (before?.isConnected) before.focus();
    else heading.current?.focus();
  }, [ref, isOpen, contentKey]);
  const remember = (event: FocusEvent<HTMLElement>): void => {
    if (body.current?.contains(event.target) === true) left.current.set(contentKey, event.target);
  };
  return { heading, body, remember };
}
