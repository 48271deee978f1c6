import type { Refusal } from '../engine/engine.ts';
import { useStore } from '../state/store-context.ts';
import { useAppState } from '../state/use-app-state.ts';
import { useHidesNames } from '../state/use-hides-names.ts';
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
  const hidesNames = useHidesNames();
  return (
    <>
      {problem !== null && (
        <Notice
          tone="error"
          title={describeProblem(problem).title}
          onDismiss={() => store.dismissProblem()}
          {...(!hidesNames && { details: <code>{visibleLine(problem.reason)}</code> })}
        >
          {describeProblem(problem).meaning}
        </Notice>
      )}
      <SkippedNotice />
      {refusals.map((refusal) => (
        <RefusedNotice key={keyOf(refusal)} refusal={refusal} />
      ))}
      {refusals.length > 2 && (
        <Button
          size="small"
          variant="quiet"
          className="self-end"
          onClick={() => store.dismissRefusals(refusals)}
        >
          Dismiss all {refusals.length}
        </Button>
      )}
    </>
  );
}

const keys = new WeakMap<Refusal, string>();
let lastKey = 0;

/** Files may have the same name; and an alert that stays is not to be read out again when another one goes. */
function keyOf(refusal: Refusal): string {
  const key = keys.get(refusal) ?? String(++lastKey);
  keys.set(refusal, key);
  return key;
}

function SkippedNotice() {
  const store = useStore();
  const skipped = useAppState((state) => state.skipped);
  const hidesNames = useHidesNames();
  if (skipped.length === 0) return null;
  return (
    <Notice
      tone="info"
      title={
        skipped.length === 1 ? 'One file is loaded already' : `${skipped.length} files are loaded already`
      }
      onDismiss={() => store.dismissSkipped()}
    >
      {hidesNames ? (
        <p>The same bytes were there: nothing counts twice.</p>
      ) : (
        Object.entries(skipped).map(([place, { file, as }]) => (
          <p key={place}>
            <bdi>{visibleLine(file)}</bdi> has the same bytes as <bdi>{visibleLine(as)}</bdi>: it was left
            out, and nothing counts twice.
          </p>
        ))
      )}
    </Notice>
  );
}

/** What was found mostly quotes the file: while names are hidden it says only what to do – and what can be loaded all the same. */
function RefusedNotice({ refusal }: { readonly refusal: Refusal }) {
  const store = useStore();
  const hidesNames = useHidesNames();
  const { error } = refusal;
  const { found, remedy } = describeImportError(error);
  return (
    <Notice
      tone="error"
      title={<>{hidesNames ? 'A file' : <bdi>{visibleLine(error.file)}</bdi>} was not loaded</>}
      onDismiss={() => store.dismissRefusals([refusal])}
      {...(isLoadable(error) && {
        actions: (
          <Button size="small" onClick={() => store.accept(refusal)}>
            Load the {describeComplete(error)} anyway
          </Button>
        ),
      })}
    >
      {hidesNames && error.code !== 'incomplete'
        ? 'Its name, and what was found in it, are hidden as names are.'
        : visibleLine(found, 2000)}{' '}
      {remedy}
    </Notice>
  );
}
