import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { IconButton } from './IconButton.tsx';
import { MENU_ITEM, MENU_PANEL } from './menu-look.ts';
import { type Theme, useTheme } from './use-theme.ts';

const THEMES = [
  { theme: 'system', label: 'System', icon: Monitor },
  { theme: 'light', label: 'Light', icon: Sun },
  { theme: 'dark', label: 'Dark', icon: Moon },
] as const;

export function ThemeButton() {
  const [theme, setTheme] = useTheme();
  const current = THEMES.find((entry) => entry.theme === theme) ?? THEMES[0];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton label={`Theme: ${current.label}`} icon={<current.icon />} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" sideOffset={4} collisionPadding={8} loop className={MENU_PANEL}>
        <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => setTheme(value as Theme)}>
          {THEMES.map((entry) => (
            <DropdownMenu.RadioItem key={entry.theme} value={entry.theme} className={MENU_ITEM}>
              <entry.icon aria-hidden="true" />
              <span className="flex-1">{entry.label}</span>
              <DropdownMenu.ItemIndicator className="flex">
                <Check aria-hidden="true" />
              </DropdownMenu.ItemIndicator>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
