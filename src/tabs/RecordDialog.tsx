import type { ReactNode } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { visibleLine } from '../ui/visible-text.ts';

interface RecordDialogProps {
  /** The event whose record it is; null while nothing is open. */
  readonly event: string | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame around the record of one event. Keep it mounted. */
export function RecordDialog({ event, onClose, children }: RecordDialogProps) {
  return (
    <Dialog
      isOpen={event !== null}
      onClose={onClose}
      title={event === null ? '' : visibleLine(event)}
      size="large"
    >
      {children}
    </Dialog>
  );
}
