import { Check } from 'lucide-react';
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

/** Something that is on or off. */
export interface MenuSwitch {
  readonly label: string;
  readonly description: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export interface MenuProps {
  /** A `Button` or an `IconButton`. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  /** Below the items, apart. The menu stays open when it is set. */
  readonly option?: MenuSwitch;
  readonly align?: 'start' | 'end';
}

/** Drawn in place, inside the landmark it belongs to. Not modal on purpose: Radix's modal menu locks scrolling with a style element, which the page's policy refuses. */
export function Menu({ trigger, items, option, align = 'end' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content align={align} sideOffset={4} collisionPadding={8} loop className={MENU_PANEL}>
        {items.flatMap((item) => [
          item.hasSeparator === true && <Separator key={`${item.id}-separator`} />,
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
            <Words label={item.label} description={item.description} />
          </DropdownMenu.Item>,
        ])}
        {option !== undefined && (
          <>
            <Separator />
            <Option {...option} />
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function Option({ label, description, isOn, onChange }: MenuSwitch) {
  return (
    <DropdownMenu.CheckboxItem
      checked={isOn}
      textValue={label}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={MENU_ITEM}
    >
      <span
        aria-hidden="true"
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-line-control"
      >
        <DropdownMenu.ItemIndicator className="flex">
          <Check className="mt-0! size-3! text-ink!" />
        </DropdownMenu.ItemIndicator>
      </span>
      <Words label={label} description={description} />
    </DropdownMenu.CheckboxItem>
  );
}

function Words({
  label,
  description,
}: {
  readonly label: string;
  readonly description?: string | undefined;
}) {
  return (
    <span className="min-w-0">
      {label}
      {description !== undefined && (
        <span className="block text-xs text-pretty text-ink-muted">{description}</span>
      )}
    </span>
  );
}

function Separator() {
  return <DropdownMenu.Separator className="mx-2 my-1 h-px bg-line" />;
}
