import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { MENU_ITEM, MENU_PANEL } from './menu-look.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  /** A hairline above, to start a new group. */
  readonly hasSeparator?: boolean;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** A `Button` or an `IconButton`. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
}

/** Drawn in place, inside the landmark it belongs to. Not modal on purpose: Radix's modal menu locks scrolling with a style element, which the page's policy refuses. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content align={align} sideOffset={4} collisionPadding={8} loop className={MENU_PANEL}>
        {items.flatMap((item) => [
          item.hasSeparator === true && (
            <DropdownMenu.Separator key={`${item.id}-separator`} className="mx-2 my-1 h-px bg-line" />
          ),
          <DropdownMenu.Item
            key={item.id}
            disabled={item.isDisabled === true}
            textValue={item.label}
            onSelect={item.onSelect}
            className={MENU_ITEM}
          >
            {item.icon !== undefined && (
              <span aria-hidden="true" className="flex">
                {item.icon}
              </span>
            )}
            <span className="min-w-0">
              {item.label}
              {item.description !== undefined && (
                <span className="block text-xs text-pretty text-ink-muted">{item.description}</span>
              )}
            </span>
          </DropdownMenu.Item>,
        ])}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
