import { Notice } from '../ui/Notice.tsx';

interface RefusedDropProps {
  readonly kind: 'link' | 'text';
  readonly onDismiss: () => void;
}

/** Says why nothing happened when a link or a text was dropped, above everything: the drop may have been anywhere. */
export function RefusedDrop({ kind, onDismiss }: RefusedDropProps) {
  return (
    <div className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-xl rounded-card bg-surface">
      <Notice
        tone="warning"
        title={kind === 'link' ? 'A link is not opened here' : 'A text that is dropped is not read'}
        onDismiss={onDismiss}
      >
        {kind === 'link'
          ? 'This page fetches nothing. Download the file it points to, then drop that file.'
          : 'Paste it instead (Ctrl or ⌘ and V), or drop the file it comes from.'}
      </Notice>
    </div>
  );
}
