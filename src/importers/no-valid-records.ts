import type { ImportError } from '../model/import-error.ts';
import type { Issue, RejectionCode } from '../model/issue.ts';

type Rejection = Issue & { readonly code: RejectionCode };

/**
 * The error for a file of which every record was rejected: the commonest reason, with its first place. Of two that are as common the first in the file.
 *
 * Empty: a record is never rejected without an issue, so `issues` has one at least.
 */
export function noValidRecords(file: string, recordsRead: number, issues: readonly Issue[]): ImportError {
  const { code, count, examples } = issues
    .filter(isRejection)
    .reduce((commonest, issue) => (issue.count > commonest.count ? issue : commonest));
  return { code: 'no-valid-records', file, recordsRead, reason: code, count, example: examples[0]! };
}

function isRejection(issue: Issue): issue is Rejection {
  return issue.effect === 'row-dropped';
}
