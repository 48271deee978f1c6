import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type ButtonVariant = 'primary' | 'secondary' | 'quiet';
type ButtonSize = 'small' | 'medium' | 'large';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Drawn before the text; decoration only, the text is the name. */
  readonly icon?: ReactNode;
  /** Drawn after the text, a chevron for instance. */
  readonly trailingIcon?: ReactNode;
}

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'border-accent bg-accent text-accent-ink hover:border-accent-hover hover:bg-accent-hover',
  secondary: 'border-line bg-surface text-ink hover:border-line-control hover:bg-hover',
  quiet:
    'border-transparent bg-transparent text-ink-muted hover:bg-sunken hover:text-ink aria-expanded:bg-sunken aria-expanded:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-text',
};

const SIZES: Readonly<Record<ButtonSize, string>> = {
  small: 'h-7 gap-1.5 px-2 text-xs [&_svg]:size-3.5',
  medium: 'h-8 gap-1.5 px-3 text-sm [&_svg]:size-4',
  large: 'h-10 gap-2 px-4 text-base [&_svg]:size-4',
};

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  trailingIcon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(
        'inline-flex print:hidden shrink-0 select-none items-center justify-center rounded-control border font-medium whitespace-nowrap',
        'transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50',
        SIZES[size],
        VARIANTS[variant],
        className,
      )}
      {...rest}
    >
      {icon !== undefined && (
        <span aria-hidden="true" className="-ml-0.5 flex">
          {icon}
        </span>
      )}
      {children}
      {trailingIcon !== undefined && (
        <span aria-hidden="true" className="-mr-0.5 flex">
          {trailingIcon}
        </span>
      )}
    </button>
  );
}
