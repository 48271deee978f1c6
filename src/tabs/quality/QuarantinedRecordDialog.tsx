import { useEffect, useState } from 'react';
import type { QuarantinedRecord } from '../../engine/questions.ts';
import { useStore } from '../../state/store-context.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatCount } from '../../ui/format.ts';
import { visibleLine, visibleText } from '../../ui/visible-text.ts';
import { describeIssue } from './describe-issue.ts';

interface QuarantinedRecordDialogProps {
  readonly record: QuarantinedRecord | null;
  readonly onClose: () => void;
}

/** What scrolls must be reached by keyboard. */
const FOCUSABLE = { tabIndex: 0 };

/** One record in full. Fetched when it is opened: it may be megabytes long. */
export function QuarantinedRecordDialog({ record, onClose }: QuarantinedRecordDialogProps) {
  const full = useFullText(record);
  return (
    <Dialog
      isOpen={record !== null}
      onClose={onClose}
      title={record === null ? '' : `Line ${formatCount(record.line)}: ${describeIssue(record.code).title}`}
      size="large"
    >
      {record !== null && (
        <>
          <p className="text-ink-muted">
            <bdi>{visibleLine(record.file)}</bdi>, record {formatCount(record.record)}.{' '}
            {describeIssue(record.code).meaning}
          </p>
          <section
            aria-label="The record"
            {...FOCUSABLE}
            className="mt-3 max-h-96 overflow-auto rounded-control border border-line bg-sunken p-3"
          >
            <pre className="font-mono text-xs break-all whitespace-pre-wrap text-ink">
              <bdi>{visibleText(full?.text ?? record.text ?? '', 'lines')}</bdi>
            </pre>
          </section>
          {full?.isShortened === true && (
            <p className="mt-2 text-ink-muted">
              These are the first {formatCount(full.text.length)} characters. The download has all of them.
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}

type FullText = { readonly text: string; readonly isShortened: boolean };

function useFullText(record: QuarantinedRecord | null): FullText | null {
  const store = useStore();
  const [full, setFull] = useState<FullText | null>(null);
  useEffect(() => {
    setFull(null);
    if (record === null) return;
    let isWanted = true;
    const { fileId, index } = record;
    void store.askPart('quarantinedText', { fileId, index }).then((answer) => {
      if (isWanted) setFull(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [store, record]);
  return full;
}
