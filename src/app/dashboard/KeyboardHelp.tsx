import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { TAB_IDS } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useSingleKeys, useSingleKeysSwitch } from '../../ui/single-keys.ts';

interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

const SINGLE_KEYS: readonly KeyLine[] = [
  { keys: TAB_IDS.map((_tab, place) => String(place + 1)), does: 'Go to a tab' },
  { keys: ['W', 'M', 'Q', 'A'], does: 'Last 7, 30 or 90 days, all' },
  { keys: ['D'], does: 'Choose dates' },
  { keys: ['F'], does: 'Filters and display' },
  { keys: ['H'], does: 'Hide or show names' },
  { keys: ['/'], does: 'Search the people of a tab' },
  { keys: ['?'], does: 'This list' },
];

const OTHER_KEYS: readonly KeyLine[] = [
  { keys: ['Ctrl', 'O'], does: 'Add files (⌘ O on a Mac)' },
  { keys: ['←', '→'], does: 'In a chart: from point to point' },
  { keys: ['Enter'], does: 'In a chart: the people behind a point' },
  { keys: ['Esc'], does: 'Close what opened last' },
];

/** A button, and the list of keys behind it. */
export function KeyboardHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const [isOn, setOn] = useSingleKeysSwitch();
  useSingleKeys({ '?': () => setIsOpen(true) });
  return (
    <>
      <Button size="small" variant="quiet" icon={<Keyboard />} onClick={() => setIsOpen(true)}>
        Keyboard shortcuts
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Keyboard shortcuts" size="small">
        <KeyList lines={SINGLE_KEYS} isOff={!isOn} />
        <label className="mt-3 flex items-start gap-2.5 border-y border-line py-3">
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => setOn(event.currentTarget.checked)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            Single keys
            <span className="block text-xs text-pretty text-ink-muted">
              Turn them off when they get in the way, of speech input for instance. It holds until the page is
              closed.
            </span>
          </span>
        </label>
        <div className="mt-3">
          <KeyList lines={OTHER_KEYS} />
        </div>
      </Dialog>
    </>
  );
}

function KeyList({ lines, isOff = false }: { readonly lines: readonly KeyLine[]; readonly isOff?: boolean }) {
  return (
    <dl className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2">
      {lines.map(({ keys, does }) => (
        <div key={does} className="col-span-2 grid grid-cols-subgrid">
          <dt className={isOff ? 'text-ink-faint line-through' : 'text-ink'}>{does}</dt>
          <dd className="flex justify-end gap-1">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
