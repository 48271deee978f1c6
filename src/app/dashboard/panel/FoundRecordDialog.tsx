import type { FoundRecord, RecordQuery } from '../../../model/found-record.ts';
import type { Finding } from '../../../state/use-finding.ts';
import { FindingState } from '../../../tabs/FindingState.tsx';
import { RecordDialog } from '../../../tabs/RecordDialog.tsx';
import { RecordView } from '../../../tabs/RecordView.tsx';

interface FoundRecordDialogProps {
  /** The event whose record it is; null while nothing is open. */
  readonly event: string | null;
  readonly finding: Finding;
  /** Null until it is found, or when it is not. */
  readonly record: FoundRecord | null;
  readonly onRetry: (query: RecordQuery) => void;
  /** Cancels a search under way, too. */
  readonly onClose: () => void;
}

/** The record of one event, or how far the search for it is. */
export function FoundRecordDialog({ event, finding, record, onRetry, onClose }: FoundRecordDialogProps) {
  return (
    <RecordDialog event={event} onClose={onClose}>
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
    </RecordDialog>
  );
}
