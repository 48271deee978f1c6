import { Popover } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

export interface PopoverPanelProps {
  /** A `Button` or an `IconButton`. */
  readonly trigger: ReactElement;
  /** Names what opens. */
  readonly label: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}

/** A few controls behind a button. Escape and a click elsewhere close it; what was set stays. */
export function PopoverPanel({ trigger, label, children, align = 'start' }: PopoverPanelProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Content
        aria-label={label}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className="z-40 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-line bg-raised p-4 shadow-overlay outline-none"
      >
        {children}
      </Popover.Content>
    </Popover.Root>
  );
}
