import { Tabs as RadixTabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface TabItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A short number or mark after the label. */
  readonly badge?: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** Names the row of tabs. */
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>) {
  const select = (id: string) => {
    const tab = tabs.find((candidate) => candidate.id === id);
    if (tab !== undefined) onChange(tab.id);
  };
  return (
    <RadixTabs.Root value={value} onValueChange={select}>
      <div className="border-b border-line print:hidden">
        <RadixTabs.List
          aria-label={label}
          className="-mx-2 -mb-px flex gap-1 overflow-x-auto overflow-y-hidden [scrollbar-width:none]"
        >
          {tabs.map((tab) => (
            <RadixTabs.Trigger
              key={tab.id}
              value={tab.id}
              className={classNames(
                'group relative inline-flex h-10 shrink-0 select-none items-center gap-1.5 px-2 text-sm font-medium whitespace-nowrap text-ink-muted',
                'hover:text-ink data-[state=active]:text-ink',
                'after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 data-[state=active]:after:bg-accent-text',
                'after:forced-color-adjust-none forced-colors:data-[state=active]:after:bg-[Highlight]',
                'rounded-t-sm focus-visible:-outline-offset-2',
              )}
            >
              {tab.label}
              {tab.badge !== undefined && (
                <span className="rounded bg-sunken px-1 text-2xs font-medium text-ink-muted">
                  {tab.badge}
                </span>
              )}
            </RadixTabs.Trigger>
          ))}
        </RadixTabs.List>
      </div>
      {tabs.map((tab) => (
        <RadixTabs.Content
          key={tab.id}
          value={tab.id}
          className="rounded-sm pt-5 focus-visible:outline-offset-4"
        >
          {tab.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  );
}
