import type { LogStatus } from '../../engine/log-keeper.ts';
import { countOf } from '../../ui/count-of.ts';
import { visibleLine } from '../../ui/visible-text.ts';

/** The files and how many events they hold. Where names are hidden so are those of files: somebody chose them. */
export function describeSource({ files, events }: LogStatus, hidesNames: boolean): string {
  const [first] = files;
  const isOne = files.length === 1 && first !== undefined;
  const what = isOne && !hidesNames ? visibleLine(first.name) : countOf(files.length, 'file');
  return `${what} · ${countOf(events, 'event')}`;
}
