import { countOf } from '../../ui/count-of.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { GuardedSave, SaveNews } from './use-downloads.ts';

interface SavedNoticeProps {
  readonly news: SaveNews | null;
  readonly onDismiss: () => void;
}

/** Says what a save has come to, where that is not plain. The region is there before the news is, so that a screen reader tells it. */
export function SavedNotice({ news, onDismiss }: SavedNoticeProps) {
  return (
    <div aria-live="polite" className="not-empty:mb-4 print:hidden">
      {news?.kind === 'guarded' && (
        <Notice
          key={news.id}
          tone="success"
          title={<span className="break-all">Saved {news.name}.</span>}
          onDismiss={onDismiss}
        >
          {describeGuarded(news)}
        </Notice>
      )}
      {news?.kind === 'too-early' && (
        <Notice key={news.id} tone="info" title="Nothing was saved." onDismiss={onDismiss}>
          The numbers of what you chose were not there yet. Save again when they are no longer pale.
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
