import { describe, expect, it } from 'vitest';
import { describeImportError } from '../../../src/app/describe-import-error.ts';
import { ISSUE_EFFECTS, type IssueCode, type RejectionCode } from '../../../src/model/issue.ts';
import { readError } from '../importers/reading.ts';

describe('describeRejections', () => {
  it('says how many records have the commonest fault, shows one, and what to do', () => {
    const rows = Array.from({ length: 1412 }, () => '"45306,43 Uhr",conversation_created\n').join('');
    expect(describeImportError(readError(`created_at,event\n${rows},a\n`))).toEqual({
      found:
        'Not one record could be read. 1,412 of 1,413 records: the time cannot be read, for example “45306,43 Uhr” on line 2.',
      remedy:
        'Each record needs a time such as 2026-03-01T10:00:00Z in created_at. Drop the log as Claude exports it, not as a spreadsheet saved it.',
    });
  });

  it('says where it began when there is nothing to show', () => {
    expect(describeImportError(readError('created_at,event\n\n,a\n')).found).toBe(
      'Not one record could be read. 1 of 1 records: the time is missing, first on line 3.',
    );
  });

  it('has words for every reason for which a record is rejected', () => {
    const reasons = Object.entries(ISSUE_EFFECTS).flatMap(([code, effect]) =>
      effect === 'row-dropped' ? [code as IssueCode as RejectionCode] : [],
    );
    const sentences = reasons.map((reason) =>
      describeImportError({
        code: 'no-valid-records',
        file: 'log',
        recordsRead: 2,
        reason,
        count: 2,
        example: { line: 1, record: 1, found: 'x' },
      }),
    );
    expect(new Set(sentences.map(({ found }) => found)).size).toBe(reasons.length);
    for (const { remedy } of sentences) expect(remedy).toMatch(/[a-z…}]\.$/);
  });
});
