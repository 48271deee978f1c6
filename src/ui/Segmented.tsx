import { useId } from 'react';
import { classNames } from './class-names.ts';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SegmentedProps<Value extends string> {
  /** Names the group of choices. */
  readonly label: string;
  readonly options: readonly SegmentedOption<Value>[];
  /** Of no option: none is taken. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly size?: 'small' | 'medium';
}

/** A few choices, one taken: native radio buttons, so that arrow keys and screen readers need nothing from us. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  size = 'medium',
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="inline-flex shrink-0 rounded-control border border-line bg-sunken p-px"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'relative flex select-none items-center rounded-[0.3125rem] border border-transparent font-medium forced-colors:border-[Canvas] whitespace-nowrap text-ink-muted transition-colors duration-100',
            'hover:text-ink has-checked:border-line has-checked:bg-raised has-checked:text-ink',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus',
            value === option.value && 'forced-selected',
            size === 'small' ? 'h-6 px-2 text-xs' : 'h-7 px-2.5 text-sm',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            // Over the whole segment and invisible: a pointer, a screen reader's cursor and a finger all hit it.
            className="absolute inset-0 m-0 appearance-none opacity-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
