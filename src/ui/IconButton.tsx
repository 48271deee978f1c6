import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** What it does, for those who do not see the icon. Also shown as the browser's own tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** 28 px or 32 px. */
  readonly size?: 'small' | 'medium';
}

export function IconButton({ label, icon, size = 'medium', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex print:hidden shrink-0 items-center justify-center rounded-control text-ink-muted transition-colors duration-100',
        'hover:bg-sunken hover:text-ink aria-expanded:bg-sunken aria-expanded:text-ink disabled:pointer-events-none disabled:opacity-50',
        size === 'small' ? 'size-7 [&_svg]:size-3.5' : 'size-8 [&_svg]:size-4',
        className,
      )}
      {...rest}
    >
      <span aria-hidden="true" className="flex">
        {icon}
      </span>
    </button>
  );
}
