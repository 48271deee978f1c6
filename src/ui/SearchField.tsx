import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { classNames } from './class-names.ts';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Given, Enter calls it. There are no forms: the frame of the page refuses them. */
  readonly onEnter?: () => void;
  readonly placeholder?: string;
  readonly className?: string;
}

export function SearchField({ label, value, onChange, onEnter, placeholder, className }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends the composing of a word belongs to the word.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
    if (event.key !== 'Escape' || value === '') return;
    // The first Escape empties the field; only the next one may close what is around it.
    event.stopPropagation();
    event.preventDefault();
    clear();
  };

  return (
    <div className={classNames('relative inline-flex items-center print:hidden', className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search aria-hidden="true" className="pointer-events-none absolute left-2.5 size-3.5 text-ink-faint" />
      <input
        ref={input}
        id={id}
        type="search"
        value={value}
        placeholder={placeholder ?? label}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
        className={classNames(
          'ui-search h-8 w-full min-w-0 appearance-none rounded-control border border-line-control bg-surface pr-8 pl-8 text-sm text-ink',
          'placeholder:text-ink-faint placeholder:opacity-100 hover:border-ink-muted focus-visible:-outline-offset-1 pointer-coarse:text-lg',
        )}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={clear}
          className="absolute right-1 inline-flex size-6 items-center justify-center rounded text-ink-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </div>
  );
}
