/** Shared by everything that looks like a menu. */
export const MENU_PANEL =
  'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 max-w-80 overflow-y-auto rounded-card border border-line bg-raised p-1 shadow-overlay outline-none';

export const MENU_ITEM =
  'flex select-none items-start gap-2.5 rounded px-2 py-1.5 text-sm text-ink outline-none data-highlighted:bg-accent-soft data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-transparent data-disabled:opacity-50 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-muted';
