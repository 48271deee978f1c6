import type { LoadedFile } from '../../model/loaded-file.ts';
import { countOf } from '../../ui/count-of.ts';

/** Why every number of the log may be too low, in words that follow “because”; null when nothing is known to be missing. */
export function describeCaveat(files: readonly LoadedFile[]): string | null {
  const rejected = files.reduce((sum, file) => sum + file.recordsRejected, 0);
  const cutOff = files.filter((file) => file.issues.some(({ code }) => code === 'file-cut-off')).length;
  const reasons = [
    ...(rejected > 0 ? [`${countOf(rejected, 'record')} could not be read`] : []),
    ...(cutOff > 0 ? [`${countOf(cutOff, 'file')} ${cutOff === 1 ? 'seems' : 'seem'} cut off`] : []),
  ];
  return reasons.length === 0 ? null : reasons.join(' and ');
}
