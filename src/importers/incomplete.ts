import { failure, success } from '../base/result.ts';
import type { IncompleteCause } from '../model/file-report.ts';
import type { ImportError } from '../model/import-error.ts';
import type { ReadFile, ReadOutcome } from './read-outcome.ts';
import { withFileIssue } from './with-file-issue.ts';

/**
 * What was read of damaged packed data: the files that something is left of, marked as incomplete, with the damage as an issue – and of an archive in it what could not be read.
 *
 * Fails: with the damage when nothing is left.
 */
export function rescued(
  outcomes: readonly ReadOutcome[],
  cause: IncompleteCause,
  damage: Extract<ImportError, { code: 'archive-damaged' }>,
): readonly ReadOutcome[] {
  const left = outcomes.flatMap((outcome) => {
    if (!outcome.ok) return [outcome];
    return holdsSomething(outcome.value) ? [markIncomplete(outcome.value, cause)] : [];
  });
  if (!left.some(({ ok }) => ok)) return [failure(damage)];
  return left.map((outcome) => withFileIssue(outcome, 'packed-data-damaged', 1, [damage.cause]));
}

/** The outcomes as the reader of the page gets them: what is incomplete is refused, unless it is what was `accepted`: then it alone is given. */
export function refuseIncomplete(
  outcomes: readonly ReadOutcome[],
  accepted: string | undefined,
): readonly ReadOutcome[] {
  const wanted = outcomes.find((outcome) => outcome.ok && isAccepted(outcome.value, accepted));
  return wanted === undefined ? outcomes.map(refuseIfIncomplete) : [wanted];
}

function isAccepted({ report, contentHash }: ReadFile, accepted: string | undefined): boolean {
  return report.incomplete !== undefined && contentHash === accepted;
}

function refuseIfIncomplete(outcome: ReadOutcome): ReadOutcome {
  if (!outcome.ok) return outcome;
  const { report, roster = [], contentHash } = outcome.value;
  const { name: file, incomplete: cause, recordsKept: events, bytes } = report;
  if (cause === undefined) return outcome;
  return failure({ code: 'incomplete', file, cause, events, people: roster.length, bytes, contentHash });
}

function markIncomplete(file: ReadFile, incomplete: IncompleteCause): ReadOutcome {
  return success({ ...file, report: { ...file.report, incomplete } });
}

function holdsSomething({ report, roster = [] }: ReadFile): boolean {
  return report.recordsKept + roster.length > 0;
}
