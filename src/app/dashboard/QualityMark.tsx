import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { IssueCode } from '../../model/issue.ts';
import type { LoadedFile } from '../../model/loaded-file.ts';
import { countOf } from '../../ui/count-of.ts';
import { describeAlike, isIncomplete } from './describe-caveat.ts';

interface QualityMarkProps {
  readonly files: readonly LoadedFile[];
  readonly onShow: () => void;
}

/** In every export of the Compliance API, and nothing to worry about. */
const ROUTINE: ReadonlySet<IssueCode> = new Set(['not-activity']);

/** Says in the header whether every record was read, and leads to where it is told in full. */
export function QualityMark({ files, onShow }: QualityMarkProps) {
  const rejected = files.reduce((sum, file) => sum + file.recordsRejected, 0);
  const hasIssues = files.some((file) =>
    file.issues.some(({ code, effect }) => effect !== 'noted' && !ROUTINE.has(code)),
  );
  const missing =
    rejected > 0
      ? `${countOf(rejected, 'record')} not counted`
      : files.some(isIncomplete)
        ? 'A file is incomplete'
        : null;
  const warning = [missing, describeAlike(files)].filter((each) => each !== null).join(', ');
  const [Icon, color, text] =
    warning !== '' || hasIssues
      ? ([TriangleAlert, 'text-warning', warning || 'Read with remarks'] as const)
      : ([CircleCheck, 'text-positive', 'All records read'] as const);
  return (
    <button
      type="button"
      onClick={onShow}
      className={`relative ml-1 inline-flex items-center gap-1 rounded text-left font-medium before:absolute before:-inset-1 hover:underline ${color}`}
    >
      <Icon aria-hidden="true" className="size-3.5" />
      {text}
    </button>
  );
}
