import { Info } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type ReactNode, useContext, useId } from 'react';
import { classNames } from './class-names.ts';
import { OverlayHome } from './overlay-home.ts';
import { useDefinitionPopover } from './use-definition-popover.ts';

export interface DefinitionProps {
  /** The term as it stands on the page: "Active people". */
  readonly term: string;
  /** The exact definition. */
  readonly children: ReactNode;
  /** The button's name, if "What does … count?" is the wrong question. */
  readonly question?: string;
  /** What stands there instead of the "i". */
  readonly icon?: ReactNode;
  readonly className?: string;
}

/** A small "i" that explains a number. A click or Enter opens it for good, a resting pointer for as long as it rests. */
export function Definition({ term, children, question, icon, className }: DefinitionProps) {
  const { isOpen, onOpenChange, trigger, content } = useDefinitionPopover();
  const textId = useId();
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpenChange}>
      <Popover.Trigger
        aria-label={question ?? `What does ${term} count?`}
        className={classNames(
          // A glyph of 14 px in a target of 24 px, which takes up only 16 px of the line.
          '-m-1 inline-flex size-6 shrink-0 items-center justify-center rounded-full align-middle text-ink-faint',
          'hover:text-ink focus-visible:-outline-offset-1 aria-expanded:text-accent-text',
          'print:hidden',
          className,
        )}
        {...trigger}
      >
        {icon ?? <Info aria-hidden="true" className="size-3.5" />}
      </Popover.Trigger>
      <Popover.Portal container={useContext(OverlayHome)}>
        <Popover.Content
          aria-label={term}
          aria-describedby={textId}
          side="bottom"
          align="start"
          alignOffset={-12}
          sideOffset={8}
          collisionPadding={12}
          className="z-50 w-72 max-w-[calc(100vw-1.5rem)] rounded-card border border-line bg-raised p-3 shadow-overlay outline-none"
          {...content}
        >
          <p className="text-xs font-semibold text-ink">{term}</p>
          <div id={textId} className="mt-1 text-xs/[1.125rem] text-pretty text-ink-muted">
            {children}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
