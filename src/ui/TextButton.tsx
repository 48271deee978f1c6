import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface TextButtonProps {
  /** What it is called, if the text alone does not say what it does. It must begin with the text. */
  readonly label?: string;
  readonly title?: string;
  readonly onClick: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A piece of text or a figure that leads somewhere: looks like what it is among, until it is pointed at. */
export function TextButton({ label, title, onClick, className, children }: TextButtonProps) {
  return (
    <button
      type="button"
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(title === undefined ? {} : { title })}
      onClick={onClick}
      className={classNames(
        'min-h-6 min-w-0 max-w-full cursor-pointer rounded-sm text-left decoration-1 underline-offset-4',
        'hover:text-accent-text hover:underline focus-visible:outline-offset-2',
        className,
      )}
    >
      {children}
    </button>
  );
}
