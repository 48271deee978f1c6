import type { LoadedFile } from '../../model/loaded-file.ts';
import { countOf } from '../../ui/count-of.ts';

/** Whether a file seems cut off, or was loaded although it is incomplete. */
export function isIncomplete({ incomplete, issues }: LoadedFile): boolean {
  return incomplete !== undefined || issues.some(({ code }) => code === 'file-cut-off');
}

/** How many events stand in an earlier file, too, but not cell for cell, in words; null when there are none. */
export function describeAlike(files: readonly LoadedFile[]): string | null {
  const alike = files.flatMap(({ issues }) => issues).filter(({ code }) => code === 'event-alike');
  const count = alike.reduce((sum, issue) => sum + issue.count, 0);
  return count === 0 ? null : `${countOf(count, 'event')} may be counted twice`;
}

/** Why a number of the log may be wrong, in words that follow its name; null when nothing speaks against it. People count once, whatever counts twice. */
export function describeCaveat(files: readonly LoadedFile[], isOfPeople: boolean): string | null {
  const missing = describeMissing(files);
  const alike = isOfPeople ? null : describeAlike(files);
  const reasons = [
    ...(missing === null ? [] : [`may be too low: ${missing}`]),
    ...(alike === null ? [] : [`may be too high: ${alike}`]),
  ];
  return reasons.length === 0 ? null : reasons.join('; ');
}

function describeMissing(files: readonly LoadedFile[]): string | null {
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
