import type { FoundRecord } from '../model/found-record.ts';
import type { Finding } from '../state/use-record-finding.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { visibleLine } from '../ui/visible-text.ts';
import { FindingState } from './FindingState.tsx';
import { RecordView } from './RecordView.tsx';

interface FoundRecordDialogProps {
  /** The event whose record it is; null while nothing is open. */
  readonly event: string | null;
  readonly finding: Finding;
  /** Null until it is found, or when it is not. */
  readonly record: FoundRecord | null;
  readonly onRetry: () => void;
  /** Cancels a search under way, too. */
  readonly onClose: () => void;
}

/** The record of one event. */
export function FoundRecordDialog({ event, finding, record, onRetry, onClose }: FoundRecordDialogProps) {
  return (
    <Dialog
      isOpen={event !== null}
      onClose={onClose}
      title={event === null ? '' : visibleLine(event)}
      size="large"
    >
      {record === null ? (
        <>
          <FindingState finding={finding} onCancel={onClose} onRetry={onRetry} />
          {finding.phase === 'found' && finding.found.lost.length === 0 && (
            <p className="text-ink-muted">This record is in none of the files any more.</p>
          )}
        </>
      ) : (
        <RecordView record={record} />
      )}
    </Dialog>
  );
}
