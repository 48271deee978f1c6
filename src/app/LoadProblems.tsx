import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { Notice } from '../ui/Notice.tsx';
import { describeImportError } from './describe-import-error.ts';

/** What could not be read in the last load, file by file. What was loaded before is not touched by it. */
export function LoadProblems() {
  const store = useStore();
  const errors = useAppState((state) => state.errors);
  const skipped = useAppState((state) => state.skipped);
  const crash = useAppState((state) => state.crash);
  const dismiss = () => store.dismissErrors();
  return (
    <>
      {crash !== null && (
        <Notice
          tone="error"
          title="Reading stopped unexpectedly"
          onDismiss={dismiss}
          details={<code>{crash}</code>}
        >
          Nothing was changed. The file may be too large for this browser’s memory; half of it may work.
        </Notice>
      )}
      {skipped.length > 0 && (
        <Notice
          tone="info"
          title={
            skipped.length === 1 ? 'One file is loaded already' : `${skipped.length} files are loaded already`
          }
          onDismiss={() => store.dismissSkipped()}
        >
          {Object.entries(skipped).map(([place, { file, as }]) => (
            <p key={place}>
              <bdi>{file}</bdi> has the same bytes as <bdi>{as}</bdi>: it was left out, and nothing counts
              twice.
            </p>
          ))}
        </Notice>
      )}
      {Object.entries(errors).map(([place, error]) => {
        const { found, remedy } = describeImportError(error);
        return (
          <Notice
            key={place}
            tone="error"
            title={`${error.file} was not loaded`}
            {...(error === errors[0] && { onDismiss: dismiss })}
          >
            {found} {remedy}
          </Notice>
        );
      })}
    </>
  );
}
