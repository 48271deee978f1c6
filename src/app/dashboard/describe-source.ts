import type { LogStatus } from '../../engine/log-keeper.ts';
import { countOf } from '../../ui/count-of.ts';
import { visibleLine } from '../../ui/visible-text.ts';
import { describeCaveat } from './describe-caveat.ts';

/**
 * The files, how many events they hold, and why their numbers may be wrong: what stands on paper and below a picture must be true alone. Where names
 * are hidden so are those of files: somebody chose them.
 */
export function describeSource({ files, events }: LogStatus, hidesNames: boolean): string {
  const [first] = files;
  const isOne = files.length === 1 && first !== undefined;
  const what = isOne && !hidesNames ? visibleLine(first.name) : countOf(files.length, 'file');
  const caveat = describeCaveat(files, false);
  return [what, countOf(events, 'event'), ...(caveat === null ? [] : [`numbers ${caveat}`])].join(' · ');
}
