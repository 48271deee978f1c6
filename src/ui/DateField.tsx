import { useEffect, useId, useState } from 'react';

export interface DateFieldProps {
  readonly label: string;
  /** `yyyy-mm-dd`. */
  readonly value: string;
  readonly min: string;
  readonly max: string;
  /** Told of whole dates between `min` and `max`, when the field is left or Enter is pressed. */
  readonly onChange: (isoDate: string) => void;
}

/** The platform's own date field: typed or picked, in the reader's order of day and month. */
export function DateField({ label, value, min, max, onChange }: DateFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = (input: HTMLInputElement): void => {
    if (input.value === value) return;
    if (input.checkValidity()) onChange(input.value);
    else setText(value);
  };
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-1">
      <label htmlFor={id} className="text-xs text-ink-muted">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={text}
        min={min}
        max={max}
        required
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget)}
        className="h-8 w-full min-w-0 rounded-control border border-line-control bg-surface px-2 text-sm text-ink hover:border-ink-muted focus-visible:-outline-offset-1 invalid:border-negative"
      />
    </span>
  );
}
