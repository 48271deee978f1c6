import { countOf } from '../../ui/count-of.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { GuardedSave } from './use-downloads.ts';

interface SavedNoticeProps {
  readonly save: GuardedSave | null;
  readonly onDismiss: () => void;
}

/** Says that a CSV holds apostrophes that no name in the log has. The region is there before the news is, so that a screen reader tells it. */
export function SavedNotice({ save, onDismiss }: SavedNoticeProps) {
  return (
    <div aria-live="polite" className="not-empty:mb-4 print:hidden">
      {save !== null && (
        <Notice
          key={save.id}
          tone="success"
          title={<span className="break-all">Saved {save.name}.</span>}
          onDismiss={onDismiss}
        >
          {describeGuarded(save)}
        </Notice>
      )}
    </div>
  );
}

function describeGuarded({ guarded, isReadBack }: GuardedSave): string {
  const them = guarded === 1 ? 'it' : 'them';
  const said = `${countOf(guarded, 'text')} got an apostrophe in front, so that a spreadsheet does not run ${them}.`;
  const way = isReadBack
    ? `This page takes ${guarded === 1 ? 'it' : 'them'} away again when it reads the file.`
    : 'To save without, switch on “Exact text in CSV” in the Download menu.';
  return `${said} ${way}`;
}
