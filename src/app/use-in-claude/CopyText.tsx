import { Copy, Download } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';

interface CopyTextProps {
  readonly title: string;
  readonly hint: string;
  /** Of the file that the text is saved as. */
  readonly name: string;
  readonly text: string;
  readonly onSave: () => void;
}

/** A text to take along: to be read, copied or saved. */
export function CopyText({ title, hint, name, text, onSave }: CopyTextProps) {
  const titleId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState('');
  const copy = async () => {
    box.current?.select();
    setNote((await isCopied(text)) ? 'Copied.' : 'Selected: press Ctrl or ⌘ and C.');
  };
  return (
    <section aria-labelledby={titleId}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <h3 id={titleId} className="font-semibold text-ink">
            {title}
          </h3>
          <p className="text-ink-muted">{hint}</p>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <span role="status" className="order-last text-xs text-ink-muted sm:order-none sm:mr-1">
            {note}
          </span>
          <Button
            size="small"
            icon={<Copy />}
            aria-label={`Copy ${title.toLowerCase()}`}
            onClick={() => void copy()}
          >
            Copy
          </Button>
          <Button size="small" icon={<Download />} aria-label={`Download ${name}`} onClick={onSave}>
            Download
          </Button>
        </div>
      </div>
      <textarea
        ref={box}
        readOnly
        rows={5}
        value={text}
        aria-labelledby={titleId}
        spellCheck={false}
        className="mt-2 block w-full resize-y rounded-control border border-line bg-sunken px-3 py-2 font-mono text-xs text-ink"
      />
    </section>
  );
}

/** The old command first: in a frame without an origin, as in the page in one file, the newer way is refused. It copies what is selected. */
async function isCopied(text: string): Promise<boolean> {
  if (document.execCommand('copy')) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
