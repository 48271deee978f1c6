import type { LoadedFile } from '../../model/loaded-file.ts';
import { countOf } from '../../ui/count-of.ts';

/** Whether a file seems cut off, or was loaded although it is incomplete. */
export function isIncomplete({ incomplete, issues }: LoadedFile): boolean {
  return incomplete !== undefined || issues.some(({ code }) => code === 'file-cut-off');
}

/** Why every number of the log may be too low, in words that follow “because”; null when nothing is known to be missing. */
export function describeCaveat(files: readonly LoadedFile[]): string | null {
  const rejected = files.reduce((sum, file) => sum + file.recordsRejected, 0);
  const incomplete = files.filter(isIncomplete).length;
  const reasons = [
    ...(rejected > 0 ? [`${countOf(rejected, 'record')} could not be read`] : []),
    ...(incomplete > 0
      ? [`${countOf(incomplete, 'file')} ${incomplete === 1 ? 'is' : 'are'} incomplete`]
      : []),
  ];
  return reasons.length === 0 ? null : reasons.join(' and ');
}
