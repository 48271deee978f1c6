import type { LostFile } from '../model/found-record.ts';
import { visibleLine } from '../ui/visible-text.ts';

/** Why the records of a loaded file cannot be shown, and what to do. */
export function describeLostFile(lost: LostFile): { readonly title: string; readonly meaning: string } {
  const name = visibleLine(lost.file);
  return lost.code === 'changed'
    ? {
        title: `${name} has changed since it was loaded`,
        meaning:
          'So nothing of it is shown. Its numbers here are those of then: remove it, and drop it again.',
      }
    : {
        title: `${name} cannot be read any more`,
        meaning:
          'It was moved, changed or deleted, or is locked. Drop the file again where it is now; what is loaded stays as it is.',
      };
}
