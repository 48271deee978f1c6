import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { Notice } from '../ui/Notice.tsx';
import { visibleLine } from '../ui/visible-text.ts';
import { describeImportError } from './describe-import-error.ts';
import { describeProblem } from './describe-problem.ts';

/** What could not be read in the last load, file by file. What was loaded before is not touched by it. */
export function LoadProblems() {
  const store = useStore();
  const errors = useAppState((state) => state.errors);
  const problem = useAppState((state) => state.problem);
  const skipped = useAppState((state) => state.skipped);
  const dismiss = () => store.dismissErrors();
  return (
    <>
      {problem !== null && (
        <Notice
          tone="error"
          title={describeProblem(problem).title}
          onDismiss={dismiss}
          details={<code>{visibleLine(problem.reason)}</code>}
        >
          {describeProblem(problem).meaning}
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
            title={
              <>
                <bdi>{visibleLine(error.file)}</bdi> was not loaded
              </>
            }
            {...(error === errors[0] && { onDismiss: dismiss })}
          >
            {visibleLine(found, 2000)} {remedy}
          </Notice>
        );
      })}
    </>
  );
}
