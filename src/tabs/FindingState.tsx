import type { RecordQuery } from '../model/found-record.ts';
import type { Finding } from '../state/use-finding.ts';
import { Button } from '../ui/Button.tsx';
import { formatBytes } from '../ui/format-bytes.ts';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { describeLostFile } from './describe-lost-file.ts';

interface FindingStateProps {
  readonly finding: Finding;
  readonly onCancel: () => void;
  /** Is given what was wanted when it broke. */
  readonly onRetry: (query: RecordQuery) => void;
}

/** What is to be said of a search beside what it found: how far it is, which files it could not read, that it broke. */
export function FindingState({ finding, onCancel, onRetry }: FindingStateProps) {
  if (finding.phase === 'reading') return <Reading progress={finding.progress} onCancel={onCancel} />;
  if (finding.phase === 'failed') {
    return (
      <Notice
        tone="error"
        title="Reading stopped unexpectedly"
        details={finding.reason}
        actions={
          <Button size="small" onClick={() => onRetry(finding.query)}>
            Try again
          </Button>
        }
      >
        What is loaded has not changed.
      </Notice>
    );
  }
  if (finding.phase === 'none' || finding.found.lost.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {finding.found.lost.map((lost, index) => {
        const { title, meaning } = describeLostFile(lost);
        return (
          <Notice
            // biome-ignore lint/suspicious/noArrayIndexKey: several files may have one name
            key={index}
            tone="warning"
            title={<bdi>{title}</bdi>}
            {...(lost.code === 'unreadable' && { details: lost.cause })}
          >
            {meaning}
          </Notice>
        );
      })}
    </div>
  );
}

type Progress = Extract<Finding, { phase: 'reading' }>['progress'];

function Reading({ progress, onCancel }: { readonly progress: Progress; readonly onCancel: () => void }) {
  const { bytesRead = 0, bytesTotal = 0 } = progress ?? {};
  return (
    <section aria-label="Reading the files again" className="flex items-end gap-4">
      <div className="min-w-0 flex-1">
        <ProgressBar
          label="Reading the files again"
          ratio={bytesTotal === 0 ? null : bytesRead / bytesTotal}
        />
        <p className="mt-1.5 text-xs text-ink-muted">
          {bytesTotal === 0 ? 'Starting …' : `${formatBytes(bytesRead)} of ${formatBytes(bytesTotal)}`}
        </p>
      </div>
      <Button onClick={onCancel}>Cancel</Button>
    </section>
  );
}
