import { success } from '../base/result.ts';
import { ISSUE_EFFECTS, type Issue, type IssueCode, MAX_EXAMPLES } from '../model/issue.ts';
import type { ReadOutcome } from './read-outcome.ts';

/** The outcome with an issue more that concerns the file as a whole. A refusal stays as it is. */
export function withFileIssue(
  outcome: ReadOutcome,
  code: IssueCode,
  count: number,
  found: readonly string[],
): ReadOutcome {
  if (!outcome.ok) return outcome;
  const examples = found.slice(0, MAX_EXAMPLES).map((text) => ({ line: 0, record: null, found: text }));
  const issue: Issue = { code, effect: ISSUE_EFFECTS[code], count, examples };
  const { report } = outcome.value;
  return success({ ...outcome.value, report: { ...report, issues: [...report.issues, issue] } });
}
