import { useId } from 'react';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** The platform's own list: many choices, one taken, and nothing to draw. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  const select = (chosen: string): void => {
    const option = options.find((each) => each.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <span className="inline-flex min-w-0 items-center gap-2 text-sm print:hidden">
      <label htmlFor={id} className="shrink-0 text-ink-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => select(event.currentTarget.value)}
        className="h-8 min-w-0 truncate rounded-control border border-line-control bg-surface px-2 text-sm text-ink hover:border-ink-muted focus-visible:-outline-offset-1"
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
