import { type ChangeEvent, useCallback, useRef } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { useShortcut } from './use-shortcut.ts';

export interface FileButtonProps extends Omit<ButtonProps, 'onClick' | 'type'> {
  readonly onFiles: (files: readonly File[]) => void;
  /** As in `input[accept]`. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
  /** Names the file input itself, which assistive technology meets beside the button. */
  readonly inputLabel?: string;
  /** Opens the picker with Ctrl or Cmd and this letter. */
  readonly shortcutKey?: string;
}

export function FileButton({
  onFiles,
  accept,
  isMultiple = true,
  inputLabel = 'Files to open',
  shortcutKey,
  ...button
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const openPicker = useCallback(() => input.current?.click(), []);
  useShortcut(shortcutKey, openPicker);

  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    // Forget the choice: choosing the same file again must be a change again.
    event.currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };

  return (
    <span className="relative inline-flex">
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-label={inputLabel}
        accept={accept}
        multiple={isMultiple}
        onChange={handleChange}
      />
      <Button
        {...button}
        aria-keyshortcuts={shortcutKey && `Control+${shortcutKey.toUpperCase()}`}
        onClick={openPicker}
      />
    </span>
  );
}
