import { Copy } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
  /** What is selected meanwhile, and stays so where the browser does not copy by itself. */
  readonly target: RefObject<HTMLElement | null>;
}

/** Copies a text that stands on the page in another form. */
export function CopyButton({ label, text, target }: CopyButtonProps) {
  const [note, setNote] = useState('');
  const copy = async () => {
    if (target.current !== null) getSelection()?.selectAllChildren(target.current);
    const isDone = await isCopied(text());
    setNote(isDone ? 'Copied.' : 'Selected: press Ctrl or ⌘ and C.');
    if (isDone) getSelection()?.removeAllRanges();
  };
  return (
    <span className="inline-flex items-center gap-2">
      <span role="status" className="text-xs text-ink-muted">
        {note}
      </span>
      <Button size="small" icon={<Copy />} aria-label={label} onClick={() => void copy()}>
        Copy
      </Button>
    </span>
  );
}

/** The old command first: in a frame without an origin, as in the page in one file, the newer way is refused. */
async function isCopied(text: string): Promise<boolean> {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give);
  if (isDone) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
