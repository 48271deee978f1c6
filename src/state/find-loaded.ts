import type { Refusal } from '../engine/engine.ts';
import type { SkippedFile } from '../engine/kept-file.ts';
import type { LoadedFile } from '../model/loaded-file.ts';

/** What is still refused, and what turns out to be loaded already. */
interface FoundLoaded {
  readonly refused: readonly Refusal[];
  readonly loaded: readonly SkippedFile[];
}

/** What is incomplete is refused again each time it is given. If just that content has been loaded with consent, there is nothing left to ask. */
export function findLoaded(refusals: readonly Refusal[], files: readonly LoadedFile[]): FoundLoaded {
  const loaded: SkippedFile[] = [];
  const refused = refusals.filter(({ error }) => {
    if (error.code !== 'incomplete') return true;
    const { contentHash, bytes } = error;
    const known = files.find((file) => file.contentHash === contentHash && file.bytes === bytes);
    if (known !== undefined) loaded.push({ file: error.file, as: known.name, id: known.id });
    return known === undefined;
  });
  return { refused, loaded };
}
