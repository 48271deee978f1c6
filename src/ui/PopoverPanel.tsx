import { Popover } from 'radix-ui';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useSingleKeys } from './single-keys.ts';

export interface PopoverPanelProps {
  /** A `Button` or an `IconButton`. */
  readonly trigger: ReactElement;
  /** Names what opens. */
  readonly label: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  /** A key that opens it (`useSingleKeys`). */
  readonly openKey?: string;
}

/** A few controls behind a button. Escape and a click elsewhere close it; what was set stays. */
export function PopoverPanel({ trigger, label, children, align = 'start', openKey }: PopoverPanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  useSingleKeys(openKey === undefined ? {} : { [openKey]: () => setIsOpen(true) });
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Content
        aria-label={label}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        // The first Escape empties a search.
        onEscapeKeyDown={(event) => isFilledSearch(event.target) && event.preventDefault()}
        className="z-40 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-line bg-raised p-4 shadow-overlay outline-none"
      >
        {children}
      </Popover.Content>
    </Popover.Root>
  );
}

function isFilledSearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}
