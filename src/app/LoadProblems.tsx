import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { visibleLine } from '../ui/visible-text.ts';
import { describeComplete, describeImportError, isLoadable } from './describe-import-error.ts';
import { describeProblem } from './describe-problem.ts';

/** What could not be read in the last load, file by file. What was loaded before is not touched by it. */
export function LoadProblems() {
  const store = useStore();
  const refusals = useAppState((state) => state.refusals);
  const problem = useAppState((state) => state.problem);
  const skipped = useAppState((state) => state.skipped);
  const dismiss = () => store.dismissRefusals();
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
              <bdi>{visibleLine(file)}</bdi> has the same bytes as <bdi>{visibleLine(as)}</bdi>: it was left
              out, and nothing counts twice.
            </p>
          ))}
        </Notice>
      )}
      {Object.entries(refusals).map(([place, refusal]) => {
        const { error } = refusal;
        const { found, remedy } = describeImportError(error);
        return (
          <Notice
            key={`${place} ${error.file}`}
            tone="error"
            title={
              <>
                <bdi>{visibleLine(error.file)}</bdi> was not loaded
              </>
            }
            {...(refusal === refusals[0] && { onDismiss: dismiss })}
            {...(isLoadable(error) && {
              actions: (
                <Button size="small" onClick={() => store.accept(refusal)}>
                  Load the {describeComplete(error)} anyway
                </Button>
              ),
            })}
          >
            {visibleLine(found, 2000)} {remedy}
          </Notice>
        );
      })}
    </>
  );
}
