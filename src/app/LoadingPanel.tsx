import { useEffect, useRef } from 'react';
import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { useHidesNames } from '../state/use-hides-names.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { formatCount } from '../ui/format.ts';
import { formatBytes } from '../ui/format-bytes.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { visibleLine } from '../ui/visible-text.ts';
import { describePace } from './describe-pace.ts';

/** Which files are read, how far it is, how long it takes – and the way out. */
export function LoadingPanel() {
  const store = useStore();
  const loading = useAppState((state) => state.loading);
  const hidesNames = useHidesNames();
  const cancelButton = useRef<HTMLButtonElement>(null);
  /* What had the focus has just made way for this, or for one more file that waits. */
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when the number of waiting files changes
  useEffect(() => {
    if (document.activeElement === document.body) cancelButton.current?.focus();
  }, [loading?.waiting]);
  if (loading === null) return null;
  const { fileNames, progress, startedAt, waiting } = loading;
  const label =
    fileNames.length === 1 && !hidesNames
      ? `Reading ${visibleLine(fileNames[0] ?? '')}`
      : `Reading ${countOf(fileNames.length, 'file')}`;
  return (
    <section aria-label="Loading" className="flex items-end gap-4">
      <div className="min-w-0 flex-1">
        <ProgressBar
          label={label}
          ratio={
            progress === null || progress.bytesTotal === 0 ? null : progress.bytesRead / progress.bytesTotal
          }
        />
        <p className="mt-1.5 text-xs text-ink-muted">
          {progress === null
            ? 'Starting …'
            : `${formatBytes(progress.bytesRead)} of ${formatBytes(progress.bytesTotal)} · ${formatCount(progress.recordsRead)} records · ${describePace(progress, startedAt, Date.now())}`}
          {waiting > 0 && ` · ${formatCount(waiting)} more waiting`}
        </p>
      </div>
      <Button ref={cancelButton} onClick={() => store.cancel()}>
        Cancel
      </Button>
    </section>
  );
}
