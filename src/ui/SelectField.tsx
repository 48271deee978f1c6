import { useId } from 'react';
import { classNames } from './class-names.ts';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Takes the whole line: label on the left, list on the right, as wide as those above and below. */
  readonly isRow?: boolean;
}

/** The platform's own list: many choices, one taken, and nothing to draw. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  isRow = false,
}: SelectFieldProps<Value>) {
  const id = useId();
  const select = (chosen: string): void => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <span
      className={classNames(
        'min-w-0 items-center gap-2 text-sm print:hidden',
        isRow ? 'flex w-full justify-between' : 'inline-flex',
      )}
    >
      <label htmlFor={id} className="shrink-0 text-ink-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => select(event.currentTarget.value)}
        className={classNames(
          'h-8 min-w-0 truncate rounded-control border border-line-control bg-surface px-2 text-sm text-ink hover:border-ink-muted focus-visible:-outline-offset-1',
          isRow && 'w-44',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
